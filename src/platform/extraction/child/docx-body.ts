import type { Limits } from '../limits.js';
import { DocxPages, type DocxPage } from './docx-pages.js';
import type { Paragraph } from './page-sink.js';
import { type XmlElement, readXml } from './xml-reader.js';

export interface DocxBody {
  readonly pages: readonly DocxPage[];
  /** True when the pages are those that a reader would count. */
  readonly paged: boolean;
  /** Notes by their id, when the part is one of notes. */
  readonly notes: ReadonlyMap<string, Paragraph[]>;
}

// Text that is not shown, shown twice, or no text: properties, codes of fields, what was moved away
// or deleted under tracked changes, and the old rendering of a drawing that is also there anew.
const HIDDEN = new Set(['pPr', 'instrText', 'delInstrText', 'delText', 'moveFrom', 'Fallback']);

/** Reads one part of a Word document as a stream; a document of any length needs little memory. */
export async function readDocxBody(
  source: AsyncIterable<Buffer>,
  limits: Limits,
): Promise<DocxBody> {
  const pages = new DocxPages();
  const notes = new Map<string, Paragraph[]>();
  let hidden = 0;
  let inText = false;
  let note: string | null = null;

  // A section that starts on a new page ends the page of the paragraph that closes it.
  let sectionEnds = false;

  const open = ({ name, attributes }: XmlElement) => {
    if (name === 'sectPr') sectionEnds = true;
    else if (name === 'type' && attributes['val'] === 'continuous') sectionEnds = false;
    else if (name === 'pageBreakBefore' && attributes['val'] !== '0') pages.sectionBreak();
    if (hidden > 0 || HIDDEN.has(name)) {
      hidden += 1;
      return;
    }
    switch (name) {
      case 't':
        inText = true;
        break;
      case 'p':
        pages.openParagraph();
        break;
      case 'tr':
        pages.openRow();
        break;
      case 'tc':
        pages.openCell();
        break;
      case 'tab':
      case 'ptab':
        pages.text('\t');
        break;
      case 'cr':
        pages.text('\n');
        break;
      case 'br':
        if (attributes['type'] === 'page') pages.explicitBreak();
        else pages.text('\n');
        break;
      case 'lastRenderedPageBreak':
        pages.renderedBreak();
        break;
      case 'noBreakHyphen':
        pages.text('-');
        break;
      case 'footnoteReference':
        pages.note(`footnote:${attributes['id']}`);
        break;
      case 'endnoteReference':
        pages.note(`endnote:${attributes['id']}`);
        break;
      case 'footnote':
      case 'endnote':
        note = attributes['id'] ?? null;
        break;
    }
  };
  const close = (name: string) => {
    if (hidden > 0) {
      hidden -= 1;
      return;
    }
    if (name === 't') inText = false;
    else if (name === 'p') {
      pages.closeParagraph();
      if (sectionEnds) pages.sectionBreak();
      sectionEnds = false;
    } else if (name === 'tr') pages.closeRow();
    else if ((name === 'footnote' || name === 'endnote') && note !== null) {
      notes.set(note, pages.takeParagraphs());
      note = null;
    }
  };
  const text = (content: string) => {
    if (inText && hidden === 0) pages.text(content);
  };

  await readXml(source, { open, text, close }, limits.xmlDepth);
  return { pages: pages.finish(), paged: pages.areSheets, notes };
}
