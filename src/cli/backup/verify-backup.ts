import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';
import { knownMigrations } from '../applied-migrations.js';
import { CliFailure } from '../failure.js';
import type { BackupReader } from './backup-reader.js';
import { MANIFEST, filePart, readManifest, tablePart, type Manifest } from './manifest.js';
import { Measure } from './measure.js';
import type { BackupProgress } from './write-backup.js';

/** Refuses a backup that is incomplete, damaged or of another version, before anything is touched. */
export async function verifyBackup(
  reader: BackupReader,
  progress: BackupProgress,
): Promise<Manifest> {
  const stream = await reader.open(MANIFEST);
  if (!stream) throw new CliFailure('The backup is incomplete: it has no list of contents.');
  const manifest = readManifest(await text(stream).catch(() => ''));
  refuseOtherVersion(manifest);
  const parts = [
    ...manifest.tables.map((table) => ({ ...table, name: tablePart(table.name) })),
    ...manifest.files.map((file) => ({ ...file, name: filePart(file.sha256) })),
  ];
  for (const [done, part] of parts.entries()) {
    await verifyPart(reader, part);
    progress(done + 1, parts.length);
  }
  return manifest;
}

function refuseOtherVersion({ migrations, version }: Manifest): void {
  const known = knownMigrations();
  if (known.join() === migrations.join()) return;
  throw new CliFailure(
    `The backup was made by version ${version}, whose tables are not those of this one. ` +
      'Restore it with that version, then update.',
  );
}

async function verifyPart(
  reader: BackupReader,
  { name, bytes, sha256 }: { name: string; bytes: number; sha256: string },
): Promise<void> {
  const stream = await reader.open(name).catch(() => null);
  if (!stream) throw new CliFailure(`The backup is incomplete: ${name} is missing.`);
  const measure = new Measure();
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const read = await pipeline(stream, measure, nowhere).then(
    () => true,
    () => false,
  );
  const found = measure.result();
  if (read && found.bytes === bytes && found.sha256 === sha256) return;
  throw new CliFailure(`The backup is damaged: ${name} is not what was written.`);
}
