import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { fsyncPath } from '../../platform/files/durable.js';
import { CliFailure } from '../failure.js';
import { MANIFEST } from './manifest.js';
import { Measure } from './measure.js';

export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** Where a backup goes. Only `finish` makes it one: what was cut off before can never be restored. */
export interface BackupWriter {
  add(name: string, source: Readable): Promise<Written>;
  finish(manifest: string): Promise<void>;
  abandon(): Promise<void>;
}

/** A name that ends in `.zip` is one file, everything else a folder. */
export const openWriter = (target: string): Promise<BackupWriter> =>
  target.endsWith('.zip') ? ZipWriter.open(target) : FolderWriter.open(target);

const PRIVATE = { flags: 'wx', mode: 0o600 } as const;

class FolderWriter implements BackupWriter {
  private constructor(private readonly folder: string) {}

  static async open(folder: string): Promise<FolderWriter> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await readdir(folder)).length > 0) {
      throw new CliFailure(`${folder} is not empty. A backup needs a folder of its own.`);
    }
    return new FolderWriter(folder);
  }

  async add(name: string, source: Readable): Promise<Written> {
    const path = join(this.folder, name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const measure = new Measure();
    await pipeline(source, measure, createWriteStream(path, PRIVATE));
    await fsyncPath(path);
    return measure.result();
  }

  /** The list of contents is last, and appears whole or not at all. */
  async finish(manifest: string): Promise<void> {
    const half = join(this.folder, `${MANIFEST}.partial`);
    await pipeline([manifest], createWriteStream(half, PRIVATE));
    await fsyncPath(half);
    await rename(half, join(this.folder, MANIFEST));
    await fsyncPath(this.folder);
  }

  async abandon(): Promise<void> {
    for (const name of await readdir(this.folder)) {
      await rm(join(this.folder, name), { recursive: true, force: true });
    }
  }
}

class ZipWriter implements BackupWriter {
  private readonly zip = new yazl.ZipFile();
  private readonly half: string;
  private readonly written: Promise<void>;

  private constructor(private readonly target: string) {
    this.half = `${target}.partial`;
    this.written = pipeline(this.zip.outputStream, createWriteStream(this.half, PRIVATE));
    // Whoever waits for it hears of the error; until then it must not end the process.
    this.written.catch(() => undefined);
  }

  static async open(target: string): Promise<ZipWriter> {
    await mkdir(dirname(target), { recursive: true });
    const names = await readdir(dirname(target));
    if (names.some((name) => join(dirname(target), name) === join(target))) {
      throw new CliFailure(`${target} exists already. A backup is never overwritten.`);
    }
    await rm(`${target}.partial`, { force: true });
    return new ZipWriter(target);
  }

  async add(name: string, source: Readable): Promise<Written> {
    const measure = new Measure();
    // Filed papers are mostly compressed already.
    const options = { compress: name.endsWith('.jsonl') };
    this.zip.addReadStreamLazy(name, options, (give) => give(null, measure));
    await Promise.race([pipeline(source, measure), this.failure()]);
    return measure.result();
  }

  async finish(manifest: string): Promise<void> {
    this.zip.addBuffer(Buffer.from(manifest), MANIFEST);
    this.zip.end();
    await this.written;
    await fsyncPath(this.half);
    await rename(this.half, this.target);
    await fsyncPath(dirname(this.target));
  }

  async abandon(): Promise<void> {
    await rm(this.half, { force: true });
  }

  /** A full disk ends the output first; waiting for the input alone would be for ever. */
  private async failure(): Promise<never> {
    await this.written;
    throw new CliFailure('The backup file was closed too early.');
  }
}
