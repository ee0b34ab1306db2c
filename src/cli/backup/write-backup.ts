import { Readable } from 'node:stream';
import { Snapshot } from '../../platform/database/snapshot.js';
import { sql } from '../../platform/database/sql.js';
import type { FileStore } from '../../platform/files/file-store.js';
import { ledgerHeads } from '../../platform/ledger/ledger-heads.js';
import type { Resources } from '../../platform/resources.js';
import { appliedMigrations } from '../applied-migrations.js';
import { CliFailure } from '../failure.js';
import { openWriter, type BackupWriter } from './backup-writer.js';
import { filePart, tablePart, writeManifest, type Manifest } from './manifest.js';
import { NOT_KEPT, TABLES, type TableDescription } from './tables.js';

const SERVER = sql('backup-server', `select current_setting('server_version') as version`);
const FILES = sql('backup-files', 'select sha256 from file order by sha256');

export type BackupProgress = (done: number, all: number) => void;

/**
 * All rows as they are at one instant, then the files that those rows name. Filing may go on
 * meanwhile: a file is kept before its row, and nothing removes one.
 */
export async function writeBackup(
  { database, files }: Pick<Resources, 'database' | 'files'>,
  target: string,
  version: string,
  progress: BackupProgress,
): Promise<Manifest> {
  const writer = await openWriter(target);
  try {
    const manifest = await Snapshot.of(database.url, async (snapshot) => {
      const names = await snapshot.rows<{ sha256: string }>(FILES);
      return {
        format: 'i-parliaments-backup-1',
        createdAt: new Date().toISOString(),
        version,
        postgres: (await snapshot.row<{ version: string }>(SERVER))?.version ?? 'unknown',
        migrations: await appliedMigrations(database),
        heads: await ledgerHeads(snapshot),
        tables: await writeTables(snapshot, writer),
        files: await writeFiles(files, names, writer, progress),
      } satisfies Manifest;
    });
    await writer.finish(writeManifest(manifest));
    return manifest;
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

async function writeTables(snapshot: Snapshot, writer: BackupWriter): Promise<Manifest['tables']> {
  const written: Manifest['tables'] = [];
  for (const table of await snapshot.rows<TableDescription>(TABLES, [[...NOT_KEPT]])) {
    const { name, columns, select } = table;
    let rows = 0;
    const lines = async function* () {
      for await (const { row } of snapshot.each<{ row: string }>(select, 200)) {
        rows += 1;
        yield Buffer.from(`${JSON.stringify(row)}\n`);
      }
    };
    const part = await writer.add(tablePart(name), Readable.from(lines()));
    written.push({ name, columns, rows, ...part });
  }
  return written;
}

async function writeFiles(
  files: FileStore,
  names: readonly { sha256: string }[],
  writer: BackupWriter,
  progress: BackupProgress,
): Promise<Manifest['files']> {
  const written: Manifest['files'] = [];
  for (const { sha256 } of names) {
    if ((await files.size(sha256)) === null) throw damaged(sha256, 'is gone');
    const part = await writer.add(filePart(sha256), await files.read(sha256));
    if (part.sha256 !== sha256) throw damaged(sha256, 'is not what was filed');
    written.push(part);
    progress(written.length, names.length);
  }
  return written;
}

const damaged = (sha256: string, what: string) =>
  new CliFailure(`The file ${sha256} ${what}, so no backup was made. Run i-parliaments doctor.`);
