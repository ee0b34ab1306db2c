import type { Paragraph } from './page-sink.js';
import { TableRows } from './table-rows.js';
import type { XmlElement, XmlHandlers } from './xml-reader.js';

// What was deleted under tracked changes, comments, and the names of things.
const HIDDEN = new Set(['tracked-changes', 'annotation', 'ruby-text', 'desc', 'title', 'script']);
const PARAGRAPHS = new Set(['p', 'h']);

/** Collects the paragraphs of one branch of an OpenDocument file, in pages where it says so. */
export class OdtPages implements XmlHandlers {
  private readonly pages: Paragraph[][] = [[]];
  private readonly rows = new TableRows((text) => this.add(text));
  private readonly stack: string[] = [];
  private readonly breaks = new Set<string>();
  private style: string | null = null;
  private inside = 0;
  private hidden = 0;

  constructor(private readonly branch: 'body' | 'master-styles') {}

  open({ name, attributes }: XmlElement): void {
    if (name === 'style') this.style = attributes['name'] ?? null;
    const breaks = attributes['break-before'] === 'page' && name === 'paragraph-properties';
    if (breaks && this.style !== null) this.breaks.add(this.style);
    if (name === this.branch) this.inside += 1;
    if (this.inside === 0) return;
    if (this.hidden > 0 || HIDDEN.has(name)) this.hidden += 1;
    else this.openShown(name, attributes);
  }

  text(content: string): void {
    if (this.inside > 0 && this.hidden === 0) this.append(content.replace(/\s+/g, ' '));
  }

  close(name: string): void {
    if (this.inside === 0) return;
    if (this.hidden > 0) this.hidden -= 1;
    else if (PARAGRAPHS.has(name)) this.paragraph(this.stack.pop() ?? '');
    else if (name === 'table-row') this.rows.closeRow();
    if (name === this.branch) this.inside -= 1;
  }

  finish(): Paragraph[][] {
    return this.pages;
  }

  private openShown(name: string, attributes: Readonly<Record<string, string>>): void {
    if (PARAGRAPHS.has(name)) {
      if (this.breaks.has(attributes['style-name'] ?? '')) this.breakPage();
      this.stack.push('');
    } else if (name === 'table-row') this.rows.openRow();
    else if (name === 'table-cell') this.rows.openCell();
    else if (name === 'soft-page-break') this.breakPage();
    else if (name === 'tab') this.append('\t');
    else if (name === 'line-break') this.append('\n');
    else if (name === 's') this.append(' ');
    else if (name === 'note-body') this.append(' ');
  }

  /** LibreOffice marks where it broke a page by itself, also in the middle of a paragraph. */
  private breakPage(): void {
    for (const [index, text] of this.stack.entries()) {
      this.stack[index] = '';
      this.paragraph(text);
    }
    this.rows.flush();
    if (this.pages.at(-1)?.length !== 0) this.pages.push([]);
  }

  private append(content: string): void {
    if (this.stack.length > 0) this.stack[this.stack.length - 1] += content;
  }

  private paragraph(text: string): void {
    if (this.rows.inRow) this.rows.paragraph(text);
    else this.add(text);
  }

  private add(text: string): void {
    if (text.trim() !== '') this.pages.at(-1)?.push({ text });
  }
}
