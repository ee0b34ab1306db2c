import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileStore } from '../../../src/platform/files/file-store.js';

export const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export async function bytesIn(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What every file store promises; `open` gets a fresh folder for whatever it needs on disk. */
export function describeFileStore(
  name: string,
  open: (folder: string) => Promise<FileStore>,
): void {
  describe(`the file store: ${name}`, () => {
    let folder: string;
    let store: FileStore;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'file-store-'));
      store = await open(folder);
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    /** A finished upload, as filing hands it over. */
    async function received(bytes: Buffer): Promise<{ path: string; sha256: string }> {
      await mkdir(join(folder, 'received'), { recursive: true });
      const path = join(folder, 'received', randomBytes(8).toString('hex'));
      await writeFile(path, bytes);
      return { path, sha256: sha256Of(bytes) };
    }
    async function keep(bytes: Buffer): Promise<string> {
      const { path, sha256 } = await received(bytes);
      await store.put(path, sha256);
      return sha256;
    }

    test('takes a file over and gives its bytes back', async () => {
      const bytes = randomBytes(300_000);
      const { path, sha256 } = await received(bytes);
      await store.put(path, sha256);
      expect(existsSync(path)).toBe(false);
      expect(await store.size(sha256)).toBe(bytes.length);
      expect((await bytesIn(await store.read(sha256))).equals(bytes)).toBe(true);
    });

    test('keeps a file of several megabytes', async () => {
      const bytes = randomBytes(9 * 1024 * 1024 + 7);
      const sha256 = await keep(bytes);
      expect(sha256Of(await bytesIn(await store.read(sha256)))).toBe(sha256);
    });

    test('knows when there are no such bytes', async () => {
      const absent = sha256Of(randomBytes(8));
      expect(await store.size(absent)).toBeNull();
      await expect(store.read(absent).then(bytesIn)).rejects.toThrow();
      await expect(store.withLocalCopy(absent, (path) => readFile(path))).rejects.toThrow();
    });

    test('leaves bytes that are there as they are, and still takes the temporary file away', async () => {
      const bytes = randomBytes(5000);
      await keep(bytes);
      const { path, sha256 } = await received(bytes);
      await store.put(path, sha256);
      expect(existsSync(path)).toBe(false);
      expect((await bytesIn(await store.read(sha256))).equals(bytes)).toBe(true);
    });

    test('takes the same bytes from several hands at the same moment', async () => {
      const bytes = randomBytes(200_000);
      const uploads = await Promise.all(Array.from({ length: 6 }, () => received(bytes)));
      await Promise.all(uploads.map(({ path, sha256 }) => store.put(path, sha256)));
      expect(uploads.filter(({ path }) => existsSync(path))).toEqual([]);
      const sha256 = sha256Of(bytes);
      expect((await bytesIn(await store.read(sha256))).equals(bytes)).toBe(true);
    });

    test.each([
      ['the first byte', 0, 0],
      ['a middle', 1000, 4095],
      ['the last bytes', 9990, 9999],
      ['everything', 0, 9999],
    ])('reads a range: %s', async (_, start, end) => {
      const bytes = Buffer.alloc(10_000, 'a stretch of different bytes, ');
      const sha256 = await keep(bytes);
      const part = await bytesIn(await store.read(sha256, { start, end }));
      expect(part.equals(bytes.subarray(start, end + 1))).toBe(true);
    });

    test('lends a local file for as long as it is used', async () => {
      const bytes = randomBytes(50_000);
      const sha256 = await keep(bytes);
      const lent = await store.withLocalCopy(sha256, async (path) => ({
        same: (await readFile(path)).equals(bytes),
      }));
      expect(lent.same).toBe(true);
      const failing = store.withLocalCopy(sha256, async () => {
        throw new Error('the reader gave up');
      });
      await expect(failing).rejects.toThrow('the reader gave up');
      expect((await bytesIn(await store.read(sha256))).equals(bytes)).toBe(true);
      expect(await readdir(join(folder, 'received'))).toEqual([]);
    });

    test('lists every name once', async () => {
      const kept = await Promise.all(Array.from({ length: 5 }, () => keep(randomBytes(100))));
      const names: string[] = [];
      for await (const name of store.list()) names.push(name);
      expect(new Set(names).size).toBe(names.length);
      expect(names).toEqual(expect.arrayContaining(kept));
    });

    test.each(['../../etc/passwd', 'ABC', '', `${'a'.repeat(63)}/`, 'A'.repeat(64)])(
      'has nothing under a name that is no SHA-256: %j',
      async (bad) => {
        const { path } = await received(Buffer.from('x'));
        await expect(store.put(path, bad)).rejects.toThrow('not the name');
        await expect(store.size(bad)).rejects.toThrow('not the name');
        await expect(store.read(bad)).rejects.toThrow('not the name');
        expect(existsSync(path)).toBe(true);
        await rm(path);
      },
    );
  });
}
