import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Writes files of a test into a folder of its own, which goes when the tests are done. */
export function scratchFiles(): (name: string, content: string | Buffer) => Promise<string> {
  let folder: Promise<string> | null = null;
  afterAll(async () => {
    if (folder) await rm(await folder, { recursive: true, force: true });
  });
  return async (name, content) => {
    folder ??= mkdtemp(join(tmpdir(), 'extraction-test-'));
    const path = join(await folder, name);
    await writeFile(path, content);
    return path;
  };
}
