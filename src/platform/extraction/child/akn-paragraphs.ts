import type { Paragraph } from './page-sink.js';
import type { XmlElement, XmlHandlers } from './xml-reader.js';

// Elements that stand within a line; everything else begins and ends one. Taken from the inline
// groups of the schema, together with those of version 2.
const INLINE = new Set(
  `a abbr affectedDocument affectedDocuments amendedText amendedDocument app authorialNote b
  change courtType date decoration def del docAuthority docCommittee docDate docIntroducer
  docJurisdiction docketNumber docNumber docProponent docPurpose docStage docStatus docTitle
  docType documentRef embeddedText entity event extractText fillIn heading i img
  impliedRef inline ins inlineText judge lawyer legislature location marker mmod mod mref
  neutralCitation noteRef num object omissis organization outcome opinion party person placeholder
  process quantity quotedText ref relatedDocument remark ref rref rmod role scene scribe session
  shortTitle signature span sub sup subFlow term time u vote eol eop recordedTime`.split(/\s+/),
);
// What follows these goes on in the same line.
const LINE_STARTERS = new Set(['num', 'heading', 'subheading']);

/** Follows the elements of Akoma Ntoso and gathers their text, skipping the data about it. */
export class AknParagraphs implements XmlHandlers {
  readonly paragraphs: Paragraph[] = [];
  private alias = '';
  private docTitle = '';
  private line = '';
  private ids: string[] = [];
  // A number waits for what it numbers, however many elements lie between the two.
  private onlyNumber = false;
  private meta = 0;
  private inTitle = 0;

  get title(): string {
    return this.docTitle.trim() || this.alias;
  }

  open({ name, attributes }: XmlElement): void {
    if (this.meta > 0 || name === 'meta') {
      this.meta += 1;
      if (name === 'FRBRalias' && this.alias === '') this.alias = attributes['value'] ?? '';
      return;
    }
    if (name === 'br' || name === 'eol') this.line += '\n';
    else if (!INLINE.has(name) && !this.onlyNumber) this.endLine();
    const id = attributes['eId'] ?? attributes['id'] ?? attributes['wId'];
    if (id !== undefined && id.length <= 500) this.ids.push(id);
    if (name === 'docTitle') this.inTitle += 1;
  }

  text(content: string): void {
    if (this.meta > 0) return;
    const text = content.replace(/\s+/g, ' ');
    if (text !== ' ') this.onlyNumber = false;
    this.line += text;
    if (this.inTitle === 1) this.docTitle += content;
  }

  close(name: string): void {
    if (this.meta > 0) {
      this.meta -= 1;
      return;
    }
    if (name === 'docTitle') this.inTitle -= 1;
    if (name === 'num') this.onlyNumber = true;
    if (LINE_STARTERS.has(name)) this.line = spaced(this.line);
    else if (!INLINE.has(name) && name !== 'br') this.endLine();
  }

  private endLine(): void {
    if (this.line.trim() !== '') {
      this.paragraphs.push({ text: this.line, ids: this.ids });
      this.ids = [];
    }
    this.line = '';
    this.onlyNumber = false;
  }
}

function spaced(line: string): string {
  return line === '' || /\s$/.test(line) ? line : `${line} `;
}
