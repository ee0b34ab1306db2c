import { normalise, tokenise } from '../../platform/search-engine/tokenise.js';
import type { PersonFacts } from './people.inputs.js';

type Named = Pick<
  PersonFacts,
  'name' | 'sortName' | 'familyName' | 'givenName' | 'otherNames' | 'honorific'
>;

/** The name as a directory prints it; by the family name where nothing else was said. */
export function sortNameOf(facts: Omit<Named, 'otherNames' | 'honorific'>): string {
  if (facts.sortName !== null) return facts.sortName;
  if (facts.familyName === null) return facts.name;
  const given = facts.givenName === null ? '' : `, ${facts.givenName}`;
  return `${facts.familyName}${given}`;
}

/** What lists are sorted by: `Émile` beside `Emil`, whatever the collation of the database. */
export const sortKeyOf = (sortName: string) => normalise(sortName) || sortName.toLowerCase();

/** `N’Diaye` is also typed `Ndiaye`, and `Al-Najjar` `Alnajjar`. */
const spellings = (text: string) => [
  text,
  text.replaceAll(/['’‘ʼ\u0060´]/g, ''),
  text.replaceAll(/['’‘ʼ\u0060´-]/g, ''),
];

/** Every word of every name, folded, with and without the Arabic article, one blank apart. */
export function searchNameOf(facts: Named): string {
  const { name, familyName, givenName, otherNames } = facts;
  const texts = [name, familyName, givenName, ...otherNames.map((other) => other.name)];
  const words = new Set<string>();
  for (const text of texts) {
    for (const { form, bare } of spellings(text ?? '').flatMap(tokenise)) {
      words.add(form);
      if (bare !== null) words.add(bare);
    }
  }
  return [...words].join(' ');
}

/** What people type, as beginnings of words in `searchNameOf`. */
export const wordsAsked = (q: string) => [
  ...new Set(tokenise(q).map(({ form, bare }) => bare ?? form)),
];
