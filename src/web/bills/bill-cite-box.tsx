import type { BillView } from '../../features/bills/index.js';
import { nameOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Citation } from '../components/citation.js';

interface BillCiteBoxProps {
  t: T;
  bill: BillView;
  facts: ParliamentFacts;
  /** Where this service is reached from outside. */
  origin: string;
}

/** The bill in one line, for a footnote, with the address that will not change. */
export function BillCiteBox({ t, bill, facts, origin }: BillCiteBoxProps) {
  const filed = bill.steps[0]?.on ?? bill.filedAt.toISOString();
  const parts = {
    parliament: nameOf(facts, t.lang).text,
    title: bill.title,
    kind: t(`bills:kind.${bill.kind}`),
    number: bill.number,
    date: t.date(filed),
    address: `${origin}${bill.iri}`,
  };
  return (
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">{t('bills:cite.title')}</h2>
      <Citation t={t} parts={parts} words={(said) => t('bills:cite.citation', said)} />
      <p class="muted">{t('bills:cite.hint')}</p>
    </section>
  );
}
