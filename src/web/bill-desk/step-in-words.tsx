import type { StepView } from '../../features/bills/index.js';
import { Bidi } from '../components/bidi.js';
import { DescriptionList } from '../components/description-list.js';
import { Time } from '../components/time.js';
import { ownWord } from '../bills/bill-words.js';
import { CitedPapers } from '../bills/cited-papers.js';
import { DecisionView } from '../bills/decision-view.js';
import type { PageContext } from '../page-context.js';
import type { BillOnDesk } from './bill-desk-context.js';

interface StepInWordsProps extends Pick<BillOnDesk, 'bill' | 'facts'> {
  context: PageContext;
  step: StepView;
}

/** A step as it stands, so that nobody corrects or strikes out the wrong one. */
export function StepInWords({ context: { t }, bill, facts, step }: StepInWordsProps) {
  const { on, decision, documents, note } = step;
  const deed = ownWord(step.names, t, facts);
  const reason = bill.entries.find(({ n }) => n === step.n)?.reason;
  const target = ownWord(step.toNames, t, facts);
  return (
    <section aria-labelledby="stands">
      <h2 id="stands">{t('billDesk:step.stands')}</h2>
      <DescriptionList
        items={[
          {
            term: t('billDesk:step.step'),
            detail:
              step.transition === null && step.from !== null ? (
                t('bills:steps.procedure')
              ) : (
                <Bidi text={deed.text} lang={deed.lang} />
              ),
          },
          {
            term: t('billDesk:step.leadsTo'),
            detail: <Bidi text={target.text} lang={target.lang} />,
          },
          { term: t('billDesk:step.day'), detail: <Time t={t} day={on} /> },
          decision && {
            term: t('billDesk:step.decision'),
            detail: <DecisionView t={t} decision={decision} />,
          },
          documents.length > 0 && {
            term: t('billDesk:step.documents'),
            detail: <CitedPapers t={t} papers={documents} />,
          },
          note && { term: t('billDesk:step.note'), detail: <Bidi text={note} /> },
          reason && { term: t('billDesk:step.reason'), detail: <Bidi text={reason} /> },
        ]}
      />
    </section>
  );
}
