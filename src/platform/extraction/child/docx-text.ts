import type { Limits } from '../limits.js';
import { Archive } from './archive.js';
import { cleanParagraph } from './clean-text.js';
import { type DocxBody, readDocxBody } from './docx-body.js';
import { documentPart, relatedParts } from './docx-parts.js';
import { readPackageTitle } from './package-title.js';
import type { PageSink, Paragraph } from './page-sink.js';
import { Unreadable } from './unreadable.js';
import { ignoreMalformed } from './xml-reader.js';

/**
 * A Word document in pages as Word last laid it out, notes at the foot of the page that refers to
 * them, and at the end, on no page, the running heads and feet once each.
 */
export async function docxText(path: string, sink: PageSink, limits: Limits): Promise<void> {
  const archive = await Archive.open(path, limits);
  const main = await documentPart(archive, limits);
  if (main === null) throw new Unreadable('damaged', 'the container has no document in it');
  const parts = await relatedParts(archive, main, limits);
  const notes = await readNotes(archive, parts, limits);
  const body = await readDocxBody(archive.stream(main), limits);

  const { paged } = body;
  for (const [index, page] of body.pages.entries()) {
    if (!sink.wantsMore) break;
    const feet = page.notes.flatMap((id) => notes.get(id) ?? []);
    sink.page({ number: paged ? index + 1 : null, paragraphs: [...page.paragraphs, ...feet] });
  }
  const running = await readRunning(archive, parts, limits);
  if (running.length > 0) sink.page({ number: null, paragraphs: running });
  sink.done({
    pageCount: paged ? body.pages.length : null,
    title: await readPackageTitle(archive, 'docProps/core.xml', limits),
  });
}

async function readNotes(
  archive: Archive,
  parts: ReadonlyMap<string, readonly string[]>,
  limits: Limits,
): Promise<Map<string, Paragraph[]>> {
  const notes = new Map<string, Paragraph[]>();
  for (const kind of ['footnote', 'endnote'] as const) {
    for (const part of parts.get(`${kind}s`) ?? []) {
      const body = await readSide(archive, part, limits);
      for (const [id, paragraphs] of body.notes) notes.set(`${kind}:${id}`, paragraphs);
    }
  }
  return notes;
}

async function readRunning(
  archive: Archive,
  parts: ReadonlyMap<string, readonly string[]>,
  limits: Limits,
): Promise<Paragraph[]> {
  const seen = new Map<string, Paragraph>();
  for (const part of [...(parts.get('header') ?? []), ...(parts.get('footer') ?? [])]) {
    const body = await readSide(archive, part, limits);
    for (const paragraph of body.pages.flatMap((page) => page.paragraphs)) {
      const text = cleanParagraph(paragraph.text);
      if (/\p{L}/u.test(text)) seen.set(text, paragraph);
    }
  }
  return [...seen.values()];
}

/** Notes, heads and feet may be missing or damaged; the document itself still reads. */
async function readSide(archive: Archive, part: string, limits: Limits): Promise<DocxBody> {
  const nothing: DocxBody = { pages: [], paged: false, notes: new Map() };
  if (!archive.has(part)) return nothing;
  return readDocxBody(archive.stream(part), limits).catch((error: unknown) => {
    ignoreMalformed(error);
    return nothing;
  });
}
