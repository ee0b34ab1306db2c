import { withoutArticle } from './arabic.js';
import { fold } from './fold.js';

/** A word of a text. `start` and `end` are offsets into the text as it was given. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The folded word: two words match exactly when their forms are the same. */
  readonly form: string;
  /** The form that words with and without the Arabic article have in common. */
  readonly bare: string | null;
}

/** Longer runs are not words (encoded data, tables without blanks); both sides cut them alike. */
const LONGEST_FORM = 100;

/** Letters, digits and marks, with the invisible characters that may stand inside a word. */
const RUN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u2060\ufeff]*/gu;
/** What stays of a run after folding; some characters fold into several words (`½` → `1 2`). */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const SIMPLE = /^[a-z0-9]+$/;

/** The words of a text in order, with their places. Linear in the length of the text. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    const end = start + match[0].length;
    const folded = fold(match[0]);
    if (SIMPLE.test(folded)) {
      tokens.push({ start, end, form: cut(folded), bare: null });
      continue;
    }
    for (const [word] of folded.matchAll(WORD)) {
      const form = cut(word);
      tokens.push({ start, end, form, bare: bareOf(form) });
    }
  }
  return tokens;
}

/** The folded words alone, separated by one blank. */
export const normalise = (text: string) =>
  tokenise(text)
    .map(({ form }) => form)
    .join(' ');

/** What stands for a word whether or not the article is written; null for other scripts. */
export function bareOf(form: string): string | null {
  const code = form.charCodeAt(0);
  if (code < 0x0621 || code > 0x064a) return null;
  return withoutArticle(form) ?? form;
}

function cut(form: string): string {
  if (form.length <= LONGEST_FORM) return form;
  const last = form.charCodeAt(LONGEST_FORM - 1);
  const insidePair = last >= 0xd800 && last <= 0xdbff;
  return form.slice(0, insidePair ? LONGEST_FORM - 1 : LONGEST_FORM);
}
