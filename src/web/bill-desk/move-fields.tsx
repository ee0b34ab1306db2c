import type { NextMove, ReferralView } from '../../features/bills/index.js';
import type { CommitteeView } from '../../features/parliaments/index.js';
import { isFinal, type Requirement } from '../../features/procedures/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { DateField } from '../components/date-field.js';
import { Field } from '../components/field.js';
import { requirementText } from '../bills/requirement-text.js';
import type { FormBody } from '../form-body.js';
import { FoldedFields } from '../forms/folded-fields.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import { paths } from '../paths.js';
import type { BillOnDesk } from './bill-desk-context.js';
import { DecisionFields } from './decision-fields.js';
import { FIGURES, decisionField } from './decision-form.js';
import { MoveReferralFields } from './move-referral-fields.js';
import { PapersField } from './papers-field.js';
import type { OfferedPapers } from './papers-choice.js';

export interface MoveFieldsProps extends BillOnDesk {
  t: T;
  move: NextMove;
  papers: OfferedPapers;
  committees: readonly CommitteeView[];
  lead: ReferralView | null;
  newCommitteeHref: string | null;
  values: FormBody;
  mistakes: readonly Mistake[];
}

type Part = 'decision' | 'referral' | 'document';

const FIELDS_OF: Readonly<Record<Part, readonly string[]>> = {
  decision: ['result', 'question', ...FIGURES].map(decisionField),
  referral: ['lead', 'leadDueOn', 'opinion', 'opinionDueOn'],
  document: ['documents', 'numbers'],
};

/** What the step asks for, in the order of the act; what else can be said of it is folded away. */
export function MoveFields(props: MoveFieldsProps) {
  const { t, bill, today, move, values, mistakes } = props;
  const { requires } = move.transition;
  const asks = (kind: Requirement['kind']) => requires.some((one) => one.kind === kind);
  const parts = (['decision', 'referral', 'document'] as const).filter(
    // A bill that has come to its end, or is out of the houses, is before no committee.
    (part) => part !== 'referral' || asks(part) || (move.house && !isFinal(move.milestone)),
  );
  const more = parts.filter((part) => !asks(part));
  const touched = more
    .flatMap((part) => FIELDS_OF[part])
    .some((name) => values.has(name) || errorAt(t, mistakes, name) !== null);
  const shared = (name: string) => ({
    t,
    name,
    value: values.text(name),
    error: errorAt(t, mistakes, name),
  });
  return (
    <>
      <DateField
        {...shared('on')}
        label={t('billDesk:move.on')}
        hint={t('billDesk:move.onHint', { since: t.date(bill.since) })}
        min={bill.since}
        max={today}
      />
      {parts.filter(asks).map((part) => (
        <MovePart {...props} part={part} required />
      ))}
      {asks('reason') && (
        <Field
          {...shared('reason')}
          label={t('billDesk:move.reason')}
          hint={t('billDesk:move.reasonHint')}
          rows={3}
          maxLength={1000}
        />
      )}
      <Field
        {...shared('note')}
        label={t('billDesk:move.note')}
        hint={t('billDesk:move.noteHint')}
        rows={2}
        maxLength={2000}
        optional
      />
      {more.length > 0 && (
        <FoldedFields title={t('billDesk:move.more')} open={touched}>
          {more.map((part) => (
            <MovePart {...props} part={part} required={false} />
          ))}
        </FoldedFields>
      )}
    </>
  );
}

function MovePart(props: MoveFieldsProps & { part: Part; required: boolean }) {
  const { t, bill, move, values, mistakes, part, required } = props;
  if (part === 'referral') return <MoveReferralFields {...props} />;
  if (part === 'document') {
    const asked = move.transition.requires.find((one) => one.kind === 'document');
    return (
      <PapersField
        {...props}
        label={asked ? requirementText(t, asked) : t('billDesk:move.documents')}
        fileHref={paths.file(bill.parliament)}
        optional={!required}
      />
    );
  }
  const asked = move.transition.requires.find((one) => one.kind === 'decision');
  return (
    <DecisionFields t={t} values={values} mistakes={mistakes} asked={asked} optional={!required} />
  );
}
