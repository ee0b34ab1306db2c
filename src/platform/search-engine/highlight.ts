import { phraseWindows } from './passages.js';
import { referencesIn } from './references.js';
import type { Term } from './query.js';
import { tokenise, type Token } from './tokenise.js';

/** Around a found word. Private characters: no text has them, and no HTML parser knows them. */
export const MARK_START = '\ue000';
export const MARK_END = '\ue001';
const MARKS = /[\ue000\ue001]/g;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the terms stand in the text; `stems` are the words of this text that share their stem. */
export function spansOf(text: string, terms: readonly Term[], stems: readonly string[]): Span[] {
  const tokens = tokenise(text);
  const exact = new Set(stems);
  const bare = new Set<string>();
  const prefixes: string[] = [];
  const phrases: (readonly string[])[] = [];
  const references = new Map<string, string | null>();
  for (const term of terms) {
    if (term.kind === 'word') {
      exact.add(term.form);
      if (term.bare) bare.add(term.bare);
    } else if (term.kind === 'prefix') prefixes.push(term.form);
    else if (term.kind === 'phrase') phrases.push(...phraseWindows(term.forms));
    else references.set(term.form, term.named);
  }
  const spans: Span[] = [];
  tokens.forEach((token, index) => {
    const { form } = token;
    const word =
      exact.has(form) ||
      (token.bare !== null && bare.has(token.bare)) ||
      prefixes.some((prefix) => form.startsWith(prefix));
    if (word) spans.push({ start: token.start, end: token.end });
    for (const forms of phrases) {
      if (!standsAt(tokens, index, forms)) continue;
      spans.push({ start: token.start, end: tokens[index + forms.length - 1]!.end });
    }
  });
  if (references.size > 0) {
    for (const { from, to, form, named } of referencesIn(text, tokens)) {
      const wanted = references.get(form);
      if (wanted === undefined || (wanted && named && wanted !== named)) continue;
      spans.push({ start: tokens[from]!.start, end: tokens[to - 1]!.end });
    }
  }
  return merged(spans);
}

const standsAt = (tokens: readonly Token[], index: number, forms: readonly string[]) =>
  forms.every((form, offset) => tokens[index + offset]?.form === form);

function merged(spans: Span[]): Span[] {
  const sorted = spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = result.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

export function mark(text: string, spans: readonly Span[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of spans) {
    marked += clean(text.slice(at, start)) + MARK_START + clean(text.slice(start, end)) + MARK_END;
    at = end;
  }
  return marked + clean(text.slice(at));
}

/** A text that already has our marks in it could otherwise forge a highlight. */
const clean = (text: string) => text.replace(MARKS, '');
