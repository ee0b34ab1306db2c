import type { Decision } from '../../../src/features/procedures/decision.js';
import type { MoveFacts, ProposedMove } from '../../../src/features/procedures/move.js';
import type {
  Procedure,
  Requirement,
  Stage,
  Transition,
} from '../../../src/features/procedures/procedure.js';

export const TODAY = '2026-03-20';

export const decision = (over: Partial<Decision> = {}): Decision => ({
  kind: 'voice',
  question: null,
  majority: 'simple',
  result: 'carried',
  eligible: null,
  present: null,
  quorum: null,
  ayes: null,
  noes: null,
  abstentions: null,
  ...over,
});

export const stage = (code: string, over: Partial<Stage> = {}): Stage => ({
  code,
  names: { en: code },
  milestone: 'filed',
  house: 'first',
  deadline: null,
  tacit: null,
  ...over,
});

export const transition = (
  code: string,
  from: string | string[],
  to: string,
  over: Partial<Transition> = {},
): Transition => ({
  code,
  names: { en: code },
  from: typeof from === 'string' ? [from] : from,
  to,
  passage: null,
  by: ['clerk', 'administrator'],
  requires: [],
  ...over,
});

export const CARRIED: Requirement = { kind: 'decision', result: 'carried', majority: null };
export const LOST: Requirement = { kind: 'decision', result: 'lost', majority: null };
export const REASON: Requirement = { kind: 'reason' };

/** The smallest procedure that holds together and has something of everything. */
export function smallProcedure(over: Partial<Procedure> = {}): Procedure {
  return {
    names: { en: 'Small' },
    initial: 'filed',
    stages: [
      stage('filed', { deadline: { count: 5, unit: 'calendar' }, tacit: 'accept' }),
      stage('committee', { milestone: 'committee_stage' }),
      stage('vote', { milestone: 'final_vote' }),
      stage('other_house', { milestone: 'to_other_chamber', house: 'second' }),
      stage('assent', { milestone: 'to_executive', house: null }),
      stage('law', { milestone: 'commenced', house: null }),
      stage('rejected', { milestone: 'rejected', house: null }),
      stage('withdrawn', { milestone: 'withdrawn', house: null }),
      stage('lapsed', { milestone: 'lapsed', house: null }),
    ],
    transitions: [
      transition('refer', 'filed', 'committee', { requires: [{ kind: 'referral' }] }),
      transition('accept', 'filed', 'vote'),
      transition('report', 'committee', 'vote', { requires: [{ kind: 'report' }] }),
      transition('pass', 'vote', 'assent', { passage: 'one', requires: [CARRIED] }),
      transition('transmit', 'vote', 'other_house', { passage: 'two', requires: [CARRIED] }),
      transition('agree', 'other_house', 'assent', { passage: 'two', requires: [CARRIED] }),
      transition('reject', ['vote', 'other_house'], 'rejected', { requires: [LOST] }),
      transition('publish', 'assent', 'law', {
        requires: [{ kind: 'document', types: ['gazette', 'act'] }],
      }),
      transition('withdraw', ['filed', 'committee', 'vote'], 'withdrawn', { requires: [REASON] }),
      transition('lapse', ['filed', 'committee', 'vote', 'other_house'], 'lapsed', {
        by: ['administrator'],
        requires: [REASON],
      }),
    ],
    lapse: { when: 'term_end', spares: [], transition: 'lapse' },
    ...over,
  };
}

/** A move that has all that its transition requires. */
export function fittingMove(one: Transition, over: Partial<ProposedMove> = {}): ProposedMove {
  const wanted = one.requires.find((requirement) => requirement.kind === 'decision');
  return {
    transition: one.code,
    on: TODAY,
    today: TODAY,
    documentTypes: one.requires.flatMap((requirement) =>
      requirement.kind === 'document' ? requirement.types.slice(0, 1) : [],
    ),
    decision: wanted
      ? decision({ result: wanted.result, majority: wanted.majority ?? 'simple' })
      : null,
    reason: one.requires.some(({ kind }) => kind === 'reason') ? 'Because of this.' : null,
    refersLead: one.requires.some(({ kind }) => kind === 'referral'),
    ...over,
  };
}

export const facts = (over: Partial<MoveFacts> = {}): MoveFacts => ({
  since: '2026-03-01',
  roles: ['clerk', 'administrator'],
  leadReferred: false,
  leadReported: false,
  ...over,
});
