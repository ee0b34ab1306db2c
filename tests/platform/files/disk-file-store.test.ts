import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DiskFileStore } from '../../../src/platform/files/disk-file-store.js';
import { describeFileStore, sha256Of } from './file-store.contract.js';

const happened = vi.hoisted(() => [] as { what: 'sync' | 'rename'; path: string }[]);

// The real calls, written down on the way: their order is what survives a power cut.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    rename: async (from: string, to: string) => {
      await real.rename(from, to);
      happened.push({ what: 'rename', path: to });
    },
  };
});
vi.mock('../../../src/platform/files/durable.js', async (original) => {
  const real = await original<typeof import('../../../src/platform/files/durable.js')>();
  return {
    fsyncPath: async (path: string) => {
      await real.fsyncPath(path);
      happened.push({ what: 'sync', path });
    },
  };
});

describeFileStore('a folder on disk', async (folder) => new DiskFileStore(join(folder, 'files')));

describe('a file put on disk', () => {
  const bytes = Buffer.from('a paper that was filed');
  const sha256 = sha256Of(bytes);
  const home = `files/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}`;
  let folder: string;
  let store: DiskFileStore;
  const steps = () => happened.map(({ what, path }) => `${what} ${relative(folder, path) || '.'}`);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'durable-'));
    await mkdir(join(folder, 'files'));
    store = new DiskFileStore(join(folder, 'files'));
    happened.length = 0;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function put(): Promise<void> {
    await writeFile(join(folder, 'upload'), bytes);
    await store.put(join(folder, 'upload'), sha256);
  }

  test('is on the disk before it has its name, and its name before the answer', async () => {
    await put();
    expect(steps()).toEqual([
      'sync upload',
      `rename ${home}/${sha256}`,
      `sync ${home}`,
      `sync ${home.slice(0, -3)}`,
      'sync files',
      'sync .',
    ]);
  });

  test('is made durable again when the one who put it first may have been killed half-way', async () => {
    await put();
    happened.length = 0;
    await put();
    expect(steps()).toEqual([`sync ${home}`, `sync ${home.slice(0, -3)}`, 'sync files', 'sync .']);
  });
});
