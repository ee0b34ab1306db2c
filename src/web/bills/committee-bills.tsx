import type { BillSummary, ReferralView } from '../../features/bills/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Badge } from '../components/badge.js';
import { RecordList } from '../components/record-item.js';
import { paths } from '../paths.js';
import { BillRecord } from './bill-records.js';

interface CommitteeBillsProps {
  t: T;
  committee: string;
  /** Those that the reader may see: what it has in hand first. */
  bills: readonly { readonly bill: BillSummary; readonly referral: ReferralView }[];
}

const SHOWN = 10;

/** What a committee was charged with, for its own page. */
export function CommitteeBills({ t, committee, bills }: CommitteeBillsProps) {
  return (
    <section aria-labelledby="bills">
      <h2 id="bills">{t('bills:ofCommittee.title')}</h2>
      {bills.length === 0 ? (
        <p class="muted">{t('bills:ofCommittee.empty')}</p>
      ) : (
        <RecordList label={t('bills:ofCommittee.title')}>
          {bills.slice(0, SHOWN).map(({ bill, referral }) => (
            <BillRecord
              t={t}
              bill={bill}
              names={null}
              because={<Because t={t} referral={referral} />}
            />
          ))}
        </RecordList>
      )}
      {bills.length > SHOWN && (
        <p>
          <a href={paths.bills({ committee })}>{t('bills:list.showAll')}</a>
        </p>
      )}
    </section>
  );
}

function Because({ t, referral }: { t: T; referral: ReferralView }) {
  const { role, status, late, dueOn } = referral;
  return (
    <span>
      {t(`bills:referralRole.${role}`)} ·{' '}
      {late && dueOn ? (
        <Badge tone="bad" icon="warning">
          {t('bills:committees.late', { date: t.date(dueOn) })}
        </Badge>
      ) : (
        t(`bills:referralStatus.${status}`)
      )}
    </span>
  );
}
