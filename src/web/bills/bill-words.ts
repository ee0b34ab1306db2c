import type { BillSummary, BillView } from '../../features/bills/index.js';
import {
  pickName,
  type LocalText,
  type Names,
  type ParliamentFacts,
} from '../../features/parliaments/index.js';
import type { House } from '../../features/procedures/index.js';
import type { T } from '../../platform/i18n/translator.js';

/** How the pages of bills say what a record holds as codes. */

type Titled = Pick<BillSummary, 'title' | 'language' | 'titles'>;

/** The title in the reader's language where the bill has one there, else the title as filed. */
export function titleOf({ title, language, titles }: Titled, lang: string): LocalText {
  if (sameLanguage(language, lang)) return { text: title, lang: language };
  const [tag, text] = Object.entries(titles).find(([one]) => sameLanguage(one, lang)) ?? [];
  return tag && text ? { text, lang: tag } : { text: title, lang: language };
}

/** The titles that the page does not show at its head, the one as filed first. */
export function otherTitlesOf(bill: Titled, lang: string): LocalText[] {
  const shown = titleOf(bill, lang);
  const filed = { text: bill.title, lang: bill.language };
  const translated = Object.entries(bill.titles).map(([tag, text]) => ({ text, lang: tag }));
  return [filed, ...translated].filter((one) => one.lang !== shown.lang && one.text !== shown.text);
}

/** `pt-MZ` is read by readers of `pt`. */
const sameLanguage = (tag: string, lang: string) => tag.split('-')[0] === lang.split('-')[0];

/** What the parliament calls something: in the reader's language if it does, else in its own. */
export const ownWord = (
  names: Names,
  t: T,
  facts: Pick<ParliamentFacts, 'languages'> | null,
): LocalText => pickName(names, [t.lang, ...(facts?.languages ?? [])]);

/** The chamber by name, since "second chamber" says little to people who know their houses. */
export function houseName(
  t: T,
  facts: ParliamentFacts,
  bill: Pick<BillView, 'chamber' | 'passage'>,
  house: House | null,
): LocalText | null {
  const spoken = (key: 'first' | 'second' | 'joint') => {
    return { text: t(`procedures:house.${key}`), lang: t.lang };
  };
  if (house === null) return null;
  if (house === 'joint') return bill.passage === 'two' ? spoken('joint') : null;
  const active = facts.chambers.filter((one) => one.active);
  const chamber =
    house === 'first'
      ? facts.chambers.find(({ code }) => code === bill.chamber)
      : active.find(({ code }) => code !== bill.chamber);
  if (chamber) return ownWord(chamber.names, t, facts);
  return bill.passage === 'two' ? spoken(house) : null;
}
