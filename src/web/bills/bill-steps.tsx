import type { StepView } from '../../features/bills/index.js';
import { Bidi } from '../components/bidi.js';
import { Icon } from '../components/icon.js';
import { Time } from '../components/time.js';
import { paths } from '../paths.js';
import type { BillPageProps } from './bill-page-props.js';
import { houseName, ownWord } from './bill-words.js';
import { CitedPapers } from './cited-papers.js';
import { DecisionView } from './decision-view.js';

/** The steps that hold, the newest first, with their corrections said openly. */
export function BillSteps(props: BillPageProps) {
  const { context, bill } = props;
  const { t } = context;
  const last = bill.steps.at(-1);
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('bills:steps.title')}</h2>
      {bill.steps.length > 1 && <p class="vh">{t('bills:steps.newestFirst')}</p>}
      <ol class="steps-taken" reversed>
        {bill.steps.toReversed().map((step) => (
          <li id={`step-${step.n}`}>
            <Step {...props} step={step} last={step === last} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type StepProps = BillPageProps & { step: StepView; last: boolean };

function Step(props: StepProps) {
  const { context, bill, facts, step } = props;
  const { t } = context;
  const { milestone, decision, documents, note, corrected } = step;
  const deed = ownWord(step.names, t, facts);
  const reason = bill.entries.find(({ n }) => n === step.n)?.reason;
  const house = houseName(t, facts, bill, step.house);
  return (
    <>
      <p class="eyebrow">
        <Time t={t} day={step.on} />
        <span>{t(`procedures:milestone.${milestone}`)}</span>
        {house && <Bidi text={house.text} lang={house.lang} />}
      </p>
      <h3>
        {step.transition === null && step.from !== null ? (
          t('bills:steps.procedure')
        ) : (
          <Bidi text={deed.text} lang={deed.lang} />
        )}
      </h3>
      {decision && <DecisionView t={t} decision={decision} />}
      {reason && (
        <p class="said">
          {t('bills:record.reason')} <Bidi text={reason} />
        </p>
      )}
      {note && (
        <p class="said">
          <Bidi text={note} />
        </p>
      )}
      {documents.length > 0 && <CitedPapers t={t} papers={documents} />}
      {corrected && (
        <p class="corrected">
          <Icon name="history" />
          <span>
            {t('bills:steps.corrected', {
              date: t.dateTime(corrected.at, facts.timeZone),
              reason: `\u2068${corrected.reason}\u2069`,
            })}
          </span>
        </p>
      )}
      <StepActions {...props} />
    </>
  );
}

function StepActions({ context, bill, rights, step, last }: StepProps) {
  const { t } = context;
  const date = t.date(step.on);
  const correct = rights.may('correct');
  // Only what came last can be struck out, and the filing never.
  const strike = last && step.transition !== null && rights.may('strike');
  if (!correct && !strike) return null;
  return (
    <p class="step-actions no-print">
      {correct && (
        <a
          href={paths.correctStep(bill.id, step.n)}
          aria-label={t('bills:steps.correctLabel', { date })}
        >
          {t('bills:steps.correct')}
        </a>
      )}
      {strike && (
        <a
          href={paths.strikeStep(bill.id, step.n)}
          aria-label={t('bills:steps.strikeLabel', { date })}
        >
          {t('bills:steps.strike')}
        </a>
      )}
    </p>
  );
}
