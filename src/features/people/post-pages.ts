import { translator } from '../../platform/i18n/translator.js';
import { isUiLanguage } from '../../platform/i18n/ui-language.js';
import type { Names } from '../parliaments/index.js';
import type { SearchablePage } from '../search/index.js';
import type { MembershipRole } from './vocabulary.js';

/** A post as search reads it; the words of an office are its place in no known language. */
export interface SearchedPost {
  readonly places: Names;
  readonly role: MembershipRole;
  readonly title: string | null;
  readonly constituency: string | null;
  readonly party: Names | null;
  readonly abbreviation: string | null;
}

export const textPage = (language: string, text: string): SearchablePage => ({
  page: null,
  text,
  versionId: null,
  versionNumber: null,
  language: language === 'und' ? null : language,
});

/** One text for each language that a place has a name in, a line for each post. */
export function postPages(posts: readonly SearchedPost[]): SearchablePage[] {
  const lines = new Map<string, Set<string>>();
  for (const { places, role, title, constituency, party, abbreviation } of posts) {
    for (const [language, place] of Object.entries(places)) {
      const what = isUiLanguage(language) ? translator(language)(`people:role.${role}`) : null;
      const name = party && (party[language] ?? Object.values(party)[0] ?? null);
      const words = [what, title, place, constituency, name, abbreviation];
      const line = words.filter((one) => one !== null).join(', ');
      lines.set(language, (lines.get(language) ?? new Set()).add(line));
    }
  }
  return [...lines].map(([language, some]) => textPage(language, [...some].join('\n')));
}
