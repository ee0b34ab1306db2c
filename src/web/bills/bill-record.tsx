import type { EntryView } from '../../features/bills/index.js';
import { stageOf } from '../../features/procedures/index.js';
import { Badge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { DataTable, type Column } from '../components/data-table.js';
import { Time } from '../components/time.js';
import type { BillPageProps } from './bill-page-props.js';
import { ownWord } from './bill-words.js';
import { CitedPapers } from './cited-papers.js';
import { figuresText } from './decision-view.js';

/** Every entry as it was made, also those that no longer hold. */
export function BillRecordTable(props: BillPageProps) {
  const { context, bill } = props;
  const { t } = context;
  return (
    <details class="full-record" id="record">
      <summary>{t('bills:record.title')}</summary>
      <p>{t('bills:record.lead')}</p>
      <DataTable
        caption={t('bills:record.title')}
        captionHidden
        columns={columnsOf(props)}
        rows={bill.entries}
      />
    </details>
  );
}

function columnsOf(props: BillPageProps): Column<EntryView>[] {
  const { context, facts } = props;
  const { t } = context;
  return [
    { header: t('bills:record.column.n'), numeric: true, cell: ({ n }) => t.number(n) },
    {
      header: t('bills:record.column.kind'),
      rowHeader: true,
      cell: (entry) => (
        <>
          {t(`bills:entryKind.${entry.kind}`)}
          {entry.struck && (
            <>
              {' '}
              <Badge tone="closed" icon="close">
                {t('bills:record.struck')}
              </Badge>
            </>
          )}
        </>
      ),
    },
    { header: t('bills:record.column.on'), cell: ({ on }) => <Time t={t} day={on} /> },
    { header: t('bills:record.column.what'), cell: (entry) => <What {...props} entry={entry} /> },
    {
      header: t('bills:record.column.recordedAt'),
      cell: ({ recordedAt }) => <Time t={t} instant={recordedAt} zone={facts.timeZone} />,
    },
  ];
}

function What({ context, bill, facts, entry }: BillPageProps & { entry: EntryView }) {
  const { t } = context;
  const stage = entry.to === null ? undefined : stageOf(bill.procedure.procedure, entry.to);
  const names = entry.names ?? stage?.names;
  const deed = names && ownWord(names, t, facts);
  const lines = [
    deed && <Bidi text={deed.text} lang={deed.lang} />,
    entry.corrects !== null &&
      t(entry.kind === 'withdrawal' ? 'bills:record.strikes' : 'bills:record.corrects', {
        n: t.number(entry.corrects),
      }),
    entry.reason && (
      <>
        {t('bills:record.reason')} <Bidi text={entry.reason} />
      </>
    ),
    entry.decision && (
      <>
        {t(`procedures:decision.result.${entry.decision.result}`)}
        {' · '}
        {figuresText(t, entry.decision).join(' · ')}
      </>
    ),
    entry.note && <Bidi text={entry.note} />,
    entry.documents.length > 0 && <CitedPapers t={t} papers={entry.documents} />,
  ];
  return <div>{lines.map((line) => line && <div>{line}</div>)}</div>;
}
