import type { BillView, CitedDocument } from '../../features/bills/index.js';
import type { DocumentType } from '../../features/documents/index.js';
import type { Actor } from '../../kernel/actor.js';
import { isId } from '../../kernel/ids.js';
import type { FormBody } from '../form-body.js';
import { mistake, type Mistake } from '../forms/mistakes.js';
import type { BillDeskContext } from './bill-desk-context.js';
import { readPapers } from './papers-field.js';

/** What a form cites by `documents` and `numbers`. */
export interface ChosenPapers {
  readonly ids: readonly string[];
  readonly mistakes: readonly Mistake[];
}

/** Finds the papers whose numbers were typed; an id that was ticked is for the use case to judge. */
export async function chosenPapers(
  desk: BillDeskContext,
  actor: Actor,
  bill: BillView,
  form: FormBody,
): Promise<ChosenPapers> {
  const { ids, numbers } = readPapers(form);
  if (!ids.every(isId))
    return { ids: [], mistakes: [mistake('documents', 'errors:unknown_document')] };
  const found = await desk.papersNamed(actor, bill, { ids: [], numbers });
  const known = new Set(found.map(({ number }) => number));
  const unknown = numbers.filter((one) => !known.has(one.toUpperCase()));
  if (unknown.length > 0) {
    const params = { numbers: unknown.join(', ') };
    return { ids, mistakes: [{ field: 'numbers', key: 'billDesk:wrong.numbers', params }] };
  }
  return { ids: [...new Set([...ids, ...found.map(({ id }) => id)])], mistakes: [] };
}

export type OfferedPapers = readonly CitedDocument[];

/** The newest of these types, and those that are ticked or cited already, wherever they come from. */
export async function offeredPapers(
  desk: BillDeskContext,
  actor: Actor,
  bill: BillView,
  types: readonly string[],
  form: FormBody,
  cited: readonly CitedDocument[] = [],
): Promise<OfferedPapers> {
  const newest = await desk.papersOf(actor, bill, types);
  const known = new Set([...cited, ...newest].map(({ id }) => id));
  const others = form.list('documents').filter((id) => isId(id) && !known.has(id));
  const ticked = await desk.papersNamed(actor, bill, { ids: others, numbers: [] });
  const cites = new Set(cited.map(({ id }) => id));
  return [...cited, ...ticked, ...newest.filter(({ id }) => !cites.has(id))];
}

/** The papers that steps most often cite, where the procedure does not say which. */
export const CITED_TYPES = [
  'bill',
  'committee_report',
  'act',
  'gazette',
  'votes_and_proceedings',
  'message_from_president',
  'legal_opinion',
  'notice',
] as const satisfies readonly DocumentType[];
