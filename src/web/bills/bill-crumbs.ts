import type { BillSummary } from '../../features/bills/index.js';
import { labelOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import type { Crumb } from '../layout/breadcrumbs.js';
import { paths } from '../paths.js';

/** The way to a bill: its parliament, its bills, and on the pages below it the bill itself. */
export function billCrumbs(
  t: T,
  facts: ParliamentFacts,
  bill: Pick<BillSummary, 'id' | 'number' | 'parliament'>,
  below = true,
): Crumb[] {
  const { text, lang } = labelOf(facts, t.lang);
  const { parliament } = bill;
  const crumbs: Crumb[] = [
    { label: text, lang, href: paths.parliament(parliament) },
    { label: t('bills:title'), href: paths.bills({ parliament }) },
  ];
  if (below) crumbs.push({ label: bill.number, lang: 'en', href: paths.bill(bill.id) });
  return crumbs;
}
