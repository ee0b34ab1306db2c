import { open } from 'node:fs/promises';
import { Refused } from './refused.js';

const SAMPLE = 4 * 1024 ** 2;
const utf16 = (name: string) => Buffer.from(name, 'utf16le');
const ENCRYPTED = utf16('EncryptedPackage');
const WORD = utf16('WordDocument');

/**
 * The old container of Microsoft: either an encrypted modern document, or a format that can no
 * longer be filed. The names of its streams, which tell, stand in it as they are.
 */
export async function inspectCfb(path: string): Promise<Refused> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = await sampleOf(file, 0);
    const tail = await sampleOf(file, Math.max(0, size - SAMPLE));
    const holds = (name: Buffer) => head.includes(name) || tail.includes(name);
    if (holds(ENCRYPTED)) return new Refused('encrypted', 'the document needs a password');
    if (holds(WORD)) {
      return new Refused('unsupported_type', 'the document is in the Word format before 2007', {
        variant: 'legacy_word',
        found: 'application/msword',
      });
    }
    return new Refused('unsupported_type', 'a Microsoft container that is no document', {
      found: 'application/x-cfb',
    });
  } finally {
    await file.close();
  }
}

async function sampleOf(file: Awaited<ReturnType<typeof open>>, at: number): Promise<Buffer> {
  const buffer = Buffer.alloc(SAMPLE);
  const { bytesRead } = await file.read(buffer, 0, SAMPLE, at);
  return buffer.subarray(0, bytesRead);
}
