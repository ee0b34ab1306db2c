import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Uploads } from '../../../src/platform/files/uploads.js';
import { sha256Of } from './file-store.contract.js';

const LIMIT = 64 * 1024;

let folder: string;
let uploads: Uploads;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'uploads-')), 'uploads');
  uploads = new Uploads(folder, LIMIT);
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const left = () => readdir(folder).catch(() => []);

/** In small pieces, as a slow line delivers. */
const inPieces = (bytes: Buffer, size = 1000) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
      bytes.subarray(n * size, (n + 1) * size),
    ),
  );

describe('receiving a file', () => {
  test.each([0, 1, 999, LIMIT])('measures and hashes %i bytes', async (length) => {
    const bytes = randomBytes(length);
    const upload = await uploads.receive(inPieces(bytes));
    expect(upload).toMatchObject({ size: length, sha256: sha256Of(bytes) });
    expect((await readFile(upload.path)).equals(bytes)).toBe(true);
  });

  test('keeps what it received from the eyes of other users', async () => {
    const { path } = await uploads.receive(inPieces(randomBytes(10)));
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  test('refuses one byte over the limit, and leaves nothing behind', async () => {
    const receiving = uploads.receive(inPieces(randomBytes(LIMIT + 1)));
    await expect(receiving).rejects.toMatchObject({ code: 'upload_too_large' });
    expect(await left()).toEqual([]);
  });

  test('stops reading at the limit: an endless stream does not fill the disk', async () => {
    let given = 0;
    const endless = new Readable({
      read() {
        given += 1000;
        this.push(Buffer.alloc(1000));
      },
    });
    await expect(uploads.receive(endless)).rejects.toMatchObject({ code: 'upload_too_large' });
    expect(given).toBeLessThan(LIMIT + 100_000);
    expect(endless.destroyed).toBe(true);
    expect(await left()).toEqual([]);
  });

  test('refuses a stream that its reader cut off and marked', async () => {
    const stream: Readable & { truncated?: boolean } = inPieces(randomBytes(100));
    stream.truncated = true;
    await expect(uploads.receive(stream)).rejects.toMatchObject({ code: 'upload_too_large' });
    expect(await left()).toEqual([]);
  });

  test.each([0, 1, 500, 30_000])('an abort after %i bytes leaves nothing behind', async (after) => {
    const stream = new PassThrough();
    const receiving = uploads.receive(stream);
    if (after > 0) stream.write(randomBytes(after));
    setTimeout(() => stream.destroy(new Error('the line broke')), 5);
    await expect(receiving).rejects.toThrow('the line broke');
    expect(await left()).toEqual([]);
  });

  test('a client that goes away without a word is an abort too', async () => {
    const stream = new PassThrough();
    const receiving = uploads.receive(stream);
    stream.write(randomBytes(500));
    setTimeout(() => stream.destroy(), 5);
    await expect(receiving).rejects.toThrow();
    expect(await left()).toEqual([]);
  });

  test('that breaks off at once is removed only when its file is there to be removed', async () => {
    const there: boolean[] = [];
    class Watched extends Uploads {
      override async discard(upload: { path: string }): Promise<void> {
        there.push(existsSync(upload.path));
        await super.discard(upload);
      }
    }
    const watched = new Watched(folder, LIMIT);
    const broken = () => new Readable({ read: () => undefined }).destroy(new Error('gone'));
    const all = Array.from({ length: 50 }, () => watched.receive(broken().on('error', () => {})));
    const results = await Promise.allSettled(all);
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
    expect(there).toEqual(Array.from({ length: 50 }, () => true));
    expect(await left()).toEqual([]);
  });

  test('many at once do not mix', async () => {
    const files = Array.from({ length: 12 }, () => randomBytes(5000));
    const received = await Promise.all(files.map((bytes) => uploads.receive(inPieces(bytes, 77))));
    expect(received.map(({ sha256 }) => sha256)).toEqual(files.map(sha256Of));
    await Promise.all(received.map((upload) => uploads.discard(upload)));
    expect(await left()).toEqual([]);
  });
});

describe('sweeping', () => {
  const hours = (n: number) => n * 3600 * 1000;

  test('removes what a killed server left, and nothing that may still be arriving', async () => {
    await mkdir(folder, { recursive: true });
    const old = join(folder, 'old');
    const young = join(folder, 'young');
    await writeFile(old, 'x');
    await writeFile(young, 'x');
    const before = new Date(Date.now() - hours(25));
    await utimes(old, before, before);
    expect(await uploads.sweep()).toBe(1);
    expect(await left()).toEqual(['young']);
    expect(await uploads.sweep(hours(24), Date.now() + hours(25))).toBe(1);
    expect(await left()).toEqual([]);
  });

  test('has nothing to do where nothing was ever received', async () => {
    expect(await uploads.sweep()).toBe(0);
  });
});
