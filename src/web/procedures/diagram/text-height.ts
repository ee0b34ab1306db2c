import { BOX_WIDTH } from './diagram-layout.js';

/** Of the text in a box of the diagram, in its own units; the style sheet says the same. */
const LINE = 19;
const PADDING = 10;
const MARKS = 24;
/** Letters are of different widths: a careful mean, so that a box is rather too high than too low. */
const LETTERS_IN_LINE = Math.floor((BOX_WIDTH - 2 * PADDING) / 7.4);

/** How high a box must be for its text, and for the marks of ends where it has some. */
export function boxHeight(text: string, marks: number): number {
  return 2 * PADDING + linesOf(text) * LINE + (marks > 0 ? MARKS : 0);
}

/** How many lines a text takes when it is broken between words, and inside those that are too long. */
export function linesOf(text: string): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const length = [...word].length;
    if (used > 0 && used + 1 + length > LETTERS_IN_LINE) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    while (used > LETTERS_IN_LINE) {
      lines += 1;
      used -= LETTERS_IN_LINE;
    }
  }
  return lines;
}
