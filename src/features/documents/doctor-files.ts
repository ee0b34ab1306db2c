import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Snapshot } from '../../platform/database/snapshot.js';
import { sql } from '../../platform/database/sql.js';
import type { CheckProgress, CheckReport } from '../../platform/doctor/check-report.js';
import type { FileStore } from '../../platform/files/file-store.js';

const TOTAL = sql('doctor-files-total', 'select coalesce(sum(size), 0)::float8 as bytes from file');
const FILES = 'select sha256, size::float8 as size from file order by sha256';
const USED_BY = sql(
  'doctor-file-used-by',
  `select coalesce(string_agg(d.number || ' version ' || v.n, ', ' order by d.number, v.n),
     'no paper') as papers
   from document_version v join document d on d.id = v.document_id where v.sha256 = $1`,
);
const KNOWN = sql('doctor-files-known', 'select sha256 from file where sha256 = any($1::text[])');

/** Every filed file is there and is what it was: its name is the SHA-256 of its bytes. */
export async function doctorFiles(
  snapshot: Snapshot,
  files: FileStore,
  report: CheckReport,
  options: { readonly fast?: boolean; readonly progress?: CheckProgress } = {},
): Promise<void> {
  const { fast = false, progress = () => undefined } = options;
  const all = (await snapshot.row<{ bytes: number }>(TOTAL))?.bytes ?? 0;
  let done = 0;
  for await (const { sha256, size } of snapshot.each<{ sha256: string; size: number }>(FILES)) {
    report.count('files');
    report.count('bytes', size);
    const wrong = await doctorFile(files, sha256, size, fast);
    if (wrong) {
      const used = await snapshot.row<{ papers: string }>(USED_BY, [sha256]);
      report.problem(wrong[0], sha256, `${wrong[1]} (${used?.papers ?? 'no paper'})`);
    }
    progress((done += size), all);
  }
  await noteOrphans(snapshot, files, report);
}

async function doctorFile(
  files: FileStore,
  sha256: string,
  size: number,
  fast: boolean,
): Promise<readonly [code: string, message: string] | null> {
  const found = await files.size(sha256);
  if (found === null) return ['file_missing', 'the file is gone'];
  if (found !== size) {
    return ['file_size_wrong', `the file has ${found} bytes, and had ${size} when it was filed`];
  }
  if (fast) return null;
  const hash = createHash('sha256');
  try {
    await pipeline(await files.read(sha256), hash);
  } catch (error) {
    return ['file_unreadable', `the file cannot be read: ${String(error)}`];
  }
  const same = hash.digest('hex') === sha256;
  return same ? null : ['file_changed', 'the bytes are no longer those that were filed'];
}

const SLICE = 1_000;

/** Bytes that no row names are harmless: a filing that was refused at the last moment left them. */
async function noteOrphans(snapshot: Snapshot, files: FileStore, report: CheckReport) {
  let orphans = 0;
  const look = async (names: string[]) => {
    if (names.length === 0) return;
    const known = await snapshot.rows<{ sha256: string }>(KNOWN, [names]);
    orphans += names.length - known.length;
  };
  let names: string[] = [];
  for await (const name of files.list()) {
    names.push(name);
    if (names.length < SLICE) continue;
    await look(names);
    names = [];
  }
  await look(names);
  if (orphans > 0) report.note(`${orphans} kept files belong to no paper; they do no harm`);
}
