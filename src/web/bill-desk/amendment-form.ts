import {
  amendmentFactsSchema,
  type AmendmentFacts,
  type BillView,
} from '../../features/bills/index.js';
import { lines, oneLine } from '../documents/form-text.js';
import { FormBody } from '../form-body.js';
import { readAs, type Read } from '../forms/form-reading.js';
import { mistake, type Mistake } from '../forms/mistakes.js';
import { westernDigits } from '../forms/western-digits.js';

/** Each kind of mover, and the field in which it is named. */
const MOVER_FIELDS: Readonly<Record<string, string>> = {
  person: 'person',
  committee: 'committee',
  text: 'moverText',
};

export function readAmendment(form: FormBody): Read<AmendmentFacts> {
  const kind = form.text('mover');
  const field = MOVER_FIELDS[kind];
  const n = westernDigits(form.text('n').trim());
  const typed = {
    n: n === '' ? null : /^\d{1,6}$/.test(n) ? Number(n) : Number.NaN,
    mover: field ? { [kind]: oneLine(form.text(field)) } : null,
    target: oneLine(form.text('target')),
    text: lines(form.text('text')),
    language: form.text('language'),
    on: westernDigits(form.text('on').trim()),
  };
  return readAs(amendmentFactsSchema, typed, ([at = '']): Mistake => {
    if (at !== 'mover') return mistake(at, WRONG[at] ?? 'billPapers:wrong.choose');
    if (!field) return mistake('mover', 'billPapers:wrong.mover');
    return mistake(field, WRONG[field] ?? 'billPapers:wrong.mover');
  });
}

const WRONG: Readonly<Record<string, Mistake['key']>> = {
  n: 'billPapers:wrong.number',
  person: 'billPapers:wrong.person',
  committee: 'billPapers:wrong.moverCommittee',
  moverText: 'billPapers:wrong.moverText',
  target: 'billPapers:wrong.target',
  text: 'billPapers:wrong.text',
  language: 'billPapers:wrong.language',
  on: 'billPapers:wrong.day',
};

/** Where a pointer of the use case is typed. */
export function fieldOfAmendment(pointer: string): string | null {
  const [, field = '', kind = ''] = pointer.split('/');
  return field === 'mover' ? (MOVER_FIELDS[kind] ?? 'mover') : field || null;
}

/** A new amendment is usually written in the language of its bill, on the day it is recorded. */
export const newAmendmentValues = ({ language }: Pick<BillView, 'language'>, today: string) =>
  new FormBody({ mover: 'person', language, on: today });
