import type { ChildRequest } from '../child-message.js';
import type { Limits } from '../limits.js';
import { AKN, DOCX, HTML, type MediaType, ODT, PDF, RTF, TEXT } from '../media-type.js';
import { PageSink } from './page-sink.js';
import { Unreadable } from './unreadable.js';

/** Reads one file of one type into the sink, and ends with `sink.done`. */
export type Extractor = (path: string, sink: PageSink, limits: Limits) => Promise<void>;

// Loaded on demand: a child reads one file, and the PDF reader alone takes longer to load than
// most text takes to read.
const EXTRACTORS: Partial<Record<MediaType, () => Promise<Extractor>>> = {
  [PDF]: async () => (await import('./pdf/pdf-text.js')).pdfText,
  [DOCX]: async () => (await import('./docx-text.js')).docxText,
  [ODT]: async () => (await import('./odt-text.js')).odtText,
  [RTF]: async () => (await import('./rtf-text.js')).rtfText,
  [HTML]: async () => (await import('./html-text.js')).htmlText,
  [TEXT]: async () => (await import('./plain-text.js')).plainText,
  [AKN]: async () => (await import('./akn-text.js')).aknText,
};

export async function extractText(
  request: Extract<ChildRequest, { task: 'extract' }>,
): Promise<void> {
  const load = EXTRACTORS[request.mediaType];
  if (load === undefined) throw new Unreadable('ocr_later', 'an image has no text to read');
  const extract = await load();
  await extract(request.path, new PageSink(request.limits), request.limits);
}
