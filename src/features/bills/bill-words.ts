import { bareOf, tokenise } from '../../platform/search-engine/tokenise.js';

interface Named {
  readonly title: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly number: string;
  readonly officialNumber: string | null;
}

/** As a word is compared: without case, marks, or an Arabic article. */
const wordsOf = (text: string) => tokenise(text).map(({ form }) => bareOf(form) ?? form);

/** The words by which a list of bills can be narrowed: of its titles in all languages and its numbers. */
export function billWords({ title, titles, number, officialNumber }: Named): string[] {
  const text = [title, ...Object.values(titles), number, officialNumber ?? ''].join(' ');
  return [...new Set(wordsOf(text))].sort();
}

/** More words than these narrow nothing any more. */
const MOST_WORDS = 20;

/** A `tsquery` for bills with words that begin with each of these; null: there are none. */
export function beginningWith(q: string): string | null {
  // A word is letters, digits and marks: nothing that means anything inside the quotes.
  const words = [...new Set(wordsOf(q))].slice(0, MOST_WORDS).map((word) => `'${word}':*`);
  return words.length === 0 ? null : words.join(' & ');
}
