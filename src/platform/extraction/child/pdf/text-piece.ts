import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A run of text on the page, as if its baseline ran from left to right. */
export interface TextPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
  /** Quarter turns of the baseline. */
  readonly turn: 0 | 1 | 2 | 3;
}

/** Turns what the PDF reader gives into a piece; whitespace alone is told by gaps, so null. */
export function toPiece({ str, transform, width, height }: TextItem): TextPiece | null {
  if (str.trim() === '') return null;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform as number[];
  const turn = ((Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4) as 0 | 1 | 2 | 3;
  const size = height || Math.hypot(c, d) || Math.hypot(a, b) || 1;
  const [x, y] = (
    [
      [e, f],
      [f, -e],
      [-e, -f],
      [-f, e],
    ] as const
  )[turn];
  return { text: str, x, y, width: Math.abs(width), size, turn };
}
