import { labelOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import type { Crumb } from '../layout/breadcrumbs.js';
import { paths } from '../paths.js';

/** The way to the procedure of a parliament; `below` it, the procedure itself too. */
export function procedureCrumbs(t: T, facts: ParliamentFacts, below: boolean): Crumb[] {
  const { text, lang } = labelOf(facts, t.lang);
  const crumbs: Crumb[] = [
    { label: t('parliaments:title'), href: paths.parliaments() },
    { label: text, lang, href: paths.parliament(facts.code) },
  ];
  if (below) {
    crumbs.push({ label: t('procedures:page.title'), href: paths.procedure(facts.code) });
  }
  return crumbs;
}
