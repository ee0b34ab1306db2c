import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '../../kernel/ids.js';
import { Refusal } from '../../kernel/errors.js';

/** Bytes that were received but not filed yet. */
export interface Upload {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Receives files beside the store, on the same disk, so that filing is a rename. */
export class Uploads {
  constructor(
    private readonly folder: string,
    readonly limit: number,
  ) {}

  /**
   * Streams to a temporary file while hashing. A stream that breaks off or grows over the limit is
   * refused and leaves nothing behind.
   */
  async receive(stream: Readable & { truncated?: boolean }): Promise<Upload> {
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, newId());
    const hash = createHash('sha256');
    let size = 0;
    const { limit } = this;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        if (size > limit) return done(tooLarge(limit));
        hash.update(chunk);
        done(null, chunk);
      },
    });
    const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    try {
      await pipeline(stream, measure, file);
      // The multipart reader ends a cut-off stream as if it were whole and only leaves this mark.
      if (stream.truncated) throw tooLarge(limit);
      return { path, size, sha256: hash.digest('hex') };
    } catch (error) {
      // A stream that breaks off at once is given up while its file is still being opened: removed
      // before that, it would appear afterwards and stay.
      if (!file.closed) await new Promise<void>((resolve) => file.once('close', () => resolve()));
      await this.discard({ path });
      throw error;
    }
  }

  async discard(upload: Pick<Upload, 'path'>): Promise<void> {
    await rm(upload.path, { force: true });
  }

  /** Removes what a killed server left behind. Nobody is still sending after so long. */
  async sweep(olderThanMs = 24 * 3600 * 1000, now = Date.now()): Promise<number> {
    let removed = 0;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (!found?.isFile() || now - found.mtimeMs < olderThanMs) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }
}

const tooLarge = (limit: number) =>
  new Refusal('upload_too_large', { megabytes: Math.floor(limit / (1024 * 1024)) });
