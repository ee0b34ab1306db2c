import type { Decision, DecisionResult, MajorityRule } from './decision.js';
import type { MoveProblem } from './move.js';

interface Figures {
  readonly ayes: number;
  readonly noes: number;
  readonly abstentions: number;
}

/** Share of a whole that must be in favour, as a fraction, so that nothing is rounded. */
const SHARES = {
  two_thirds_present: [2, 3, 'present'],
  two_thirds_members: [2, 3, 'eligible'],
  three_fifths_members: [3, 5, 'eligible'],
  three_quarters_members: [3, 4, 'eligible'],
} as const;

/** The figure that a rule counts against; null: ayes and noes are enough. */
function baseOf(majority: MajorityRule): 'present' | 'eligible' | null {
  if (majority === 'simple') return null;
  return majority === 'absolute' ? 'eligible' : SHARES[majority][2];
}

/** What the figures come to; null where they are not there, or not enough of them. */
export function outcomeOf(decision: Decision): DecisionResult | null {
  const { present, quorum, majority } = decision;
  if (present !== null && quorum !== null && present < quorum) return 'no_quorum';
  const figures = figuresOf(decision);
  if (!figures) return null;
  const { ayes, noes } = figures;
  if (majority === 'simple') return ayes === noes ? 'tied' : ayes > noes ? 'carried' : 'lost';
  const whole = decision[baseOf(majority)!];
  if (whole === null) return null;
  if (majority === 'absolute') return ayes * 2 > whole ? 'carried' : 'lost';
  const [part, of] = SHARES[majority];
  return ayes * of >= part * whole ? 'carried' : 'lost';
}

/** Whether a decision is sound in itself. Pointers start at the move that carries it. */
export function checkDecision(decision: Decision): MoveProblem[] {
  const wrong = wrongFigures(decision);
  if (wrong.length > 0) return wrong;
  const missing = missingFigures(decision);
  if (missing.length > 0) return missing;
  const outcome = outcomeOf(decision);
  if (outcome === null || outcome === decision.result) return [];
  return [{ code: 'decision_contradicts_figures', pointer: '/decision/result' }];
}

const COUNTS = ['eligible', 'present', 'quorum', 'ayes', 'noes', 'abstentions'] as const;

function wrongFigures(decision: Decision): MoveProblem[] {
  const at = (pointer: string): MoveProblem => ({
    code: 'decision_figures_wrong',
    pointer: `/decision/${pointer}`,
  });
  const malformed = COUNTS.filter((name) => {
    const count = decision[name];
    return count !== null && (!Number.isSafeInteger(count) || count < 0);
  });
  if (malformed.length > 0) return malformed.map(at);
  const { eligible, present, quorum } = decision;
  const problems: MoveProblem[] = [];
  const votes = votesIn(decision);
  if (exceeds(votes, present) || exceeds(votes, eligible)) problems.push(at('ayes'));
  if (exceeds(present, eligible)) problems.push(at('present'));
  if (exceeds(quorum, eligible)) problems.push(at('quorum'));
  return problems;
}

const exceeds = (part: number | null, whole: number | null) =>
  part !== null && whole !== null && part > whole;

/** Half of the figures proves nothing, and a share of an unknown number neither. */
function missingFigures(decision: Decision): MoveProblem[] {
  const missing = (name: string): MoveProblem => ({
    code: 'decision_figures_missing',
    pointer: `/decision/${name}`,
  });
  const votes = ['ayes', 'noes', 'abstentions'] as const;
  const absent = votes.filter((name) => decision[name] === null);
  if (absent.length > 0) return absent.length === votes.length ? [] : absent.map(missing);
  const base = baseOf(decision.majority);
  return base !== null && decision[base] === null ? [missing(base)] : [];
}

function figuresOf({ ayes, noes, abstentions }: Decision): Figures | null {
  return ayes === null || noes === null || abstentions === null
    ? null
    : { ayes, noes, abstentions };
}

/** Votes that are known to have been cast; null when none is. */
function votesIn({ ayes, noes, abstentions }: Decision): number | null {
  const known = [ayes, noes, abstentions].filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}
