import { cp, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReader } from '../../src/cli/backup/backup-reader.js';
import { requireEmptySystem } from '../../src/cli/backup/empty-system.js';
import { readManifest, writeManifest, type Manifest } from '../../src/cli/backup/manifest.js';
import { restoreFiles, restoreRows } from '../../src/cli/backup/restore-backup.js';
import { verifyBackup } from '../../src/cli/backup/verify-backup.js';
import { writeBackup } from '../../src/cli/backup/write-backup.js';
import { examine } from '../../src/cli/doctor/examine.js';
import { ResumeExtraction } from '../../src/features/documents/index.js';
import { Reindex } from '../../src/features/search/index.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { addVersion, fileBills, filePaper } from './filed-system.js';

const silent = () => undefined;
let folder: string;
let source: TestApp;
let target: TestApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'i-parliaments-backup-'));
  source = await startTestApp();
  target = await startTestApp({ parliaments: false });
  const first = await filePaper(source, 'ke', 'Line\u2028separators, "quotes", \\ and عربي');
  await addVersion(source, first, 'ke');
  await fileBills(source, 'ke', first);
  for (let n = 0; n < 3; n += 1) await filePaper(source, 'sn', `Rapport ${n}`);
  await source.settled();
}, 120_000);
afterAll(async () => {
  await Promise.all([source.close(), target.close()]);
  await rm(folder, { recursive: true, force: true });
});

async function problems({ resources }: TestApp) {
  const { database, files } = resources;
  const options = { fast: false, kept: [], progress: () => silent };
  return (await examine({ database, files }, options)).flatMap((report) => report.problems);
}

const backUp = (name: string) => writeBackup(source.resources, join(folder, name), '0.0.0', silent);

async function restore(from: string, into: TestApp): Promise<void> {
  const reader = await openReader(join(folder, from));
  try {
    const manifest = await verifyBackup(reader, silent);
    await requireEmptySystem(into.database, into.resources.files, manifest);
    await restoreFiles(reader, manifest, into.resources, silent);
    const unitOfWork = into.app.get(UnitOfWork, { strict: false });
    await restoreRows(reader, manifest, unitOfWork, silent);
    await into.app.get(ResumeExtraction, { strict: false }).execute(SYSTEM);
    await into.app.get(Reindex, { strict: false }).execute(SYSTEM);
  } finally {
    await reader.close();
  }
}

async function rowsOf({ database }: TestApp, table: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ row: string }>(
    `select t::text as row from ${table} t order by 1`,
  );
  return rows.map(({ row }) => row);
}

async function isEmpty(): Promise<boolean> {
  const { rows } = await target.database.pool.query<{ n: number }>(
    `select ((select count(*) from ledger_head) + (select count(*) from file)
       + (select count(*) from parliament))::int as n`,
  );
  return rows[0]?.n === 0;
}

/** A copy of the good backup, damaged. */
async function damaged(name: string, damage: (path: string) => Promise<void>): Promise<void> {
  const path = join(folder, name);
  await cp(join(folder, 'good'), path, { recursive: true });
  await damage(path);
}

async function rewriteManifest(path: string, change: (manifest: Manifest) => Manifest) {
  const file = join(path, 'manifest.json');
  await writeFile(file, writeManifest(change(readManifest(await readFile(file, 'utf8')))));
}

describe('a backup', () => {
  it('is refused before anything is touched when it is not whole, not ours or not of this version', async () => {
    const manifest = await backUp('good');
    const [file] = manifest.files;
    const blob = join('files', file!.sha256.slice(0, 2), file!.sha256);
    await damaged('no list', (path) => rm(join(path, 'manifest.json')));
    await damaged('no table', (path) => rm(join(path, 'tables', 'document.jsonl')));
    await damaged('no file', (path) => rm(join(path, blob)));
    await damaged('cut table', (path) => truncate(join(path, 'tables', 'document.jsonl'), 100));
    await damaged('other byte', async (path) => {
      const bytes = await readFile(join(path, blob));
      bytes[0]! ^= 1;
      await writeFile(join(path, blob), bytes);
    });
    await damaged('other list', async (path) => {
      const list = join(path, 'manifest.json');
      await writeFile(list, (await readFile(list, 'utf8')).replace('"rows": 2', '"rows": 3'));
    });
    await damaged('other version', (path) =>
      rewriteManifest(path, (one) => ({ ...one, migrations: one.migrations.slice(1) })),
    );
    await damaged('other head', (path) =>
      rewriteManifest(path, (one) => ({ ...one, heads: one.heads.slice(1) })),
    );
    await damaged('other columns', (path) =>
      rewriteManifest(path, (one) => ({ ...one, tables: one.tables.slice(1) })),
    );
    const refusals = {
      'no list': /incomplete: it has no list/,
      'no table': /incomplete: tables\/document\.jsonl is missing/,
      'no file': /incomplete: files\/.* is missing/,
      'cut table': /damaged: tables\/document\.jsonl/,
      'other byte': /damaged: files\//,
      'other list': /damaged: its list of contents/,
      'other version': /made by version 0\.0\.0/,
      nothing: /There is no backup/,
    };
    for (const [name, reason] of Object.entries(refusals)) {
      await expect(restore(name, target), name).rejects.toThrow(reason);
      expect(await target.resources.files.size(file!.sha256), name).toBeNull();
    }
    // These two are noticed with the rows at hand; the transaction leaves none of them.
    await expect(restore('other head', target)).rejects.toThrow(/does not end where/);
    await expect(restore('other columns', target)).rejects.toThrow(/not those of the backup/);
    expect(await isEmpty()).toBe(true);
  });

  it('as one file is refused when it is cut off, and is never overwritten', async () => {
    await backUp('good.zip');
    await expect(backUp('good.zip')).rejects.toThrow(/exists already/);
    await expect(backUp('good')).rejects.toThrow(/not empty/);
    await cp(join(folder, 'good.zip'), join(folder, 'cut.zip'));
    await truncate(join(folder, 'cut.zip'), 5000);
    await expect(restore('cut.zip', target)).rejects.toThrow(/damaged or cut off/);
    const bytes = await readFile(join(folder, 'good.zip'));
    bytes[2000]! ^= 0x10;
    await writeFile(join(folder, 'flipped.zip'), bytes);
    await expect(restore('flipped.zip', target)).rejects.toThrow(/damaged|incomplete/);
    expect(await isEmpty()).toBe(true);
  });

  it('leaves nothing behind when a file is damaged, and says which', async () => {
    const { rows } = await source.database.pool.query<{ sha256: string }>(
      'select sha256 from file',
    );
    const { sha256 } = rows[0]!;
    const path = join(source.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const bytes = await readFile(path);
    await writeFile(path, Buffer.concat([bytes, bytes]));
    await expect(backUp('never.zip')).rejects.toThrow(sha256);
    await expect(backUp('never')).rejects.toThrow(/Run i-parliaments doctor/);
    await writeFile(path, bytes);
    expect(await readdir(join(folder, 'never'))).toEqual([]);
    expect((await readdir(folder)).filter((name) => name.startsWith('never.'))).toEqual([]);
  });

  it('goes only into an empty system', async () => {
    await expect(restore('good', source)).rejects.toThrow(/only into an empty system/);
  });

  it('taken while clerks file brings back one sound moment, text and search included', async () => {
    let going = true;
    const filing = (async () => {
      for (let n = 0; going; n += 1) await filePaper(source, 'ke', `Meanwhile ${n}`);
    })();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const manifest = await backUp('busy.zip');
    going = false;
    await filing;
    const papers = manifest.tables.find(({ name }) => name === 'document')!.rows;
    expect(papers).toBeGreaterThan(4);
    await restore('busy.zip', target);
    await target.settled();
    expect(await problems(target)).toEqual([]);
    const found = await target.get('/api/v1/search?q=separators');
    expect(found.json<{ total: number }>().total).toBe(1);
    expect(await rowsOf(target, 'document')).toHaveLength(papers);
    const [restored, original] = await Promise.all([
      rowsOf(target, 'document'),
      rowsOf(source, 'document'),
    ]);
    expect(original).toEqual(expect.arrayContaining(restored));
    for (const table of ['parliament', 'chamber', 'committee', 'parliament_membership']) {
      expect(await rowsOf(target, table), table).toEqual(await rowsOf(source, table));
    }
    expect(await problems(source)).toEqual([]);
  }, 90_000);
});
