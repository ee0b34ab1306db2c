import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { CliFailure } from '../failure.js';

/** Where a backup comes from. Parts are only ever asked for by the names in its list of contents. */
export interface BackupReader {
  /** Null when there is no such part. */
  open(name: string): Promise<Readable | null>;
  close(): Promise<void>;
}

export async function openReader(source: string): Promise<BackupReader> {
  const found = await stat(source).catch(() => null);
  if (!found) throw new CliFailure(`There is no backup at ${source}.`);
  return found.isDirectory() ? new FolderReader(source) : ZipReader.open(source);
}

class FolderReader implements BackupReader {
  constructor(private readonly folder: string) {}

  async open(name: string): Promise<Readable | null> {
    const path = join(this.folder, name);
    return existsSync(path) ? createReadStream(path) : null;
  }

  async close(): Promise<void> {}
}

const openZip = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open);

class ZipReader implements BackupReader {
  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
  ) {}

  static async open(path: string): Promise<ZipReader> {
    try {
      const zip = await openZip(path, { lazyEntries: true, autoClose: false });
      return new ZipReader(zip, await entriesOf(zip));
    } catch {
      throw new CliFailure(`${path} is not a backup, or it is damaged or cut off.`);
    }
  }

  async open(name: string): Promise<Readable | null> {
    const entry = this.entries.get(name);
    if (!entry) return null;
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  }

  async close(): Promise<void> {
    this.zip.close();
  }
}

function entriesOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}
