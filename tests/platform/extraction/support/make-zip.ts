import { Readable } from 'node:stream';
import yazl from 'yazl';

export type ZipPart = string | Buffer | AsyncIterable<Buffer>;

// One moment for all: the same parts make the same bytes.
const MADE = new Date('2026-01-01T00:00:00Z');

export async function makeZip(
  parts: Readonly<Record<string, ZipPart>>,
  stored: readonly string[] = [],
): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, part] of Object.entries(parts)) {
    const options = { mtime: MADE, mode: 0o100644, compress: !stored.includes(name) };
    if (typeof part === 'string' || Buffer.isBuffer(part)) {
      zip.addBuffer(Buffer.from(part as string), name, options);
    } else zip.addReadStream(Readable.from(part), name, options);
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** `megabytes` of blanks, a piece at a time. */
export async function* blanks(megabytes: number): AsyncGenerator<Buffer> {
  const piece = Buffer.alloc(1024 ** 2, ' ');
  for (let sent = 0; sent < megabytes; sent += 1) yield piece;
}

/** Makes the headers of one part claim that it unpacks to `size` bytes. */
export function lieAboutSize(zip: Buffer, name: string, size: number): Buffer {
  const lying = Buffer.from(zip);
  for (const [signature, sizeAt, nameAt] of [
    ['504b0304', 22, 30],
    ['504b0102', 24, 46],
  ] as const) {
    const mark = Buffer.from(signature, 'hex');
    for (let at = lying.indexOf(mark); at >= 0; at = lying.indexOf(mark, at + 4)) {
      const found = lying.subarray(at + nameAt, at + nameAt + name.length).toString('latin1');
      if (found === name) lying.writeUInt32LE(size, at + sizeAt);
    }
  }
  return lying;
}
