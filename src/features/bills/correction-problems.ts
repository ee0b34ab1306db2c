import type { Decision, MoveProblem, Passage, Procedure } from '../procedures/index.js';
import { checkDecision, checkMove } from '../procedures/index.js';
import type { History, Step } from './bill-history.js';

export interface CorrectedStep extends Step {
  /** The types of the papers that it cites now. */
  readonly documentTypes: readonly string[];
}

export interface CorrectionFrame {
  readonly history: History;
  readonly passage: Passage;
  readonly today: string;
  readonly roles: readonly ('clerk' | 'administrator')[] | 'system';
  /** The version under which the step was made. */
  readonly procedure: Procedure;
}

/**
 * What speaks against a corrected step: the days must stay in order, and what the step required then
 * must still be there. Its committees were judged when it was made, and no correction touches them.
 */
export function correctionProblems(step: CorrectedStep, frame: CorrectionFrame): MoveProblem[] {
  const { history, today } = frame;
  const at = history.steps.findIndex(({ n }) => n === step.n);
  const before = history.steps[at - 1];
  const after = history.steps[at + 1];
  const late: MoveProblem[] =
    after && step.on > after.on
      ? [{ code: 'date_after_next_step', pointer: '/on', params: { next: after.on } }]
      : [];
  if (!before || step.transition === null || step.from === null) {
    return [...late, ...filingProblems(step.on, step.decision, today)];
  }
  const position = { stage: step.from, passage: frame.passage };
  const move = { ...step, transition: step.transition, today, refersLead: true };
  const facts = { since: before.on, roles: frame.roles, leadReferred: true, leadReported: true };
  return [...checkMove(frame.procedure, position, move, facts), ...late];
}

function filingProblems(on: string, decision: Decision | null, today: string): MoveProblem[] {
  const ahead: MoveProblem[] = on > today ? [{ code: 'date_in_future', pointer: '/on' }] : [];
  return [...ahead, ...(decision ? checkDecision(decision) : [])];
}
