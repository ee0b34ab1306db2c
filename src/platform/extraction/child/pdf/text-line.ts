import type { TextPiece } from './text-piece.js';

/** Pieces that stand on one baseline. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly rtl: boolean;
}

const RTL_LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
const LTR_LETTERS = /[A-Za-z\u00c0-\u024f\u0370-\u052f\u1200-\u137f]/g;
// A gap narrower than this part of the letters' size lies within a word.
const SPACE_FROM = 0.16;

/** Puts the pieces of one line in the order in which they are read, with spaces where gaps are. */
export function toLine(pieces: readonly TextPiece[]): TextLine {
  const sorted = [...pieces].sort((one, other) => one.x - other.x);
  const all = sorted.map(({ text }) => text).join('');
  const rtl = count(all, RTL_LETTERS) > count(all, LTR_LETTERS);
  const ordered = rtl ? readingOrder(sorted) : sorted;
  let text = '';
  for (const [index, piece] of ordered.entries()) {
    const before = ordered[index - 1];
    if (before !== undefined && isApart(before, piece)) text += ' ';
    text += piece.text;
  }
  return {
    text: text.trim(),
    left: Math.min(...sorted.map(({ x }) => x)),
    right: Math.max(...sorted.map(({ x, width }) => x + width)),
    y: median(sorted.map(({ y }) => y)),
    size: Math.max(...sorted.map(({ size }) => size)),
    rtl,
  };
}

/** From right to left, but what is itself written from left to right stays together as it is. */
function readingOrder(sorted: readonly TextPiece[]): TextPiece[] {
  const ordered: TextPiece[] = [];
  let ltr: TextPiece[] = [];
  for (const piece of [...sorted].reverse()) {
    if (count(piece.text, RTL_LETTERS) === 0 && count(piece.text, LTR_LETTERS) > 0)
      ltr.unshift(piece);
    else {
      ordered.push(...ltr, piece);
      ltr = [];
    }
  }
  return [...ordered, ...ltr];
}

function isApart(one: TextPiece, other: TextPiece): boolean {
  if (/\s$/.test(one.text) || /^\s/.test(other.text)) return false;
  const [left, right] = one.x <= other.x ? [one, other] : [other, one];
  const gap = right.x - (left.x + left.width);
  return gap > SPACE_FROM * Math.min(one.size, other.size);
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
