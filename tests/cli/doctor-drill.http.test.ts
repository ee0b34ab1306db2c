import { chmod, rm, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { examine } from '../../src/cli/doctor/examine.js';
import { Snapshot } from '../../src/platform/database/snapshot.js';
import type { Finding } from '../../src/platform/doctor/check-report.js';
import { ledgerHeads } from '../../src/platform/ledger/ledger-heads.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { addVersion, filePaper, fillChain } from './filed-system.js';

interface Paper {
  readonly id: string;
  readonly number: string;
  readonly sha256: string;
}

let test: TestApp;
let papers: Paper[];

beforeAll(async () => {
  test = await startTestApp();
  for (let n = 0; n < 24; n += 1) await filePaper(test, 'ke', `Report ${n + 1}`);
  for (const code of ['sn', 'ma', 'mz']) await filePaper(test, code, `Report of ${code}`);
  for (const code of ['eg', 'tz', 'za', 'ao', 'gq', 'gh', 'ug']) await fillChain(test, code);
  await addVersion(test, await idOf('KE/COMMITTEE-REPORT/%/24'), 'ke');
  await test.settled();
  const { rows } = await test.database.pool.query<Paper>(
    `select d.id, d.number, v.sha256 from document d join document_version v on v.document_id = d.id
     where d.parliament = 'ke' and v.n = 1 order by d.register_number`,
  );
  papers = rows;
}, 120_000);
afterAll(() => test.close());

async function idOf(like: string): Promise<string> {
  const { rows } = await test.database.pool.query<{ id: string }>(
    'select id from document where number like $1',
    [like],
  );
  return rows[0]!.id;
}

async function problems(fast = false): Promise<Finding[]> {
  const { database, files } = test.resources;
  const options = { fast, kept: [], progress: () => () => undefined };
  return (await examine({ database, files }, options)).flatMap((report) => report.problems);
}

const pathOf = ({ sha256 }: Paper) =>
  join(test.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** As somebody would who has the password of the database. */
async function tamper(text: string, values: unknown[] = []): Promise<void> {
  const client = await test.database.pool.connect();
  try {
    await client.query('begin');
    await client.query("set local session_replication_role = 'replica'");
    const { rowCount } = await client.query(text, values);
    await client.query('commit');
    expect(rowCount, text).toBeGreaterThan(0);
  } finally {
    client.release();
  }
}

async function flipByte(path: string): Promise<void> {
  await chmod(path, 0o600);
  const bytes = await readFile(path);
  bytes[bytes.length >> 1]! ^= 1;
  await writeFile(path, bytes);
}

it('finds nothing wrong with a sound system, again and again', async () => {
  for (let round = 0; round < 3; round += 1) expect(await problems()).toEqual([]);
  expect(await problems(true)).toEqual([]);
});

it('finds and names each of forty damages, and nothing else', async () => {
  const expected: [code: string, subject: string][] = [];
  const damage = async (code: string, subject: string, inflict: () => Promise<void>) => {
    await inflict();
    expected.push([code, subject]);
  };
  const p = (index: number) => papers[index]!;
  const set = (index: number, assignment: string) => () =>
    tamper(`update document set ${assignment} where id = $1`, [p(index).id]);
  const entry = (chain: string, seq: number, assignment: string) =>
    damage('ledger_entry_changed', `ledger ${chain} ${seq}`, () =>
      tamper(`update ledger_entry set ${assignment} where chain = $1 and seq = $2`, [chain, seq]),
    );
  const first = (index: number) => `${p(index).number} version 1`;

  for (let n = 0; n < 8; n += 1) {
    await damage('file_changed', p(n).sha256, () => flipByte(pathOf(p(n))));
  }
  for (let n = 8; n < 11; n += 1) {
    await damage('file_missing', p(n).sha256, () => rm(pathOf(p(n))));
  }
  await damage('file_size_wrong', p(11).sha256, () => truncate(pathOf(p(11)), 10));

  for (const [index, assignment] of [
    [0, `title = title || '.'`],
    [1, `subjects = '{oil}'`],
    [2, `people = '{Somebody}'`],
    [3, `document_date = '2020-01-01'`],
  ] as const) {
    await damage('document_description_changed', p(index).number, set(index, assignment));
  }
  await damage('document_sharing_changed', p(4).number, set(4, `audience = '{parliaments}'`));
  expected.push(['search_audience_wrong', p(4).number]);
  await damage('document_sharing_changed', p(5).number, set(5, `sharing = '{"level":"draft"}'`));
  await damage('document_number_changed', `${p(6).number}X`, set(6, `number = number || 'X'`));
  await damage('document_number_inconsistent', p(7).number, set(7, `type = 'bill'`));
  await damage('document_filing_changed', p(8).number, set(8, 'filed_by = null'));
  await damage('document_filing_changed', p(9).number, set(9, `filed_at = '2020-01-01'`));
  await damage('document_versions_wrong', p(10).number, set(10, 'current_version = 2'));

  await damage('version_file_changed', first(12), () =>
    tamper('update document_version set sha256 = $1 where document_id = $2', [
      p(13).sha256,
      p(12).id,
    ]),
  );
  await damage('version_filing_changed', first(14), () =>
    tamper('update document_version set filed_by = null where document_id = $1', [p(14).id]),
  );
  await damage('version_file_facts_changed', first(15), () =>
    tamper(`update file set media_type = 'text/html' where sha256 = $1`, [p(15).sha256]),
  );
  await damage('version_text_incomplete', first(16), () =>
    tamper(
      `delete from version_page where version_id in
         (select id from document_version where document_id = $1)`,
      [p(16).id],
    ),
  );
  await damage('version_missing', `${p(23).number} version 2`, () =>
    tamper('delete from document_version where document_id = $1 and n = 2', [p(23).id]),
  );
  expected.push(['document_versions_wrong', p(23).number]);
  const year = p(0).number.split('/')[2];
  await damage('document_missing', p(17).number, async () => {
    await tamper('delete from document_version where document_id = $1', [p(17).id]);
    await tamper('delete from document where id = $1', [p(17).id]);
  });
  expected.push(['register_gap', `register ke committee_report ${year}`]);
  await damage('register_gap', `register sn committee_report ${year}`, () =>
    tamper(`update register set last_number = 3 where parliament = 'sn'`),
  );
  await damage('register_missing', `register ma committee_report ${year}`, () =>
    tamper(`delete from register where parliament = 'ma'`),
  );
  await damage('register_behind', `register mz committee_report ${year}`, () =>
    tamper(`update register set last_number = 0 where parliament = 'mz'`),
  );

  await entry('eg', 2, `detail = detail || '{"kind":"select"}'`);
  await entry('eg', 4, `action = 'committee.forgotten'`);
  await entry('gh', 3, `actor_kind = 'person'`);
  await entry('ug', 5, `at = at + interval '1 second'`);
  await damage('ledger_gap', 'ledger tz 3', () =>
    tamper(`delete from ledger_entry where chain = 'tz' and seq = 3`),
  );
  await damage('ledger_tail_missing', 'ledger za 4', () =>
    tamper(`delete from ledger_entry where chain = 'za' and seq >= 4`),
  );
  await damage('ledger_head_wrong', 'ledger ao', () =>
    tamper(`update ledger_head set hash = sha256('x') where chain = 'ao'`),
  );
  await damage('ledger_entry_changed', 'ledger gq 2', async () => {
    await tamper(`update ledger_entry set seq = 99 where chain = 'gq' and seq = 2`);
    await tamper(`update ledger_entry set seq = 2 where chain = 'gq' and seq = 3`);
    await tamper(`update ledger_entry set seq = 3 where chain = 'gq' and seq = 99`);
  });
  await damage('search_record_missing', p(18).number, () =>
    tamper('delete from search_record where id = $1', [p(18).id]),
  );
  await damage('search_stuck', `document ${p(19).id}`, () =>
    tamper(
      `insert into search_queue (kind, id, attempts, last_error, next_attempt_at)
       values ('document', $1, 9, 'cannot be read', now() + interval '1 day')`,
      [p(19).id],
    ),
  );
  await damage('ledger_unprotected', 'ledger_entry', async () => {
    await test.database.pool.query(
      'alter table ledger_entry disable trigger ledger_entry_append_only',
    );
  });

  const found = await problems();
  const names = found.map(({ code, subject }): [string, string] => [code, subject]);
  const missed = expected.filter(
    ([code, subject]) => !names.some((n) => n[0] === code && n[1] === subject),
  );
  expect({ missed, failed: found.filter(({ code }) => code === 'check_failed') }).toEqual({
    missed: [],
    failed: [],
  });
  expect(expected.length).toBeGreaterThanOrEqual(40);
  // Two entries that changed places are bad at both places, and what follows the second too.
  const alarms = names.filter(
    ([code, subject]) =>
      !expected.some((e) => e[0] === code && e[1] === subject) && !subject.startsWith('ledger gq'),
  );
  expect(alarms).toEqual([]);
  for (const { message } of found) expect(message.length).toBeGreaterThan(10);
}, 60_000);

it('goes on when a table cannot be read at all', async () => {
  await test.database.pool.query('alter table register rename to mislaid');
  const codes = (await problems()).map(({ code }) => code);
  expect(codes).toContain('check_failed');
  expect(codes).toContain('file_changed');
  await test.database.pool.query('alter table mislaid rename to register');
});

it('asks for a migration before it judges tables of another version', async () => {
  await tamper(`delete from migration where name like 'Search%'`);
  const found = await problems();
  expect(found.map(({ code }) => code)).toEqual(['schema_outdated']);
  expect(await Snapshot.of(test.database.url, ledgerHeads)).not.toEqual([]);
});
