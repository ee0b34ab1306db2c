import { createReadStream } from 'node:fs';
import type { Limits } from '../limits.js';
import { AknParagraphs } from './akn-paragraphs.js';
import type { PageSink } from './page-sink.js';
import { readXml } from './xml-reader.js';

/** Akoma Ntoso 2.0 and 3.0: the text of the document in paragraphs with the names of its parts. */
export async function aknText(path: string, sink: PageSink, limits: Limits): Promise<void> {
  const reader = new AknParagraphs();
  await readXml(createReadStream(path), reader, limits.xmlDepth);
  sink.page({ number: null, paragraphs: reader.paragraphs });
  sink.done({ pageCount: null, title: reader.title });
}
