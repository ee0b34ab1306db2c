import type { ComponentChildren } from 'preact';
import type { BillSummary } from '../../features/bills/index.js';
import type { NamesIn } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { RecordItem, RecordList } from '../components/record-item.js';
import { Time } from '../components/time.js';
import { paths } from '../paths.js';
import { titleOf } from './bill-words.js';
import { MilestoneBadge } from './milestone-badge.js';

export interface BillRecordsProps {
  t: T;
  label: string;
  bills: readonly BillSummary[];
  /** Null where every bill is of the same parliament. */
  names: NamesIn | null;
}

/** Bills as records of a register: what it is, and where it stands. */
export function BillRecords({ t, label, bills, names }: BillRecordsProps) {
  return (
    <RecordList label={label}>
      {bills.map((bill) => (
        <BillRecord t={t} bill={bill} names={names} />
      ))}
    </RecordList>
  );
}

interface BillRecordProps {
  t: T;
  bill: BillSummary;
  names: NamesIn | null;
  /** Why the bill stands in this list: "Lead committee". */
  because?: ComponentChildren;
}

export function BillRecord({ t, bill, names, because }: BillRecordProps) {
  const title = titleOf(bill, t.lang);
  const place = names?.label(bill.parliament);
  return (
    <RecordItem
      href={paths.bill(bill.id)}
      title={title.text}
      lang={title.lang}
      eyebrow={
        <>
          <span>{t(`bills:kind.${bill.kind}`)}</span>
          <bdi dir="ltr">{bill.number}</bdi>
        </>
      }
      badge={<MilestoneBadge t={t} milestone={bill.milestone} />}
      meta={[
        place && <Bidi text={place.text} lang={place.lang} />,
        because,
        <span>
          <Since t={t} day={bill.since} />
        </span>,
      ]}
    />
  );
}

/** "since 12 March 2026". */
export function Since({ t, day }: { t: T; day: string }) {
  return <time dateTime={day}>{t('bills:now.since', { date: t.date(day) })}</time>;
}

/** For a bill named in passing. */
export function BillLine({ t, bill, names }: BillRecordProps) {
  const title = titleOf(bill, t.lang);
  const place = names?.label(bill.parliament);
  return (
    <>
      <a href={paths.bill(bill.id)}>
        <Bidi text={title.text} lang={title.lang} />
      </a>{' '}
      <span class="badges">
        <MilestoneBadge t={t} milestone={bill.milestone} />
        {place && <Bidi text={place.text} lang={place.lang} />}
        <bdi dir="ltr" class="muted">
          {bill.number}
        </bdi>
        <span class="muted">
          <Time t={t} day={bill.since} />
        </span>
      </span>
    </>
  );
}
