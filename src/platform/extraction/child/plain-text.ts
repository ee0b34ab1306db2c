import { readFile } from 'node:fs/promises';
import { decodeText } from '../charset.js';
import type { PageSink } from './page-sink.js';
import { Unreadable } from './unreadable.js';

/** Plain text, in whatever it is written; form feeds separate its pages. */
export async function plainText(path: string, sink: PageSink): Promise<void> {
  const text = decodeText(await readFile(path));
  if (text === null) throw new Unreadable('damaged', 'the bytes are no text');
  const pages = text.replace(/\f\s*$/, '').split('\f');
  const paged = pages.length > 1;
  for (const [index, page] of pages.entries()) {
    const paragraphs = page.split(/\r?\n[^\S\n]*\r?\n/).map((paragraph) => ({ text: paragraph }));
    sink.page({ number: paged ? index + 1 : null, paragraphs });
  }
  sink.done({ pageCount: paged ? pages.length : null });
}
