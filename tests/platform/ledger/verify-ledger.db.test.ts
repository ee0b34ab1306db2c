import { afterAll, beforeAll, expect, it } from 'vitest';
import { SYSTEM } from '../../../src/kernel/actor.js';
import { Snapshot } from '../../../src/platform/database/snapshot.js';
import { CheckReport } from '../../../src/platform/doctor/check-report.js';
import type { Json } from '../../../src/platform/ledger/canonical-json.js';
import { ledgerHeads } from '../../../src/platform/ledger/ledger-heads.js';
import { verifyLedger } from '../../../src/platform/ledger/verify-ledger.js';
import { testDatabase, type TestDatabase } from '../../support/test-database.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

const write = (parliament: string | null, details: readonly { [key: string]: Json }[]) =>
  test.uow.run(SYSTEM, async (tx) => {
    for (const detail of details) {
      const recordId = String(detail['n'] ?? 'x');
      tx.ledger.append({ action: 'thing.done', kind: 'thing', recordId, parliament, detail });
    }
  });

async function verified() {
  const report = new CheckReport('ledger');
  await Snapshot.of(test.url, (snapshot) => verifyLedger(snapshot, report));
  return report;
}

it('reads back everything that can be written, whatever JSON makes of it', async () => {
  await write('ke', [
    { n: 1, big: 1e21, small: 1e-7, zero: -0, whole: 1.0, long: 0.1 + 0.2 },
    { n: 2, text: 'عربي é \u2028 "quoted" \\ \u{1F600}', empty: '', list: [] },
    { n: 3, b: { z: null, a: [true, false, { y: 1, x: 2 }] }, a: 9007199254740991 },
    {},
  ]);
  await write(null, [{ n: 4 }]);
  await Promise.all(Array.from({ length: 20 }, (_, n) => write(n % 2 ? 'sn' : 'ke', [{ n }])));
  const report = await verified();
  expect(report.problems).toEqual([]);
  expect(report.checked).toEqual({ chains: 3, entries: 25 });
});

it('sees the heads and the entries of one moment while others write', async () => {
  let going = true;
  const writing = (async () => {
    for (let n = 0; going; n += 1) await write('gh', [{ n }]);
  })();
  try {
    for (let round = 0; round < 15; round += 1) {
      expect((await verified()).problems).toEqual([]);
    }
  } finally {
    going = false;
    await writing;
  }
  const heads = await Snapshot.of(test.url, ledgerHeads);
  expect(heads.find(({ chain }) => chain === 'gh')?.seq).toBeGreaterThan(0);
});

it('names the action and time of an entry that was edited in the database', async () => {
  await test.database.pool.query(`alter table ledger_entry disable trigger all;
    update ledger_entry set detail = detail || '{"n": 7}' where chain = 'ke' and seq = 2;
    alter table ledger_entry enable trigger all`);
  const [problem, ...others] = (await verified()).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: 'ledger_entry_changed', subject: 'ledger ke 2' });
  expect(problem?.message).toMatch(/thing\.done of thing 2, \d{4}-\d\d-\d\dT/);
});
