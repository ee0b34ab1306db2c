import {
  DECISION_KINDS,
  DECISION_RESULTS,
  MAJORITY_RULES,
  decisionSchema,
  type Decision,
} from '../../features/procedures/index.js';
import { FormBody } from '../form-body.js';
import { mistake, type Mistake } from '../forms/mistakes.js';
import { westernDigits } from '../forms/western-digits.js';

export const FIGURES = ['ayes', 'noes', 'abstentions', 'present', 'eligible', 'quorum'] as const;
export type FigureName = (typeof FIGURES)[number];

/** The fields of a decision in a form: `decision_kind`, `decision_ayes` … */
export const decisionField = (name: string) => `decision_${name}`;

/** Where a pointer of the API stands in the form. */
export const decisionFieldAt = (pointer: string): string | null =>
  pointer === '/decision'
    ? decisionField('result')
    : pointer.startsWith('/decision/')
      ? decisionField(pointer.slice('/decision/'.length))
      : null;

/** Reads a decision; null where no result was chosen and nothing else was typed. */
export function readDecision(form: FormBody): {
  decision: Decision | null;
  mistakes: Mistake[];
} {
  const text = (name: string) => form.text(decisionField(name)).trim();
  const typed = ['result', 'question', ...FIGURES].some((name) => text(name) !== '');
  if (!typed) return { decision: null, mistakes: [] };
  const mistakes: Mistake[] = [];
  const figure = (name: FigureName): number | null => {
    // People write 1 234 and 1.234 alike, and Arabic digits where these are theirs.
    const plain = westernDigits(text(name)).replaceAll(/[\s.,\u00a0\u202f\u066c]/g, '');
    if (plain === '') return null;
    if (/^\d{1,7}$/.test(plain)) return Number(plain);
    mistakes.push(mistake(decisionField(name), 'billDesk:wrong.figure'));
    return null;
  };
  const result = DECISION_RESULTS.find((one) => one === text('result'));
  if (!result) mistakes.push(mistake(decisionField('result'), 'billDesk:wrong.result'));
  const said = {
    kind: DECISION_KINDS.find((one) => one === text('kind')) ?? 'voice',
    question: text('question') || null,
    majority: MAJORITY_RULES.find((one) => one === text('majority')) ?? 'simple',
    result,
    ...(Object.fromEntries(FIGURES.map((name) => [name, figure(name)])) as Record<
      FigureName,
      number | null
    >),
  };
  if (mistakes.length > 0) return { decision: null, mistakes };
  const parsed = decisionSchema.safeParse(said);
  if (parsed.success) return { decision: parsed.data, mistakes: [] };
  const [field] = parsed.error.issues[0]?.path ?? [];
  return {
    decision: null,
    mistakes: [mistake(decisionField(String(field ?? 'result')), 'billDesk:wrong.text')],
  };
}

/** What a decision's form shows at first. */
export function decisionValues(decision: Decision | null): Record<string, string> {
  if (!decision) return {};
  return Object.fromEntries(
    Object.entries(decision)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [decisionField(name), String(value)]),
  );
}
