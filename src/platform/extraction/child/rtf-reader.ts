interface Group {
  /** True in a destination whose content is no text of the document. */
  skipped: boolean;
  /** How many fallback characters follow each `\u`. */
  fallback: number;
  charset: string;
}

// Tables of fonts, styles and the like; pictures, codes of fields, and data about the document.
const DESTINATIONS = new Set(
  `fonttbl colortbl stylesheet info pict object objdata fldinst generator listtable
  listoverridetable revtbl rsidtbl themedata colorschememapping latentstyles datastore xmlnstbl
  shprslt filetbl panose falt bkmkstart bkmkend pgptbl mmathPr atnid atnauthor annotation
  atndate atnref atnicn atnparent nonshppict blipuid picprop sp sn sv pntxta pntxtb pnseclvl`.split(
    /\s+/,
  ),
);
const CODE_PAGES: Readonly<Record<string, string>> = {
  '1250': 'windows-1250',
  '1251': 'windows-1251',
  '1252': 'windows-1252',
  '1253': 'windows-1253',
  '1254': 'windows-1254',
  '1255': 'windows-1255',
  '1256': 'windows-1256',
  '10000': 'macintosh',
  '65001': 'utf-8',
};
const FONT_CHARSETS: Readonly<Record<string, string>> = {
  '0': 'windows-1252',
  '77': 'macintosh',
  '161': 'windows-1253',
  '162': 'windows-1254',
  '177': 'windows-1255',
  '178': 'windows-1256',
  '204': 'windows-1251',
  '238': 'windows-1250',
};
const SYMBOLS: Readonly<Record<string, string>> = {
  tab: '\t',
  cell: '\t',
  nestcell: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};
const TOKEN =
  /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/g;

/** Reads RTF by its tokens; only what is needed for the text, and never deeper than a list. */
export class RtfReader {
  private readonly pages: string[][] = [[]];
  private readonly groups: Group[] = [];
  private readonly fonts = new Map<string, string>();
  private group: Group = { skipped: false, fallback: 1, charset: 'windows-1252' };
  private defaultCharset = 'windows-1252';
  private font: string | null = null;
  private inFonts = 0;
  private line = '';
  private bytes: number[] = [];
  private toSkip = 0;

  constructor(private readonly source: Buffer) {}

  read(): string[][] {
    for (const token of this.source.toString('latin1').matchAll(TOKEN)) {
      const [, word, number, hex, symbol, brace, text] = token;
      if (hex !== undefined) this.byte(Number.parseInt(hex, 16));
      else if (text !== undefined) this.raw(text);
      else {
        this.flushBytes();
        if (word !== undefined) this.word(word, number);
        else if (symbol !== undefined) this.symbol(symbol);
        else if (brace === '{') this.groups.push({ ...this.group });
        else if (brace === '}') this.close();
      }
    }
    this.endParagraph();
    return this.pages;
  }

  private close(): void {
    this.group = this.groups.pop() ?? this.group;
    if (this.groups.length < this.inFonts) this.inFonts = 0;
    this.toSkip = 0;
  }

  private word(word: string, number: string | undefined): void {
    if (this.toSkip > 0 && word !== 'u' && word !== 'uc') this.toSkip -= 1;
    if (word === 'fonttbl') this.inFonts = this.groups.length;
    if (DESTINATIONS.has(word)) this.group.skipped = true;
    // A text box hides in a destination of drawings that is otherwise skipped.
    else if (word === 'shptxt') this.group.skipped = false;
    else if (word === 'f') this.selectFont(number ?? '0');
    else if (word === 'fcharset' && this.inFonts > 0 && this.font !== null) {
      this.fonts.set(this.font, FONT_CHARSETS[number ?? '0'] ?? this.defaultCharset);
    } else if (word === 'ansicpg') {
      this.defaultCharset = CODE_PAGES[number ?? ''] ?? 'windows-1252';
      this.group.charset = this.defaultCharset;
    } else if (word === 'uc') this.group.fallback = Number(number ?? '1');
    else if (word === 'u') this.unicode(Number(number ?? '0'));
    else if (word === 'par' || word === 'row' || word === 'sect' || word === 'nestrow') {
      if (!this.group.skipped) this.endParagraph();
    } else if (word === 'page') this.endPage();
    else if (word === 'footnote') this.add(' ');
    else if (word === 'plain' || word === 'pard') return;
    else if (SYMBOLS[word] !== undefined) this.add(SYMBOLS[word]);
  }

  private selectFont(font: string): void {
    if (this.inFonts > 0) this.font = font;
    else this.group.charset = this.fonts.get(font) ?? this.defaultCharset;
  }

  private unicode(code: number): void {
    // Written as a signed sixteen-bit number; characters beyond come as two halves in a row.
    this.add(String.fromCharCode(code & 0xffff));
    this.toSkip = Math.min(this.group.fallback, 16);
  }

  private symbol(symbol: string): void {
    if (symbol === '*') this.group.skipped = true;
    else if (symbol === '~') this.add('\u00a0');
    else if (symbol === '_') this.add('-');
    else if (symbol === '\\' || symbol === '{' || symbol === '}') this.raw(symbol);
    else if (symbol === '\n' || symbol === '\r') this.endParagraph();
  }

  private raw(text: string): void {
    const skipped = Math.min(this.toSkip, text.length);
    this.toSkip -= skipped;
    const rest = text.slice(skipped);
    if (!/[\u0080-\u00ff]/.test(rest)) {
      this.flushBytes();
      this.add(rest);
    } else for (const byte of Buffer.from(rest, 'latin1')) this.byte(byte);
  }

  private byte(byte: number): void {
    if (this.toSkip > 0) this.toSkip -= 1;
    else if (!this.group.skipped) this.bytes.push(byte);
  }

  private flushBytes(): void {
    if (this.bytes.length === 0) return;
    this.line += new TextDecoder(this.group.charset).decode(Uint8Array.from(this.bytes));
    this.bytes = [];
  }

  private add(text: string): void {
    if (!this.group.skipped) this.line += text;
  }

  private endParagraph(): void {
    this.flushBytes();
    if (this.line.trim() !== '') this.pages.at(-1)?.push(this.line);
    this.line = '';
  }

  private endPage(): void {
    if (this.group.skipped) return;
    this.endParagraph();
    this.pages.push([]);
  }
}
