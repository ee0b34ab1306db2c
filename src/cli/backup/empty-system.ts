import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type { FileStore } from '../../platform/files/file-store.js';
import { CliFailure } from '../failure.js';
import type { Manifest } from './manifest.js';

const ANY_ROW = sql(
  'restore-any-row',
  `select string_agg(
     format('select %L as name where exists (select 1 from public.%I)', relname, relname),
     ' union all ' order by relname) as question
   from pg_class
   where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'`,
);

const REFUSED =
  'A backup is restored only into an empty system: choose another DATA_DIR, or an empty database.';

/** Refuses to mix a backup with what is there. */
export async function requireEmptySystem(
  database: Database,
  files: FileStore,
  manifest: Manifest,
): Promise<void> {
  const question = (await database.row<{ question: string | null }>(ANY_ROW))?.question;
  if (question) {
    const { rows } = await database.pool.query<{ name: string }>(question);
    const names = rows.map(({ name }) => name).join(', ');
    if (rows.length > 0) throw new CliFailure(`${REFUSED} There are rows in: ${names}.`);
  }
  const own = new Set(manifest.files.map(({ sha256 }) => sha256));
  for await (const name of files.list()) {
    // What a restore left behind that was cut off may stay, if it is whole.
    if (!own.has(name)) throw new CliFailure(`${REFUSED} There are files already.`);
    const hash = createHash('sha256');
    await pipeline(await files.read(name), hash);
    if (hash.digest('hex') === name) continue;
    throw new CliFailure(`${REFUSED} The file ${name} is there already, and damaged.`);
  }
}
