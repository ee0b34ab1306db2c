import { type TextLine, toLine } from './text-line.js';
import type { TextPiece } from './text-piece.js';

// More steps back up the page than columns and running heads explain: the order is not to be read.
const STEPS_BACK = 0.2;
const STEPS_BACK_AT_LEAST = 6;

/**
 * The lines of a page in reading order. Nearly all programs write a page as it is read, columns
 * included, so their order is kept, unless it jumps about so much that position is the better guide.
 */
export function pageLines(pieces: readonly TextPiece[]): TextLine[] {
  const turns = [...new Set(pieces.map(({ turn }) => turn))];
  return turns.flatMap((turn) => {
    const upright = pieces.filter((piece) => piece.turn === turn);
    const written = group(upright);
    const ordered = jumpsAbout(written) ? group(byPosition(upright)) : written;
    return ordered.map(toLine);
  });
}

function group(pieces: readonly TextPiece[]): TextPiece[][] {
  const lines: TextPiece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line !== undefined && last !== undefined && sameLine(line, last, piece)) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

function sameLine(line: readonly TextPiece[], last: TextPiece, piece: TextPiece): boolean {
  const tallest = line.reduce((one, other) => (other.size > one.size ? other : one));
  const taller = Math.max(tallest.size, piece.size);
  const apart = Math.abs(piece.y - tallest.y);
  if (apart > taller * 0.6) return false;
  if (apart <= taller * 0.25) return true;
  // Raised or lowered marks are smaller, and stand close to the letters they belong to.
  const gap = Math.max(piece.x - (last.x + last.width), last.x - (piece.x + piece.width));
  return Math.min(last.size, piece.size) < taller * 0.85 && gap < taller;
}

function jumpsAbout(lines: readonly (readonly TextPiece[])[]): boolean {
  let back = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]?.[0];
    const [first] = line;
    if (before && first && first.y > before.y + before.size * 0.5) back += 1;
  }
  return back > Math.max(STEPS_BACK_AT_LEAST, lines.length * STEPS_BACK);
}

function byPosition(pieces: readonly TextPiece[]): TextPiece[] {
  // Rounded to rows first: a baseline that is off by a hair must not split a line in two.
  const row = (piece: TextPiece) => Math.round(piece.y / Math.max(2, piece.size * 0.4));
  return [...pieces].sort((one, other) => row(other) - row(one) || one.x - other.x);
}
