export interface JsonErrorPlace {
  readonly line: number;
  readonly column: number;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const BLANK = /[ \t\n\r]*/y;
/** What a long string is read in: the whole of it at once could exhaust the engine's stack. */
const PIECE = /(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})){0,4096}/y;

/**
 * Where a text stops being JSON; null when it does not. The parser's own message says so only in
 * some versions of the engine, and quotes the text, which may be about persons.
 */
export function findJsonError(text: string): JsonErrorPlace | null {
  const at = new Scanner(text).firstError();
  return at === null ? null : placeOf(text, at);
}

class Scanner {
  private at = 0;
  /** The brackets that are open, as the characters that close them. */
  private readonly open: string[] = [];

  constructor(private readonly text: string) {}

  firstError(): number | null {
    let wanted: 'value' | 'value or end' | 'key' | 'key or end' | 'comma or end' = 'value';
    for (;;) {
      this.skip(BLANK);
      const char = this.text[this.at];
      const closes = this.open.at(-1);
      if (closes === undefined && wanted === 'comma or end') {
        return this.at < this.text.length ? this.at : null;
      }
      if (char === undefined) return this.at;
      if (wanted.endsWith('end') && char === closes) {
        this.open.pop();
        this.at += 1;
        wanted = 'comma or end';
      } else if (wanted === 'comma or end') {
        if (char !== ',') return this.at;
        this.at += 1;
        wanted = closes === '}' ? 'key' : 'value';
      } else if (wanted.startsWith('key')) {
        if (!this.string()) return this.at;
        this.skip(BLANK);
        if (this.text[this.at] !== ':') return this.at;
        this.at += 1;
        wanted = 'value';
      } else if (char === '{' || char === '[') {
        this.open.push(char === '{' ? '}' : ']');
        this.at += 1;
        wanted = char === '{' ? 'key or end' : 'value or end';
      } else {
        const found = char === '"' ? this.string() : this.skip(NUMBER) || this.skip(WORD);
        if (!found) return this.at;
        wanted = 'comma or end';
      }
    }
  }

  /** Moves to the end of the string, or to the character that is wrong in it. */
  private string(): boolean {
    if (this.text[this.at] !== '"') return false;
    this.at += 1;
    while (this.skip(PIECE));
    if (this.text[this.at] !== '"') return false;
    this.at += 1;
    return true;
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const length = pattern.exec(this.text)?.[0].length ?? 0;
    this.at += length;
    return length > 0;
  }
}

function placeOf(text: string, at: number): JsonErrorPlace {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', start)) {
    line += 1;
    start = next + 1;
  }
  return { line, column: at - start + 1 };
}
