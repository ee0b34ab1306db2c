import { createReadStream } from 'node:fs';
import { CliFailure } from '../failure.js';

/** What is longer cannot be kept in memory sensibly, and was hardly meant to be read. */
const MOST_BYTES = 400_000_000;

/** The text of a file, or of standard input for `-`. */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CliFailure(`${nameOf(path)} is not UTF-8 text. Save it as UTF-8 and try again.`);
  }
}

async function readBytes(path: string): Promise<Buffer> {
  const source: AsyncIterable<Buffer> = path === '-' ? process.stdin : createReadStream(path);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > MOST_BYTES) break;
      chunks.push(chunk);
    }
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new CliFailure(`${nameOf(path)} cannot be read${why}.`);
  }
  if (size > MOST_BYTES) {
    throw new CliFailure(`${nameOf(path)} is larger than ${MOST_BYTES / 1_000_000} MB.`);
  }
  return Buffer.concat(chunks);
}

const nameOf = (path: string) => (path === '-' ? 'Standard input' : path);
