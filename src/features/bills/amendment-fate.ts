import { checkDecision, type Decision, type MoveProblem } from '../procedures/index.js';
import type { AmendmentDecision } from './satellites.inputs.js';

/** The results that can stand behind a fate; a fate that is not here may follow any. */
const RESULTS: Partial<Record<AmendmentDecision['fate'], readonly Decision['result'][]>> = {
  adopted: ['carried'],
  // A tie lets what is proposed fall.
  rejected: ['lost', 'tied'],
};

/** What is wrong with a decision on an amendment; nothing when none was recorded. */
export function fateProblems(
  fate: AmendmentDecision['fate'],
  decision: Decision | null,
): readonly MoveProblem[] {
  if (decision === null) return [];
  const problems = checkDecision(decision);
  const fits = RESULTS[fate]?.includes(decision.result) ?? true;
  return fits
    ? problems
    : [...problems, { code: 'decision_contradicts_move', pointer: '/decision/result' }];
}
