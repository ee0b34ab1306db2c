import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM, person } from '../../../src/kernel/actor.js';
import { newId } from '../../../src/kernel/ids.js';
import { sql } from '../../../src/platform/database/sql.js';
import { testDatabase, type TestDatabase } from '../../support/test-database.js';

const ENTRIES = sql(
  'test-entries',
  'select action, seq::int from ledger_entry where chain = $1 order by seq',
);

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const note = (action: string, parliament: string) => ({
  action,
  kind: 'test',
  recordId: 'x',
  parliament,
});

describe('a unit of work', () => {
  test('keeps everything together or nothing at all', async () => {
    const failing = db.uow.run(SYSTEM, async (tx) => {
      tx.ledger.append(note('first', 'aa'));
      await tx.search.changed('test', newId());
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await db.database.rows(ENTRIES, ['aa'])).toEqual([]);
    const queue = { name: 'test-queue', text: 'select 1 from search_queue' };
    expect(await db.database.rows(queue)).toEqual([]);
  });

  test('chains the entries of many transactions at once without a gap', async () => {
    await Promise.all(
      Array.from({ length: 30 }, () =>
        db.uow.run(SYSTEM, async (tx) => {
          tx.ledger.append(note('done', 'bb'));
          tx.ledger.append(note('done', 'cc'));
        }),
      ),
    );
    for (const chain of ['bb', 'cc']) {
      const seqs = (await db.database.rows<{ seq: number }>(ENTRIES, [chain])).map(
        ({ seq }) => seq,
      );
      expect(seqs).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    }
  });

  test('answers a repeated request with the first result, also while the first still runs', async () => {
    const actor = person(newId(), 'Test', []);
    const idempotency = { key: 'k1', fingerprint: 'same' };
    let runs = 0;
    const attempt = () =>
      db.uow.once(actor, idempotency, async () => {
        runs += 1;
        await new Promise((resolve) => setTimeout(resolve, 50));
        return { id: newId() };
      });
    const results = await Promise.all([attempt(), attempt(), attempt()]);
    expect(runs).toBe(1);
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(await db.uow.replay(actor, idempotency)).toEqual(results[0]);
  });

  test('refuses one key for two different requests', async () => {
    const actor = person(newId(), 'Test', []);
    await db.uow.once(actor, { key: 'k', fingerprint: 'a' }, async () => ({ ok: true }));
    const other = db.uow.once(actor, { key: 'k', fingerprint: 'b' }, async () => ({ ok: true }));
    await expect(other).rejects.toMatchObject({ code: 'idempotency_key_reused' });
  });

  test('the ledger refuses to be changed', async () => {
    const { pool } = db.database;
    await expect(pool.query("update ledger_entry set action = 'x'")).rejects.toThrow('append-only');
    await expect(pool.query('delete from ledger_entry')).rejects.toThrow('append-only');
    await expect(pool.query('truncate ledger_entry')).rejects.toThrow('append-only');
  });
});
