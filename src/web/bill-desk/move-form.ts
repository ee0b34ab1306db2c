import { moveSchema, type MoveFactsGiven } from '../../features/bills/index.js';
import { lines } from '../documents/form-text.js';
import type { FormBody } from '../form-body.js';
import { readAs, type Read } from '../forms/form-reading.js';
import { mistake, type Mistake } from '../forms/mistakes.js';
import { westernDigits } from '../forms/western-digits.js';
import { decisionFieldAt, readDecision } from './decision-form.js';
import type { ChosenPapers } from './papers-choice.js';
import { fieldOfReferral, readReferrals } from './referral-form.js';

/** What a form says of a step; every mistake at once, one a field. */
export function readMove(
  form: FormBody,
  transition: string,
  papers: ChosenPapers,
): Read<MoveFactsGiven> {
  const { decision, mistakes: undecided } = readDecision(form);
  const refers = form.has('lead') || form.list('opinion').length > 0;
  const referred = refers ? readReferrals(form, true) : null;
  const read = readAs(
    moveSchema,
    {
      transition,
      on: westernDigits(form.text('on').trim()),
      note: lines(form.text('note')) || null,
      reason: lines(form.text('reason')) || null,
      decision,
      documents: papers.ids,
      referrals: (referred?.ok ? referred.facts : []).map(({ committee, role, dueOn }) => ({
        committee,
        role,
        dueOn,
      })),
    },
    mistakeAt,
  );
  const mistakes = onePerField([
    ...(read.ok ? [] : read.mistakes),
    ...undecided,
    ...(referred === null || referred.ok ? [] : referred.mistakes),
    ...papers.mistakes,
  ]);
  return read.ok && mistakes.length === 0 ? read : { ok: false, mistakes };
}

export const onePerField = (mistakes: readonly Mistake[]): Mistake[] =>
  mistakes.filter((one, index) => mistakes.findIndex(({ field }) => field === one.field) === index);

function mistakeAt([field = '']: readonly string[]): Mistake {
  switch (field) {
    case 'on':
      return mistake(field, 'billDesk:wrong.day');
    case 'reason':
      return mistake(field, 'billDesk:wrong.reason');
    case 'note':
      return { field, key: 'billDesk:wrong.lines', params: { most: 2000 } };
    case 'documents':
      return mistake(field, 'billDesk:wrong.papers');
    case 'referrals':
      return mistake('opinion', 'billDesk:wrong.opinions');
    default:
      return mistake(null, 'errors:illegal_move');
  }
}

/** Where a pointer into a step is typed. */
export const fieldOfMove =
  (form: FormBody) =>
  (pointer: string): string | null => {
    const [, first = ''] = pointer.split('/');
    if (first === 'documents') return 'documents';
    if (first === 'decision') return decisionFieldAt(pointer);
    if (first === 'referrals') return fieldOfReferral(form)(pointer) ?? 'lead';
    return first === 'transition' ? null : first || null;
  };
