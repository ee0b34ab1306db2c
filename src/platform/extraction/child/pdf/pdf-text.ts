import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Limits } from '../../limits.js';
import type { PageSink } from '../page-sink.js';
import { Unreadable } from '../unreadable.js';
import { lineParagraphs } from './line-paragraphs.js';
import { needsPassword, openPdf } from './open-pdf.js';
import { pageLines } from './page-lines.js';
import { unmirrorBrackets } from './rtl-brackets.js';
import type { TextLine } from './text-line.js';
import { toPiece } from './text-piece.js';
import { WordBreaks } from './word-breaks.js';

/** A PDF page by page, in paragraphs; fails when no page has a layer of text. */
export async function pdfText(path: string, sink: PageSink, limits: Limits): Promise<void> {
  const document = await openOrFail(path);
  const labels = await document.getPageLabels().catch(() => null);
  const title = await titleOf(document);
  const pages: TextLine[][][] = [];
  let characters = 0;
  let failed = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    if (pages.length >= limits.pages || characters > limits.characters) {
      sink.cutOff();
      break;
    }
    const paragraphs = await readPage(document, number);
    if (paragraphs === null) {
      failed += 1;
      pages.push([]);
      continue;
    }
    characters += paragraphs.flat().reduce((sum, { text }) => sum + text.length, 0);
    pages.push(paragraphs);
  }
  if (characters === 0 && failed > 0) {
    throw new Unreadable('damaged', `${failed} pages could not be read`);
  }
  if (characters === 0) throw new Unreadable('no_text_layer', 'no page has a layer of text');

  const breaks = new WordBreaks();
  for (const page of pages) for (const lines of page) breaks.learn(textsOf(lines));
  for (const [index, page] of pages.entries()) {
    const paragraphs = page.map((lines) => {
      const text = breaks.join(textsOf(lines));
      return { text: lines.some(({ rtl }) => rtl) ? unmirrorBrackets(text) : text };
    });
    sink.page({ number: index + 1, label: labels?.[index], paragraphs });
  }
  sink.done({ pageCount: document.numPages, title });
}

async function openOrFail(path: string): Promise<PDFDocumentProxy> {
  try {
    return await openPdf(path);
  } catch (error) {
    if (needsPassword(error)) throw new Unreadable('encrypted', 'the PDF needs a password');
    throw error;
  }
}

/** Null for a page that cannot be read: the others are still worth having. */
async function readPage(document: PDFDocumentProxy, number: number): Promise<TextLine[][] | null> {
  try {
    const page = await document.getPage(number);
    const content = await page.getTextContent({
      // Taken apart before it is turned around, a ligature of Arabic letters would end up reversed.
      disableNormalization: true,
    });
    page.cleanup();
    const pieces = content.items.flatMap((item) => {
      const piece = 'str' in item ? toPiece(item) : null;
      return piece === null ? [] : [piece];
    });
    return lineParagraphs(pageLines(pieces));
  } catch (error) {
    // The reader hands on what went wrong as words only.
    if (/allocation failed|out of memory|array length/i.test(String(error))) {
      throw new Unreadable('memory', 'a page needs more memory than a file may');
    }
    return null;
  }
}

function textsOf(lines: readonly TextLine[]): string[] {
  return lines.map(({ text }) => text);
}

async function titleOf(document: PDFDocumentProxy): Promise<string> {
  try {
    const { info } = await document.getMetadata();
    const title = (info as { Title?: unknown }).Title;
    return typeof title === 'string' ? title : '';
  } catch {
    return '';
  }
}
