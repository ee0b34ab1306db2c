import { procedureProblems, procedureSchema } from '../../../features/procedures/index.js';
import type { Procedure } from '../../../features/procedures/index.js';
import { isMessageKey, type T } from '../../../platform/i18n/translator.js';
import type { FormProblem } from '../../components/error-summary.js';
import { nameIn, type Languages } from '../words.js';

/** A problem at its place in the form. */
export interface DraftProblem {
  /** The id of the control, or of the part of the form that it is about. */
  readonly field: string;
  /** `s3`, `t5`, or null for the procedure as a whole. */
  readonly part: string | null;
  readonly code: string;
}

/** All that keeps the draft from being saved: what is no procedure, and what is a broken one. */
export function draftProblems(draft: Procedure): DraftProblem[] {
  const found: { code: string; pointer: string }[] = [...procedureProblems(draft)];
  const { error } = procedureSchema.safeParse(draft);
  for (const { path, code } of error?.issues ?? []) {
    const pointer = path.map((step) => `/${String(step)}`).join('');
    // The schema says again, in its own way, what the procedure's own rules said better.
    const known = found.some(
      (one) => one.pointer.startsWith(pointer) || pointer.startsWith(`${one.pointer}/`),
    );
    if (!known) found.push({ pointer, code: schemaCode(path, code) });
  }
  return found.map(({ code, pointer }) => ({ code, ...placeOf(draft, pointer) }));
}

function schemaCode(path: readonly PropertyKey[], code: string): string {
  if (code === 'too_big' && path.includes('names')) return 'name_too_long';
  if (code === 'too_big' && path.length === 1) return 'too_large';
  return 'malformed';
}

function placeOf(draft: Procedure, pointer: string): Pick<DraftProblem, 'field' | 'part'> {
  const [, list, index, member, detail] = pointer.split('/');
  if (list === 'initial') return { field: 'initial', part: null };
  if (list === 'lapse') return { field: 'lapse-transition', part: null };
  if (list === 'names') return { field: 'general', part: null };
  const n = Number(index);
  const known = list === 'stages' ? draft.stages[n] : draft.transitions[n];
  if (index === undefined || !known) return { field: 'stages', part: null };
  const part = `${list === 'stages' ? 's' : 't'}${n}`;
  return { field: `${part}${controlOf(member, detail)}`, part };
}

/** The control of a stage or a step; its fold where there is none. */
function controlOf(member: string | undefined, detail: string | undefined): string {
  switch (member) {
    case 'names':
      return detail ? `-name-${detail}` : '-names';
    case 'deadline':
      return '-count';
    case 'milestone':
    case 'house':
    case 'tacit':
    case 'to':
    case 'from':
    case 'by':
      return `-${member}`;
    case 'requires':
      return '-requires';
    default:
      return '';
  }
}

/** The sentence that says what to do. */
export function problemText(t: T, code: string): string {
  const key = `procedures:problem.${code}`;
  return t(isMessageKey(key) ? key : 'procedures:problem.malformed');
}

/** For the summary above the form: each problem with the name of the stage or step it is about. */
export function summaryOf(
  t: T,
  languages: Languages,
  draft: Procedure,
  problems: readonly DraftProblem[],
): FormProblem[] {
  return problems.map(({ field, part, code }) => {
    const problem = problemText(t, code);
    const of = part === null ? null : partOf(draft, part);
    if (!of || Object.keys(of.names).length === 0) return { field, message: problem };
    // Isolated, so that a name in another script does not disturb the line.
    const place = `\u2068${nameIn(t, languages, of.names).text}\u2069`;
    return { field, message: t('procedures:problemAt', { place, problem }) };
  });
}

const partOf = (draft: Procedure, part: string) =>
  (part.startsWith('s') ? draft.stages : draft.transitions)[Number(part.slice(1))];
