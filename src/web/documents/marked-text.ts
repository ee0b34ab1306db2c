import { MARK_START, mark, spansOf } from '../../platform/search-engine/highlight.js';
import { parseQuery, wantedTerms } from '../../platform/search-engine/query.js';

/** Puts marks around the words of a question. Words are compared as the search compares them. */
export function markWords(text: string, question: string): { text: string; found: number } {
  const terms = wantedTerms(parseQuery(question));
  if (terms.length === 0) return { text: mark(text, []), found: 0 };
  const marked = mark(text, spansOf(text, terms, []));
  return { text: marked, found: marked.split(MARK_START).length - 1 };
}
