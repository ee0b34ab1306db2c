import type { SearchablePage } from './searchable-record.js';
import { tokenise, type Token } from './tokenise.js';

/** A piece of one page, short enough to be shown, ranked and linked to. */
export interface Passage {
  readonly page: SearchablePage;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** How many tokens are the passage's own; the rest are the first words of the next one. */
  readonly own: number;
}

const LEAST_WORDS = 150;
const MOST_WORDS = 300;
/**
 * A passage also holds the first words of the one that follows on the same page. So a phrase of up
 * to one word more than this is whole in one passage, wherever it begins. Longer phrases are looked
 * for in windows of that length (`PHRASE_WINDOW`).
 */
const OVERLAP = 12;
export const PHRASE_WINDOW = OVERLAP + 1;

/** The phrase, or the windows of it that together say as much. */
export function phraseWindows(forms: readonly string[]): (readonly string[])[] {
  const windows: (readonly string[])[] = [];
  for (let from = 0; ; from += OVERLAP) {
    // The last window keeps its full length by reaching back into the one before.
    const start = Math.max(0, Math.min(from, forms.length - PHRASE_WINDOW));
    windows.push(forms.slice(start, start + PHRASE_WINDOW));
    if (start + PHRASE_WINDOW >= forms.length) return windows;
  }
}
/** Words without blanks (tables, encoded data) must not make a passage of a megabyte. */
const MOST_CHARACTERS = 6000;

/** All words of all pages, each in at least one passage; a passage never goes over a page's end. */
export function passagesOf(pages: readonly SearchablePage[]): Passage[] {
  return pages.flatMap((page) => passagesOfPage(page));
}

function passagesOfPage(page: SearchablePage): Passage[] {
  const tokens = tokenise(page.text);
  const passages: Passage[] = [];
  let from = 0;
  while (from < tokens.length) {
    const to = endOf(page.text, tokens, from);
    const last = endWithOverlap(tokens, from, to);
    const start = tokens[from]!.start;
    passages.push({
      page,
      text: page.text
        .slice(start, last < tokens.length ? tokens[last - 1]!.end : undefined)
        .trimEnd(),
      tokens: tokens.slice(from, last).map((token) => ({
        ...token,
        start: token.start - start,
        end: token.end - start,
      })),
      own: to - from,
    });
    from = to;
  }
  return passages;
}

/** Where the passage that begins at `from` ends: at the best break between least and most. */
function endOf(text: string, tokens: readonly Token[], from: number): number {
  const rest = tokens.length - from;
  const fits = (to: number) => tokens[to - 1]!.end - tokens[from]!.start <= MOST_CHARACTERS;
  if (rest <= MOST_WORDS && fits(tokens.length)) return tokens.length;
  let best = -1;
  let quality = -1;
  // Leave the last passage of a page enough words to mean something.
  const most = Math.min(MOST_WORDS, Math.max(LEAST_WORDS, rest - LEAST_WORDS));
  for (let to = from + 1; to <= from + most && fits(to); to++) {
    if (to - from < LEAST_WORDS) continue;
    const here = breakQuality(text, tokens, to);
    if (here >= quality) [best, quality] = [to, here];
  }
  if (best > 0) return best;
  let to = from + 1;
  while (to < tokens.length && to - from < MOST_WORDS && fits(to + 1)) to++;
  return afterSameRun(tokens, to);
}

/** 2: a paragraph ends before the token, 1: a sentence, 0: nothing. */
function breakQuality(text: string, tokens: readonly Token[], to: number): number {
  const [before, after] = [tokens[to - 1]!, tokens[to]!];
  if (before.start === after.start) return -1;
  const between = text.slice(before.end, after.start);
  if (/\n\s*\n/u.test(between)) return 2;
  return /[.!?;:؟؛።፤]["'»”)]?\s/u.test(between) ? 1 : 0;
}

/** Tokens that fold out of one character (`½`) stay together, or their place would be cut. */
function afterSameRun(tokens: readonly Token[], to: number): number {
  let end = to;
  while (end < tokens.length && tokens[end]!.start === tokens[end - 1]!.start) end++;
  return end;
}

function endWithOverlap(tokens: readonly Token[], from: number, to: number): number {
  let last = Math.min(to + OVERLAP, tokens.length);
  const limit = tokens[from]!.start + 2 * MOST_CHARACTERS;
  while (last > to && tokens[last - 1]!.end > limit) last--;
  return last;
}
