import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Uploads } from '../../src/platform/files/uploads.js';
import { Housekeeping } from '../../src/platform/housekeeping.js';
import { createLogger } from '../../src/platform/http/logger.js';
import { testDatabase, type TestDatabase } from '../support/test-database.js';

let db: TestDatabase;
let folder: string;
beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'housekeeping-'));
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

test('removes uploads that broke off yesterday and keys of last week, and nothing younger', async () => {
  const uploads = join(folder, 'uploads');
  await mkdir(uploads);
  await writeFile(join(uploads, 'old'), 'half');
  await writeFile(join(uploads, 'running'), 'half');
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  await utimes(join(uploads, 'old'), yesterday, yesterday);
  await db.database.pool.query(
    `insert into idempotency_key (account_id, key, fingerprint, created_at)
     values ($1, 'old', 'x', now() - interval '8 days'), ($1, 'young', 'x', now())`,
    [newId()],
  );
  const config = readConfig({ LOG_LEVEL: 'silent' });
  const housekeeping = new Housekeeping(
    db.database,
    new Uploads(uploads, 1000),
    config,
    createLogger(config),
  );
  expect(await housekeeping.execute()).toBe(1);
  expect(await readdir(uploads)).toEqual(['running']);
  const { rows } = await db.database.pool.query('select key from idempotency_key');
  expect(rows).toEqual([{ key: 'young' }]);
});
