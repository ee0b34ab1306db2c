import type { StepView } from '../../features/bills/index.js';
import { transitionOf } from '../../features/procedures/index.js';
import { DateField } from '../components/date-field.js';
import { Field } from '../components/field.js';
import { billCrumbs } from '../bills/bill-crumbs.js';
import { requirementText } from '../bills/requirement-text.js';
import type { FormBody } from '../form-body.js';
import { FoldedFields } from '../forms/folded-fields.js';
import { FormPage } from '../forms/form-page.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import type { BillOnDesk } from './bill-desk-context.js';
import { BillEyebrow } from './bill-eyebrow.js';
import { DecisionFields } from './decision-fields.js';
import { FIGURES, decisionField } from './decision-form.js';
import type { OfferedPapers } from './papers-choice.js';
import { PapersField } from './papers-field.js';
import { StepInWords } from './step-in-words.js';

export interface CorrectStepPageProps extends BillOnDesk {
  context: PageContext;
  step: StepView;
  papers: OfferedPapers;
  values: FormBody;
  mistakes: readonly Mistake[];
  revision: number;
}

/** What stands above, what is right below it, and why. */
export function CorrectStepPage(props: CorrectStepPageProps) {
  const { context, bill, facts, today, step, values, mistakes, revision } = props;
  const { t } = context;
  const at = bill.steps.findIndex(({ n }) => n === step.n);
  const shared = (name: string) => ({
    t,
    name,
    value: values.text(name),
    error: errorAt(t, mistakes, name),
  });
  return (
    <FormPage
      context={context}
      title={t('billDesk:correct.title')}
      eyebrow={<BillEyebrow t={t} bill={bill} />}
      lead={t('billDesk:correct.lead')}
      crumbs={billCrumbs(t, facts, bill)}
      action={paths.correctStep(bill.id, step.n)}
      cancelHref={paths.bill(bill.id)}
      submit={t('billDesk:correct.submit')}
      mistakes={mistakes}
      revision={revision}
      before={<StepInWords {...props} />}
    >
      <h2>{t('billDesk:correct.change')}</h2>
      <DateField
        {...shared('on')}
        label={t('billDesk:move.on')}
        min={bill.steps[at - 1]?.on}
        max={bill.steps[at + 1]?.on ?? today}
      />
      <StepParts {...props} />
      <Field
        {...shared('note')}
        label={t('billDesk:move.note')}
        hint={t('billDesk:move.noteHint')}
        rows={2}
        maxLength={2000}
        optional
      />
      <Field
        {...shared('reason')}
        label={t('billDesk:correct.reason')}
        hint={t('billDesk:correct.reasonHint')}
        rows={3}
        maxLength={1000}
      />
    </FormPage>
  );
}

/** Its decision and papers: open where the step has or needs them, else folded away. */
function StepParts(props: CorrectStepPageProps) {
  const { context, bill, step, papers, values, mistakes } = props;
  const { t } = context;
  const requires = transitionOf(bill.procedure.procedure, step.transition ?? '')?.requires ?? [];
  const asked = requires.find((one) => one.kind === 'decision');
  const paper = requires.find((one) => one.kind === 'document');
  const decision = (
    <DecisionFields t={t} values={values} mistakes={mistakes} asked={asked} optional={!asked} />
  );
  const cited = (
    <PapersField
      t={t}
      label={paper ? requirementText(t, paper) : t('billDesk:move.documents')}
      papers={papers}
      values={values}
      mistakes={mistakes}
      fileHref={paths.file(bill.parliament)}
      optional={!paper}
    />
  );
  const open = {
    decision: asked !== undefined || step.decision !== null,
    cited: paper !== undefined || step.documents.length > 0,
  };
  const folded = [
    ...(open.decision ? [] : [{ part: decision, names: DECISION_FIELDS }]),
    ...(open.cited ? [] : [{ part: cited, names: ['documents', 'numbers'] }]),
  ];
  const touched = folded
    .flatMap(({ names }) => names)
    .some((name) => values.has(name) || errorAt(t, mistakes, name) !== null);
  return (
    <>
      {open.decision && decision}
      {open.cited && cited}
      {folded.length > 0 && (
        <FoldedFields title={t('billDesk:move.more')} open={touched}>
          {folded.map(({ part }) => part)}
        </FoldedFields>
      )}
    </>
  );
}

const DECISION_FIELDS = ['result', 'question', ...FIGURES].map(decisionField);
