import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { SYSTEM } from '../../kernel/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { sql } from '../../platform/database/sql.js';
import { Uploads } from '../../platform/files/uploads.js';
import type { LedgerHead } from '../../platform/ledger/ledger-heads.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Resources } from '../../platform/resources.js';
import { CliFailure } from '../failure.js';
import type { BackupReader } from './backup-reader.js';
import { batches, linesOf } from './lines.js';
import { filePart, tablePart, type Manifest } from './manifest.js';
import { NOT_KEPT, TABLES, inOrder, type TableDescription } from './tables.js';
import type { BackupProgress } from './write-backup.js';

const HEADS = sql(
  'restore-heads',
  `select chain, seq::float8 as seq, encode(hash, 'hex') as hash from ledger_head
   order by chain collate "C"`,
);

/** The files first, as in a filing: a row without its file must be impossible. */
export async function restoreFiles(
  reader: BackupReader,
  manifest: Manifest,
  { files, config }: Pick<Resources, 'files' | 'config'>,
  progress: BackupProgress,
): Promise<void> {
  // What was filed once goes back, whatever the limit for new papers is today.
  const uploads = new Uploads(join(config.dataDir, 'uploads'), Number.MAX_SAFE_INTEGER);
  for (const [done, { sha256 }] of manifest.files.entries()) {
    const upload = await uploads.receive(await openPart(reader, filePart(sha256)));
    try {
      if (upload.sha256 !== sha256) throw new CliFailure(`The backup changed while it was read.`);
      await files.put(upload.path, sha256);
    } finally {
      await uploads.discard(upload);
    }
    progress(done + 1, manifest.files.length);
  }
}

/** All rows in one transaction: afterwards they are all there, or none. */
export async function restoreRows(
  reader: BackupReader,
  manifest: Manifest,
  unitOfWork: UnitOfWork,
  progress: BackupProgress,
): Promise<void> {
  await unitOfWork.run(SYSTEM, async (tx) => {
    const tables = inOrder(await tx.rows<TableDescription>(TABLES, [[...NOT_KEPT]]));
    refuseOtherTables(tables, manifest);
    for (const [done, table] of tables.entries()) {
      await restoreTable(tx, reader, table, manifest);
      progress(done + 1, tables.length);
    }
    const heads = await tx.rows<LedgerHead>(HEADS);
    if (JSON.stringify(heads) !== JSON.stringify(manifest.heads)) {
      throw new CliFailure('The ledger of the backup does not end where its list says.');
    }
    tx.ledger.append({
      action: 'backup.restored',
      kind: 'system',
      recordId: 'system',
      parliament: null,
      detail: { createdAt: manifest.createdAt, version: manifest.version },
    });
  });
}

function refuseOtherTables(tables: readonly TableDescription[], manifest: Manifest): void {
  const shape = (list: readonly { name: string; columns: readonly string[] }[]) =>
    JSON.stringify(list.map(({ name, columns }) => [name, ...columns].join(' ')).sort());
  if (shape(tables) === shape(manifest.tables)) return;
  throw new CliFailure('The tables of this system are not those of the backup.');
}

async function restoreTable(
  tx: Transaction,
  reader: BackupReader,
  { name, insert, count }: TableDescription,
  manifest: Manifest,
): Promise<void> {
  const stream = await openPart(reader, tablePart(name));
  for await (const lines of batches(linesOf(stream))) {
    await tx.manager.query(insert, [lines.map((line) => JSON.parse(line) as string)]);
  }
  const [found] = await tx.manager.query<{ n: number }[]>(count);
  const expected = manifest.tables.find((table) => table.name === name)?.rows;
  if (found?.n !== expected) {
    throw new CliFailure(`${name} has ${found?.n} rows after the restore, and had ${expected}.`);
  }
}

async function openPart(reader: BackupReader, name: string): Promise<Readable> {
  const stream = await reader.open(name);
  if (!stream) throw new CliFailure(`The backup is incomplete: ${name} is missing.`);
  return stream;
}
