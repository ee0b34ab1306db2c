import { open } from 'node:fs/promises';
import { Refused } from '../refused.js';
import { needsPassword, openPdf } from './open-pdf.js';

const TAIL_BYTES = 16_384;
const HEAD_BYTES = 2_048;

/** Opens a PDF and counts its pages; refuses one that is cut off, damaged or locked. */
export async function inspectPdf(path: string): Promise<number> {
  const pages = await countPages(path);
  if (await isCutOff(path)) throw new Refused('damaged', 'the end of the file is missing');
  if (pages === 0) throw new Refused('damaged', 'the file has no page');
  return pages;
}

async function countPages(path: string): Promise<number> {
  try {
    const document = await openPdf(path);
    // The page tree is not read by opening alone.
    await document.getPage(1);
    return document.numPages;
  } catch (error) {
    if (needsPassword(error)) throw new Refused('encrypted', 'the PDF needs a password');
    const message = error instanceof Error ? error.message : '';
    throw new Refused('damaged', `not a readable PDF: ${message.slice(0, 300)}`);
  }
}

/**
 * The reader repairs what it can, and would silently give us half of a file of which only half
 * arrived. A whole one ends with its mark, and a linearised one says how long it is.
 */
async function isCutOff(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const read = async (at: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
      return buffer.subarray(0, bytesRead).toString('latin1');
    };
    const head = await read(0, HEAD_BYTES);
    const linearised = /\/Linearized[^>]{0,200}?\/L\s+(\d{1,12})/.exec(head)?.[1];
    if (linearised !== undefined && Number(linearised) > size) return true;
    return !(await read(Math.max(0, size - TAIL_BYTES), TAIL_BYTES)).includes('%%EOF');
  } finally {
    await file.close();
  }
}
