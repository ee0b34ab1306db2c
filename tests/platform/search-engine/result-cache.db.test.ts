import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { SYSTEM } from '../../../src/kernel/actor.js';
import { audienceOf } from '../../../src/kernel/audience.js';
import type { Transaction } from '../../../src/platform/database/transaction.js';
import { PostgresSearchEngine } from '../../../src/platform/search-engine/postgres/postgres-search-engine.js';
import { projectedRecord } from '../../../src/platform/search-engine/projected-record.js';
import { parseQuery } from '../../../src/platform/search-engine/query.js';
import { SearchProjection } from '../../../src/platform/search-engine/search-projection.js';
import type { SearchableRecord } from '../../../src/platform/search-engine/searchable-record.js';
import { testDatabase, type TestDatabase } from '../../support/test-database.js';
import { sampleRecord } from './sample-record.js';

const projection = new SearchProjection();
let db: TestDatabase;
let engine: PostgresSearchEngine;
let statements: string[] = [];
beforeAll(async () => {
  db = await testDatabase();
  const counting = Object.create(db.database) as typeof db.database;
  counting.rows = (statement, values) => {
    statements.push(statement.name);
    return db.database.rows(statement, values);
  };
  engine = new PostgresSearchEngine(counting);
});
beforeEach(async () => {
  await db.database.pool.query('truncate search_record cascade');
  statements = [];
});
afterAll(() => db.close());

const find = async (tokens: readonly string[] = ['public']) => {
  const request = { query: parseQuery('turbine'), filters: {}, offset: 0, limit: 20 };
  const { hits, total } = await engine.search({ ...request, tokens, sort: 'relevance' });
  expect(total).toBe(hits.length);
  return hits.map(({ title }) => title).sort();
};
const paper = (title: string, given: Parameters<typeof sampleRecord>[0] = {}) =>
  sampleRecord({ title, pages: ['A turbine.'], ...given });
const write = (tx: Transaction, record: SearchableRecord) =>
  projection.upsert(tx, projectedRecord(record));
const put = (record: SearchableRecord) => db.uow.run(SYSTEM, (tx) => write(tx, record));

/** A transaction that has written, and commits when told to. */
const open = (record: SearchableRecord) =>
  new Promise<() => Promise<void>>((opened, failed) => {
    const done = db.uow.run(SYSTEM, async (tx) => {
      await write(tx, record);
      await new Promise<void>((go) => {
        opened(async () => {
          go();
          await done;
        });
      });
    });
    done.catch(failed);
  });

test('what nobody changed is not searched again', async () => {
  await put(paper('One'));
  expect(await find()).toEqual(['One']);
  expect(await find()).toEqual(['One']);
  expect(statements).toEqual(['search-words-relevance', 'search-version']);
});

test('nobody gets the result of somebody with other tokens', async () => {
  await put(paper('One'));
  await put(paper('Draft', { sharing: { level: 'draft' } }));
  for (let round = 0; round < 2; round += 1) {
    expect(await find(['public', 'office:ke'])).toEqual(['Draft', 'One']);
    expect(await find(['public'])).toEqual(['One']);
    expect(await find([])).toEqual([]);
  }
});

test('a recall takes effect with its commit', async () => {
  const one = paper('One');
  await put(one);
  expect(await find()).toEqual(['One']);
  const audience = audienceOf('ke', { level: 'draft' });
  await db.uow.run(SYSTEM, async (tx) => {
    await tx.search.audienceChanged('document', one.id, { ...one, audience, level: 'draft' });
    expect(await find()).toEqual(['One']);
  });
  expect(await find()).toEqual([]);
});

test('so does every one of several commits at a time, in whatever order they end', async () => {
  await put(paper('All share its cell, which only one transaction can make', { pages: [] }));
  expect(await find()).toEqual([]);
  const first = await open(paper('First'));
  const second = await open(paper('Second'));
  const third = await open(paper('Third'));
  expect(await find()).toEqual([]);
  await second();
  expect(await find()).toEqual(['Second']);
  await third();
  expect(await find()).toEqual(['Second', 'Third']);
  await first();
  expect(await find()).toEqual(['First', 'Second', 'Third']);
});

test('a record that opens by the clock is found from then on', async () => {
  await put(paper('One'));
  await put(paper('Later', { visibleFrom: new Date(Date.now() + 1500) }));
  expect(await find()).toEqual(['One']);
  expect(await find()).toEqual(['One']);
  await expect.poll(() => find(), { timeout: 10_000, interval: 250 }).toEqual(['Later', 'One']);
});
