/** A piece of what was typed, before anybody asks what its words mean. */
export interface Piece {
  readonly excluded: boolean;
  readonly quoted: boolean;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const QUOTE = /["“”„«»]/u;
const BLANK = /\s/u;
const MINUS = /[-\u2212]/u;

/** Cuts at blanks and quotation marks. An open quotation runs to the end; nothing is an error. */
export function scanQuery(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    if (BLANK.test(text[at]!)) {
      at++;
      continue;
    }
    const start = at;
    const excluded = MINUS.test(text[at]!) && at + 1 < text.length && !BLANK.test(text[at + 1]!);
    if (excluded) at++;
    const quoted = QUOTE.test(text[at]!);
    if (quoted) at++;
    const from = at;
    while (at < text.length && !QUOTE.test(text[at]!) && (quoted || !BLANK.test(text[at]!))) at++;
    const piece = text.slice(from, at);
    if (quoted) at++;
    pieces.push({ excluded, quoted, text: piece, start, end: Math.min(at, text.length) });
  }
  return pieces;
}
