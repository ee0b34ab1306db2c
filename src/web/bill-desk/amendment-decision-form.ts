import {
  amendmentDecisionSchema,
  type AmendmentDecision,
  type AmendmentView,
} from '../../features/bills/index.js';
import { lines } from '../documents/form-text.js';
import { FormBody } from '../form-body.js';
import { readAs, type Read } from '../forms/form-reading.js';
import { mistake, type Mistake } from '../forms/mistakes.js';
import { westernDigits } from '../forms/western-digits.js';
import { decisionFieldAt, decisionValues, readDecision } from './decision-form.js';

/** What became of an amendment; what is recorded already is corrected only with a reason. */
export function readAmendmentDecision(
  form: FormBody,
  { fate: before }: Pick<AmendmentView, 'fate'>,
): Read<AmendmentDecision> {
  const { decision, mistakes } = readDecision(form);
  const reason = lines(form.text('reason')) || null;
  const read = readAs(
    amendmentDecisionSchema,
    { fate: form.text('fate'), on: westernDigits(form.text('on').trim()), decision, reason },
    ([field = '']) => mistake(field, WRONG[field] ?? 'billPapers:wrong.choose'),
  );
  const more = [
    ...mistakes,
    ...(before !== 'pending' && reason === null
      ? [mistake('reason', 'billPapers:wrong.reason')]
      : []),
  ];
  if (more.length === 0) return read;
  return { ok: false, mistakes: [...(read.ok ? [] : read.mistakes), ...more] };
}

const WRONG: Readonly<Record<string, Mistake['key']>> = {
  fate: 'billPapers:wrong.fate',
  on: 'billPapers:wrong.day',
  reason: 'billPapers:wrong.reason',
};

export const fieldOfAmendmentDecision = (pointer: string): string | null =>
  decisionFieldAt(pointer) ?? (pointer.slice(1) || null);

/** What is recorded; for one that is not yet decided, today. */
export const amendmentDecisionValues = (
  { fate, decidedOn, decision }: AmendmentView,
  today: string,
) =>
  new FormBody({
    fate: fate === 'pending' ? '' : fate,
    on: decidedOn ?? today,
    ...decisionValues(decision),
  });
