import type { MembershipView, PartyLabel } from '../../features/people/index.js';
import { pickName, type LocalText, type Names } from '../../features/parliaments/index.js';
import type { PartialDate } from '../../kernel/partial-date.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { asOfText } from '../parliaments/words.js';

/** How the pages of people say what their records hold. */

/** A name in the reader's language, else in one of the parliament's own. */
export const nameFor = (t: T, names: Names, own: readonly string[]): LocalText =>
  pickName(names, [t.lang, ...own]);

export function LocalName({ t, names, own }: { t: T; names: Names; own: readonly string[] }) {
  const { text, lang } = nameFor(t, names, own);
  return <Bidi text={text} lang={lang} />;
}

/** A party as lists show it: its abbreviation, with its name for who asks. */
export function PartyShort({ t, party, own }: { t: T; party: PartyLabel; own: readonly string[] }) {
  if (!party.abbreviation) return <LocalName t={t} names={party.names} own={own} />;
  return (
    <abbr title={nameFor(t, party.names, own).text}>
      <bdi>{party.abbreviation}</bdi>
    </abbr>
  );
}

interface Dated {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/** French speaks otherwise of a day than of a month or a year. */
const isDay = (date: PartialDate) => date.length === 'yyyy-mm-dd'.length;

export function periodText(t: T, { from, to }: Dated): string {
  if (from !== null && to !== null) {
    return t('people:period.both', { from: asOfText(t, from), to: asOfText(t, to) });
  }
  if (from !== null) {
    return t(isDay(from) ? 'people:period.sinceDay' : 'people:period.since', {
      date: asOfText(t, from),
    });
  }
  if (to !== null) {
    return t(isDay(to) ? 'people:period.untilDay' : 'people:period.until', {
      date: asOfText(t, to),
    });
  }
  return t('people:period.unknown');
}

/** How long a post is held: its own dates, else those of its term, which the name of the term says. */
export function postPeriod(t: T, post: MembershipView, own: readonly string[]): string {
  const { from, to, term } = post;
  return from === null && to === null && term
    ? nameFor(t, term.names, own).text
    : periodText(t, post);
}

/** What somebody is, in one line: the title as the source has it, else the role. */
export const roleText = (t: T, { role, title }: Pick<MembershipView, 'role' | 'title'>): string =>
  title ?? t(`people:role.${role}`);
