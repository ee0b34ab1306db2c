import type { BillSummary } from '../../features/bills/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { ButtonLink } from '../components/button.js';
import { paths } from '../paths.js';
import { BillRecords } from './bill-records.js';

interface ParliamentBillsProps {
  t: T;
  parliament: string;
  /** The last moved ones that the reader may see. */
  bills: readonly BillSummary[];
  mayFile: boolean;
}

/** What moves in a parliament, for its own page, with the ways to all of it. */
export function ParliamentBills({ t, parliament, bills, mayFile }: ParliamentBillsProps) {
  return (
    <section aria-labelledby="bills">
      <h2 id="bills">{t('bills:board.section')}</h2>
      {bills.length === 0 ? (
        <p class="muted">{t('bills:board.sectionEmpty')}</p>
      ) : (
        <BillRecords t={t} label={t('bills:board.section')} bills={bills} names={null} />
      )}
      <p class="actions">
        {bills.length > 0 && (
          <>
            <ButtonLink variant="secondary" href={paths.board(parliament)}>
              {t('bills:board.title')}
            </ButtonLink>
            <a href={paths.bills({ parliament })}>{t('bills:board.all')}</a>
          </>
        )}
        <a href={paths.procedure(parliament)}>{t('procedures:page.title')}</a>
        {mayFile && (
          <ButtonLink variant="secondary" icon="bill" href={paths.newBill(parliament)}>
            {t('bills:list.new')}
          </ButtonLink>
        )}
      </p>
    </section>
  );
}
