import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.js';
import { Database } from '../../src/platform/database/database.js';
import { PostgresSearchEngine } from '../../src/platform/search-engine/postgres/postgres-search-engine.js';
import { parseQuery } from '../../src/platform/search-engine/query.js';
import { cloneDatabase } from '../support/test-database.js';

let url: string;
let drop: () => Promise<void>;
let database: Database;
beforeAll(async () => {
  ({ url, drop } = await cloneDatabase());
  database = await Database.open(url, { pool: 2, migrate: false });
});
afterAll(async () => {
  await database.close();
  await drop();
});

/** Takes the newest migrations back until this one is gone as well. */
async function backBefore(name: string): Promise<void> {
  for (;;) {
    const { rows } = await database.pool.query<{ name: string }>('select name from migration');
    if (!rows.some((row) => row.name.startsWith(name))) return;
    await database.dataSource.undoLastMigration();
  }
}

test('what an installation has indexed stays findable, and is queued to be counted anew', async () => {
  await backBefore('SearchFacets');
  const id = newId();
  await database.pool.query(
    `insert into search_record (kind, id, cell, visible_from, head, words, beyond, title, updated_at)
     values ('document', $1, search_cell_of('document', 'ke', '{public}', 'public', 'act', '{en}',
       2024::smallint), now(), 'turbine:1A', 'turbine', false, 'Turbine', now())`,
    [id],
  );
  await database.migrate();
  const { hits, facets } = await new PostgresSearchEngine(database).search({
    tokens: ['public'],
    query: parseQuery('turbine'),
    filters: {},
    sort: 'relevance',
    offset: 0,
    limit: 20,
  });
  expect(hits).toMatchObject([{ id, milestone: null, subjects: [], committees: [], sponsors: [] }]);
  expect(facets.type).toEqual([{ value: 'act', count: 1 }]);
  const { rows } = await database.pool.query('select kind, id from search_queue');
  expect(rows).toEqual([{ kind: 'document', id }]);
});

test('going back leaves tables that the version before can fill again', async () => {
  await backBefore('SearchFacets');
  const { rows } = await database.pool.query(
    `select (select count(*)::int from search_record) as records,
       (select count(*)::int from search_queue) as queued`,
  );
  expect(rows).toEqual([{ records: 0, queued: 1 }]);
});
