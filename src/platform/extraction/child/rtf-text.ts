import { readFile } from 'node:fs/promises';
import type { PageSink } from './page-sink.js';
import { RtfReader } from './rtf-reader.js';

/** Rich Text Format: its paragraphs, in pages where its author broke them. */
export async function rtfText(path: string, sink: PageSink): Promise<void> {
  const pages = new RtfReader(await readFile(path)).read();
  const paged = pages.length > 1;
  for (const [index, paragraphs] of pages.entries()) {
    sink.page({
      number: paged ? index + 1 : null,
      paragraphs: paragraphs.map((text) => ({ text })),
    });
  }
  sink.done({ pageCount: paged ? pages.length : null });
}
