import type { BillSummary } from '../../features/bills/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { paths } from '../paths.js';
import { BillRecords } from './bill-records.js';

interface PersonBillsProps {
  t: T;
  person: string;
  /** Those that the reader may see, the last changed first. */
  bills: readonly BillSummary[];
}

const SHOWN = 10;

/** What somebody brought in, for their own page. */
export function PersonBills({ t, person, bills }: PersonBillsProps) {
  return (
    <section aria-labelledby="bills">
      <h2 id="bills">{t('bills:ofPerson.title')}</h2>
      {bills.length === 0 ? (
        <p class="muted">{t('bills:ofPerson.empty')}</p>
      ) : (
        <BillRecords
          t={t}
          label={t('bills:ofPerson.title')}
          bills={bills.slice(0, SHOWN)}
          names={null}
        />
      )}
      {bills.length > SHOWN && (
        <p>
          <a href={paths.bills({ sponsor: person })}>{t('bills:list.showAll')}</a>
        </p>
      )}
    </section>
  );
}
