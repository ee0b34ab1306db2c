import type { Paragraph } from './page-sink.js';
import { TableRows } from './table-rows.js';

export interface DocxPage {
  readonly paragraphs: readonly Paragraph[];
  /** Notes referred to on this page. */
  readonly notes: readonly string[];
}

const MOST_ON_A_SHEET = 8_000;

interface OpenPage {
  paragraphs: Paragraph[];
  notes: string[];
}

/**
 * Collects paragraphs page by page. Word leaves a mark where it last broke a page; documents that
 * Word never laid out have only the breaks their author put in.
 */
export class DocxPages {
  private readonly explicit: OpenPage[] = [emptyPage()];
  private readonly rendered: OpenPage[] = [emptyPage()];
  private readonly rows = new TableRows((text) => this.add(text));
  private readonly open: string[] = [];
  private sawRendered = false;
  private brokeInRow = false;

  text(content: string): void {
    // A paragraph within a text box stands inside another paragraph: the innermost takes the text.
    if (this.open.length > 0) this.open[this.open.length - 1] += content;
  }

  openParagraph(): void {
    this.open.push('');
  }

  closeParagraph(): void {
    this.paragraph(this.open.pop() ?? '');
  }

  openRow(): void {
    this.rows.openRow();
    this.brokeInRow = false;
  }

  openCell(): void {
    this.rows.openCell();
  }

  closeRow(): void {
    this.rows.closeRow();
  }

  note(id: string): void {
    this.explicit.at(-1)?.notes.push(id);
    this.rendered.at(-1)?.notes.push(id);
  }

  explicitBreak(): void {
    this.flush();
    if (isFilled(this.explicit.at(-1))) this.explicit.push(emptyPage());
  }

  /** Word marks most of these as rendered too, where the next page's text begins. */
  sectionBreak(): void {
    this.explicitBreak();
    if (isFilled(this.rendered.at(-1))) this.rendered.push(emptyPage());
  }

  renderedBreak(): void {
    // Every cell of a row that runs over the edge has the mark; it is the same edge.
    if (this.rows.inRow && this.brokeInRow) return;
    this.brokeInRow = this.rows.inRow;
    this.flush();
    this.sawRendered = true;
    if (isFilled(this.rendered.at(-1))) this.rendered.push(emptyPage());
  }

  takeParagraphs(): Paragraph[] {
    return this.rendered.at(-1)?.paragraphs.splice(0) ?? [];
  }

  /** Breaks that only an author set are no pages where a sheet could not hold what lies between. */
  get areSheets(): boolean {
    const fits = ({ paragraphs }: OpenPage) =>
      paragraphs.reduce((sum, { text }) => sum + text.length, 0) <= MOST_ON_A_SHEET;
    return this.finish().length > 1 && (this.sawRendered || this.explicit.every(fits));
  }

  finish(): OpenPage[] {
    const pages = this.sawRendered ? this.rendered : this.explicit;
    return pages.length > 1 && !isFilled(pages.at(-1)) ? pages.slice(0, -1) : pages;
  }

  /** Ends the page in the middle of a paragraph: what came before stays on the page before. */
  private flush(): void {
    for (const [index, text] of this.open.entries()) {
      this.open[index] = '';
      if (this.rows.inRow) this.rows.paragraph(text);
      else this.add(text);
    }
    this.rows.flush();
  }

  private paragraph(text: string): void {
    if (this.rows.inRow) this.rows.paragraph(text);
    else this.add(text);
  }

  private add(text: string): void {
    if (text.trim() === '') return;
    this.explicit.at(-1)?.paragraphs.push({ text });
    this.rendered.at(-1)?.paragraphs.push({ text });
  }
}

function isFilled(page: OpenPage | undefined): boolean {
  return page !== undefined && page.paragraphs.length > 0;
}

function emptyPage(): OpenPage {
  return { paragraphs: [], notes: [] };
}
