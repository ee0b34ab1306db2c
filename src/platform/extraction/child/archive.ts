import { crc32 } from 'node:zlib';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import type { Limits } from '../limits.js';
import { Refused } from './refused.js';

/** A zip container read by its central directory, within limits on what it unpacks to. */
export class Archive {
  private unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: Limits,
  ) {}

  static async open(path: string, limits: Limits): Promise<Archive> {
    const zip = await openZip(path);
    const entries = await listEntries(zip, limits);
    return new Archive(zip, entries, limits);
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  get hasEncryptedEntries(): boolean {
    return [...this.entries.values()].some((entry) => entry.isEncrypted());
  }

  /** The bytes of one part; null when the container has none of that name. */
  async read(name: string): Promise<Buffer | null> {
    if (!this.entries.has(name)) return null;
    const chunks: Buffer[] = [];
    for await (const chunk of this.stream(name)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  /** Inflates one part, counting what really comes out: headers lie. */
  async *stream(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (entry === undefined) return;
    const isXml = /\.(?:xml|rels)$/i.test(name);
    let size = 0;
    let sum = 0;
    try {
      for await (const chunk of await openStream(this.zip, entry)) {
        const bytes = chunk as Buffer;
        size += bytes.length;
        this.unpacked += bytes.length;
        if (this.unpacked > this.limits.unpackedBytes || (isXml && size > this.limits.partBytes)) {
          throw tooLarge();
        }
        sum = crc32(bytes, sum);
        yield bytes;
      }
    } catch (error) {
      if (error instanceof Refused) throw error;
      const message = error instanceof Error ? error.message : '';
      if (/too many bytes/i.test(message)) throw tooLarge();
      throw new Refused('damaged', `a part of the container cannot be unpacked: ${message}`);
    }
    if (sum !== entry.crc32) throw new Refused('damaged', 'a part of the container has changed');
  }

  /** Unpacks everything once and keeps nothing: proof that it is whole and no bomb. */
  async verify(): Promise<void> {
    this.unpacked = 0;
    for (const name of this.names) {
      const parts = this.stream(name);
      while (!(await parts.next()).done);
    }
    this.unpacked = 0;
  }
}

function tooLarge(): Refused {
  return new Refused('unpacked_too_large', 'the container unpacks to more than is allowed');
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(new Refused('damaged', `not a readable container: ${error.message}`));
      else resolve(zip);
    });
  });
}

function listEntries(zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let declared = 0;
  return new Promise((resolve, reject) => {
    const damaged = (detail: string) => reject(new Refused('damaged', detail));
    zip.on('error', (error: Error) => damaged(`not a readable container: ${error.message}`));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      declared += entry.uncompressedSize;
      // Two parts of one name would let two readers see two documents in one file.
      if (entries.has(entry.fileName)) return damaged('the container has a part twice');
      entries.set(entry.fileName, entry);
      if (entries.size > limits.zipEntries || declared > limits.unpackedBytes) {
        return reject(tooLarge());
      }
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function openStream(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
