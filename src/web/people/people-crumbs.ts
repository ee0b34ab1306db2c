import type { PersonView } from '../../features/people/index.js';
import { labelOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import type { Crumb } from '../layout/breadcrumbs.js';
import { paths } from '../paths.js';

/** The way to the lists of a parliament. */
export function parliamentCrumbs(t: T, facts: ParliamentFacts): Crumb[] {
  const { text, lang } = labelOf(facts, t.lang);
  return [
    { label: t('parliaments:title'), href: paths.parliaments() },
    { label: text, lang, href: paths.parliament(facts.code) },
  ];
}

/** The way to somebody, and on the pages below the record itself. */
export function personCrumbs(t: T, facts: ParliamentFacts, person: PersonView | null): Crumb[] {
  const crumbs = parliamentCrumbs(t, facts).slice(1);
  crumbs.push({ label: t('people:title'), href: paths.people(facts.code) });
  if (person) crumbs.push({ label: person.name, href: paths.person(person.id) });
  return crumbs;
}
