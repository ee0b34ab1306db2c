import { correctionSchema, type Correction, type StepView } from '../../features/bills/index.js';
import { lines } from '../documents/form-text.js';
import { FormBody } from '../form-body.js';
import { readAs, type Read } from '../forms/form-reading.js';
import { mistake, type Mistake } from '../forms/mistakes.js';
import { westernDigits } from '../forms/western-digits.js';
import { decisionValues, readDecision } from './decision-form.js';
import { onePerField } from './move-form.js';
import type { ChosenPapers } from './papers-choice.js';

export const correctionValues = ({ on, note, decision, documents }: StepView): FormBody =>
  new FormBody({
    on,
    note: note ?? '',
    documents: documents.map(({ id }) => id),
    ...decisionValues(decision),
  });

/** What differs from the step as it stands, with the reason; one that changes nothing is refused. */
export function readCorrection(
  form: FormBody,
  step: StepView,
  papers: ChosenPapers,
): Read<Correction> {
  const { decision, mistakes: undecided } = readDecision(form);
  const typed = {
    on: westernDigits(form.text('on').trim()),
    note: lines(form.text('note')) || null,
    decision,
    documents: papers.ids,
  };
  const { on, note, documents } = step;
  const stands = { on, note, decision: step.decision, documents: documents.map(({ id }) => id) };
  const change = Object.fromEntries(
    (['on', 'note', 'decision', 'documents'] as const)
      .filter((part) => !same(typed[part], stands[part]))
      .map((part) => [part, typed[part]]),
  );
  const read = readAs(
    correctionSchema,
    { reason: lines(form.text('reason')), ...change },
    mistakeAt,
  );
  const mistakes = onePerField([
    ...(read.ok ? [] : read.mistakes),
    ...undecided,
    ...papers.mistakes,
  ]);
  if (!read.ok || mistakes.length > 0) return { ok: false, mistakes };
  if (Object.keys(change).length > 0) return read;
  return { ok: false, mistakes: [mistake(null, 'billDesk:wrong.unchanged')] };
}

/** Papers are a set, and the fields of a decision have no order either. */
const same = (one: unknown, other: unknown) => canonical(one) === canonical(other);

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Array.isArray(value) ? value.map(String) : Object.entries(value).map(String);
  return JSON.stringify(parts.sort());
}

function mistakeAt([field = '']: readonly string[]): Mistake {
  switch (field) {
    case 'on':
      return mistake(field, 'billDesk:wrong.day');
    case 'note':
      return { field, key: 'billDesk:wrong.lines', params: { most: 2000 } };
    case 'documents':
      return mistake(field, 'billDesk:wrong.papers');
    default:
      return mistake('reason', 'billDesk:wrong.reason');
  }
}
