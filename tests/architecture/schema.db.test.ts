import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '../../src/app.module.js';
import { Database } from '../../src/platform/database/database.js';
import { cloneDatabase } from '../support/test-database.js';

/** Everything of ours in the schema, as text: what migrations must bring back exactly. */
async function shapeOf(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ line: string }>(`
    select format('column %s.%s %s null:%s default:%s generated:%s', table_name, column_name,
        data_type, is_nullable, column_default, generation_expression) as line
      from information_schema.columns where table_schema = 'public'
    union all select format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
    union all select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t
      join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and c.relnamespace = 'public'::regnamespace
    union all select 'function ' || pg_get_functiondef(p.oid) from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
        and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all select 'sequence ' || sequencename from pg_sequences where schemaname = 'public'
    order by line`);
  await client.end();
  return rows.map(({ line }) => line);
}

describe('the tables', () => {
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

  test('are what the entities say: a difference is a migration that somebody forgot', async () => {
    const { dataSource } = database;
    expect(dataSource.entityMetadatas.length).toBeGreaterThan(10);
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  test('have an entity, except those that named statements alone write', async () => {
    const { rows } = await database.pool.query<{ name: string }>(
      "select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace",
    );
    const known = database.dataSource.entityMetadatas.map(({ tableName }) => tableName);
    const byStatements =
      /^(migration|ledger_head|ledger_entry|idempotency_key|search_\w+|kept_mail)$/;
    const others = rows.map(({ name }) => name).filter((name) => !known.includes(name));
    expect(others.filter((name) => !byStatements.test(name)).sort()).toEqual([]);
  });

  test('name every column as PostgreSQL writes it, so that SQL by hand needs no quotes', () => {
    const columns = database.dataSource.entityMetadatas.flatMap(({ tableName, columns: all }) =>
      all.map(({ databaseName }) => `${tableName}.${databaseName}`),
    );
    expect(columns.filter((name) => !/^[a-z0-9_]+\.[a-z0-9_]+$/.test(name))).toEqual([]);
  });

  test('have an index for every foreign key: without one a delete reads the whole table', async () => {
    const { rows } = await database.pool.query<{ missing: string }>(`
      select c.conrelid::regclass || '.' || a.attname as missing
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
        select 1 from pg_index i
        where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1] and i.indpred is null)
      order by 1`);
    expect(rows.map(({ missing }) => missing)).toEqual([]);
  });

  test('that are append-only refuse changes, deletions and emptying alike', async () => {
    // Bits of pg_trigger.tgtype: 8 delete, 16 update, 32 truncate.
    const { rows } = await database.pool.query<{ name: string; events: number }>(`
      select c.relname as name, bit_or(t.tgtype & 56)::int as events
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
      where p.proname = 'refuse_change' group by c.relname`);
    expect(rows.map(({ name }) => name)).toContain('ledger_entry');
    expect(rows.filter(({ events }) => events !== 56)).toEqual([]);
  });
});

describe('the migrations', () => {
  test('go all the way down and up again, and bring back the same tables', async () => {
    const { url, drop } = await cloneDatabase();
    const database = await Database.open(url, { pool: 2, migrate: false });
    const { dataSource } = database;
    try {
      const before = await shapeOf(url);
      expect(before.length).toBeGreaterThan(50);
      for (const _ of dataSource.migrations) await dataSource.undoLastMigration();
      const left = (await shapeOf(url)).filter((line) => !/\bmigration|pgboss/.test(line));
      expect(left).toEqual([]);
      expect(await database.migrate()).toHaveLength(dataSource.migrations.length);
      expect(await shapeOf(url)).toEqual(before);
      expect(await database.migrate()).toEqual([]);
    } finally {
      await database.close();
      await drop();
    }
  });

  test('are applied once although several servers start at the same moment', async () => {
    const { url, drop } = await cloneDatabase();
    const first = await Database.open(url, { pool: 2, migrate: false });
    for (const _ of first.dataSource.migrations) await first.dataSource.undoLastMigration();
    await first.close();
    const servers = await Promise.all(
      Array.from({ length: 3 }, () => Database.open(url, { pool: 2, migrate: true })),
    );
    const { rows } = await servers[0]!.pool.query<{ name: string }>('select name from migration');
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    await Promise.all(servers.map((server) => server.close()));
    await drop();
  });
});
