import type { z } from 'zod';
import { RELATION_KINDS, billRelationSchema, type BillView } from '../../features/bills/index.js';
import { lines } from '../documents/form-text.js';
import type { FormBody } from '../form-body.js';
import { readAs, type Read } from '../forms/form-reading.js';
import { mistake, type Mistake } from '../forms/mistakes.js';

export function readRelation(form: FormBody): Read<z.output<typeof billRelationSchema>> {
  const typed = {
    other: form.text('other'),
    kind: form.text('kind'),
    note: lines(form.text('note')) || null,
  };
  return readAs(billRelationSchema, typed, ([field = '']) =>
    mistake(field, WRONG[field] ?? 'billPapers:wrong.choose'),
  );
}

const WRONG: Readonly<Record<string, Mistake['key']>> = {
  other: 'billPapers:wrong.other',
  kind: 'billPapers:wrong.kind',
  note: 'billPapers:wrong.note',
};

export const fieldOfRelation = (pointer: string): string | null => pointer.slice(1) || null;

type Outgoing = BillView['relations'][number];

/** What this bill says of others; what others say of it is for their offices. */
export const outgoingOf = ({ relations }: Pick<BillView, 'relations'>): readonly Outgoing[] =>
  relations.filter(({ outgoing }) => outgoing);

/** A relation as one value of a form. */
export const relationValue = ({ kind, bill }: Outgoing): string => `${kind}:${bill.id}`;

/** The relation that a form names, as the use case takes it. */
export function readRelationValue(value: string) {
  const [kindTyped, otherId = ''] = value.split(':');
  const kind = RELATION_KINDS.find((one) => one === kindTyped);
  return kind && otherId ? { kind, otherId } : null;
}
