import { Refusal } from '../../../kernel/errors.js';
import type { T } from '../../../platform/i18n/translator.js';
import type { Mistake } from '../../forms/mistakes.js';
import { nameIn, type Languages } from '../words.js';
import type { Group } from './adoption-form.js';

const STAGE = /^\/stages\/(.+)$/;
/** What somebody can put right in the form; everything else has a page of its own. */
const CORRECTABLE = new Set([
  'bill_would_strand',
  'unknown_bill',
  'bill_ended',
  'unknown_procedure',
]);

/** The stages that bills stand at and that the chosen version gives them no way on from. */
export const refusedStages = ({ code, fields }: Refusal): ReadonlySet<string> =>
  new Set(
    code === 'bill_would_strand'
      ? fields.flatMap(({ pointer }) => STAGE.exec(pointer)?.[1] ?? [])
      : [],
  );

/** What was refused, at the field where it can be put right; null when there is none. */
export function adoptionMistakes(
  t: T,
  languages: Languages,
  groups: readonly Group[],
  error: unknown,
): Mistake[] | null {
  if (!(error instanceof Refusal)) return null;
  const [field] = error.fields;
  const code = CORRECTABLE.has(error.code) ? error.code : field?.code;
  if (!code || !CORRECTABLE.has(code)) return null;
  if (code !== 'bill_would_strand') {
    const key = code as 'unknown_bill' | 'bill_ended' | 'unknown_procedure';
    return [{ field: code === 'unknown_procedure' ? 'to' : 'bills', key: `errors:${key}` }];
  }
  // The refusal names stages by their codes; people know them by their names.
  return [...refusedStages(error)].map((stage) => {
    const standing = groups.find(({ bills }) => bills.some((bill) => bill.stage === stage));
    const names = standing?.procedure.stages.find((one) => one.code === stage)?.names;
    const bill = standing?.bills.find((one) => one.stage === stage)?.number;
    return {
      field: `stage-${stage}`,
      key: 'errors:bill_would_strand',
      params: {
        stage: names ? nameIn(t, languages, names).text : stage,
        bill: bill ?? String(error.params['bill'] ?? ''),
      },
    };
  });
}
