import type { DocumentSummary } from '../../features/documents/index.js';
import { labelOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import type { Crumb } from '../layout/breadcrumbs.js';
import { paths } from '../paths.js';

/** The way to a paper: its parliament, its kind, and on the pages below it the paper itself. */
export function documentCrumbs(
  t: T,
  facts: ParliamentFacts | null,
  document: DocumentSummary,
  below = true,
): Crumb[] {
  const { parliament, type } = document;
  const crumbs: Crumb[] = [];
  if (facts) {
    const { text, lang } = labelOf(facts, t.lang);
    crumbs.push({ label: text, lang, href: paths.parliament(parliament) });
  }
  crumbs.push({ label: t(`documents:type.${type}`), href: paths.documents({ parliament, type }) });
  if (below) crumbs.push({ label: document.number, lang: 'en', href: paths.document(document.id) });
  return crumbs;
}
