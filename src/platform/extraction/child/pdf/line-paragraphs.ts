import { type TextLine, median } from './text-line.js';

const SENTENCE_END = /[.:;?!؟۔።»”"')\]]$/;

const LIST_MARK = /^(?:\(?[\p{L}\p{N}]{1,4}[.)]|[•▪●–—-])\s/u;

/** Gathers lines into paragraphs by what a reader sees: space above, another size, an indent. */
export function lineParagraphs(lines: readonly TextLine[]): TextLine[][] {
  const leading = usualLeading(lines);
  const paragraphs: TextLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || startsParagraph(before, line, leading)) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}

function startsParagraph(before: TextLine, line: TextLine, leading: number): boolean {
  const down = before.y - line.y;
  const size = Math.max(before.size, line.size);
  if (down < -size * 0.5) return continuesElsewhere(before, line);
  if (down > Math.max(leading, size) * 1.4) return true;
  if (Math.min(before.size, line.size) < size * 0.84) return true;
  const listed = LIST_MARK.test(line.text);
  const ended = SENTENCE_END.test(before.text) || (listed && /[,—–-]$/.test(before.text));
  const missing = shortfall(before, line);
  const short = missing > 0.15;
  const indented = line.rtl ? before.right - line.right > size : line.left - before.left > size;
  // A line that stops far before the next one does ends its paragraph, whatever it ends with.
  return (ended && (short || indented || listed)) || (listed && short) || missing > 0.3;
}

/** How much earlier than the next line this one stops, as part of the width of both. */
function shortfall(before: TextLine, line: TextLine): number {
  const left = Math.min(before.left, line.left);
  const right = Math.max(before.right, line.right);
  return (line.rtl ? before.left - left : right - before.right) / Math.max(1, right - left);
}

/** A step back up is a new column or block, which may well go on in the middle of a sentence. */
function continuesElsewhere(before: TextLine, line: TextLine): boolean {
  const sameSize = Math.min(before.size, line.size) >= Math.max(before.size, line.size) * 0.95;
  const unfinished = /[\p{L},-]$/u.test(before.text) && /^\p{Ll}/u.test(line.text);
  return !(sameSize && unfinished);
}

function usualLeading(lines: readonly TextLine[]): number {
  const steps: number[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const down = before === undefined ? 0 : before.y - line.y;
    if (down > 0 && down < line.size * 3) steps.push(down);
  }
  const usual = median(steps);
  // So few lines say little about the usual step: a gap between paragraphs may be all there is.
  if (steps.length >= 3) return usual;
  return Math.min(usual, Math.max(...lines.map(({ size }) => size)) * 1.5);
}
