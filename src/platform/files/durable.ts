import { open } from 'node:fs/promises';

/** Waits until the disk has a file's bytes, or a folder's entries. */
export async function fsyncPath(path: string): Promise<void> {
  // A folder opened for writing is an error on Linux; for reading, its fsync is what we need.
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Windows cannot sync folders; it keeps their entries in its own journal.
    if (process.platform !== 'win32') throw error;
  } finally {
    await handle.close();
  }
}
