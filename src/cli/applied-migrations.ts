import { migrations } from '../../migrations/index.js';
import type { Database } from '../platform/database/database.js';
import { sql } from '../platform/database/sql.js';

const EXISTS = sql('migrations-exist', `select to_regclass('public.migration') is not null as yes`);
const APPLIED = sql('migrations-applied', 'select name from migration order by timestamp, id');

/** The names of the migrations that the database has had; none for a new one. */
export async function appliedMigrations(database: Database): Promise<string[]> {
  const exists = await database.row<{ yes: boolean }>(EXISTS);
  if (!exists?.yes) return [];
  return (await database.rows<{ name: string }>(APPLIED)).map(({ name }) => name);
}

/** The names of those that this program has. */
export const knownMigrations = (): string[] => migrations.map(({ name }) => name);
