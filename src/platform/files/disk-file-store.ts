import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fsyncPath } from './durable.js';
import { FileStore, SHA256, type ByteRange } from './file-store.js';

/** `files/ab/cd/abcd…`: two levels, so that no folder grows beyond what tools can list. */
export class DiskFileStore extends FileStore {
  constructor(private readonly root: string) {
    super();
  }

  async put(temporaryPath: string, sha256: string): Promise<void> {
    const target = this.pathOf(sha256);
    const folder = dirname(target);
    if (await exists(target)) {
      await rm(temporaryPath, { force: true });
    } else {
      await mkdir(folder, { recursive: true });
      await fsyncPath(temporaryPath);
      await rename(temporaryPath, target);
    }
    // Also for bytes that are there: who renamed them may not have come this far yet, or may have
    // been killed before.
    await fsyncPath(folder);
    await fsyncPath(dirname(folder));
    await fsyncPath(this.root);
    await fsyncPath(dirname(this.root));
  }

  async size(sha256: string): Promise<number | null> {
    try {
      return (await stat(this.pathOf(sha256))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async read(sha256: string, range?: ByteRange): Promise<Readable> {
    return createReadStream(this.pathOf(sha256), range ?? {});
  }

  withLocalCopy<T>(sha256: string, use: (path: string) => Promise<T>): Promise<T> {
    return use(this.pathOf(sha256));
  }

  async *list(): AsyncIterable<string> {
    for (const first of await listOrNothing(this.root)) {
      for (const second of await listOrNothing(join(this.root, first))) {
        const names = await listOrNothing(join(this.root, first, second));
        yield* names.filter((name) => SHA256.test(name));
      }
    }
  }

  private pathOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new Error('not the name of a filed file');
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

async function listOrNothing(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) return [];
    throw error;
  }
}
