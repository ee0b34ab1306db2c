import type { ComponentChildren } from 'preact';
import type { Decision } from '../../features/procedures/index.js';
import { Bidi } from '../components/bidi.js';
import { DataTable } from '../components/data-table.js';
import { Time } from '../components/time.js';
import type { BillPageProps } from './bill-page-props.js';
import { ownWord } from './bill-words.js';
import { figuresText } from './decision-view.js';

interface Decided {
  readonly on: string;
  readonly what: ComponentChildren;
  readonly decision: Decision;
}

/** All votes on the bill and its amendments in one table, in the order of the days. */
export function BillDecisions(props: BillPageProps) {
  const { t } = props.context;
  const rows = decidedOf(props);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{t('bills:decision.title')}</h2>
      <DataTable
        caption={t('bills:decision.title')}
        captionHidden
        rows={rows}
        columns={[
          { header: t('bills:decision.column.on'), cell: ({ on }) => <Time t={t} day={on} /> },
          {
            header: t('bills:decision.column.what'),
            rowHeader: true,
            cell: ({ what, decision }) =>
              decision.question ? <Bidi text={decision.question} /> : what,
          },
          {
            header: t('bills:decision.column.result'),
            cell: ({ decision }) => t(`procedures:decision.result.${decision.result}`),
          },
          {
            header: t('bills:decision.column.figures'),
            cell: ({ decision }) => <span>{figuresText(t, decision).join(' · ')}</span>,
          },
        ]}
      />
    </section>
  );
}

function decidedOf({ context, bill, facts }: BillPageProps): Decided[] {
  const { t } = context;
  const ofSteps = bill.steps.flatMap(({ n, on, names, decision }): Decided[] => {
    if (!decision) return [];
    const { text, lang } = ownWord(names, t, facts);
    const what = (
      <a href={`#step-${n}`}>
        <Bidi text={text} lang={lang} />
      </a>
    );
    return [{ on, decision, what }];
  });
  const ofAmendments = bill.amendments.flatMap(({ n, decidedOn, decision }): Decided[] => {
    if (!decision || !decidedOn) return [];
    return [{ on: decidedOn, decision, what: t('bills:decision.onAmendment', { n: t.number(n) }) }];
  });
  return [...ofSteps, ...ofAmendments].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
