import { describe, expect, it } from 'vitest';
import { checkMove } from '../../../src/features/procedures/check-move.js';
import { legalTransitions } from '../../../src/features/procedures/legal-transitions.js';
import type { MoveFacts, ProposedMove } from '../../../src/features/procedures/move.js';
import { transitionOf, type Passage } from '../../../src/features/procedures/procedure.js';
import {
  CARRIED,
  decision,
  facts,
  fittingMove,
  smallProcedure,
  stage,
  transition,
} from './procedure-fixture.js';

const PROCEDURE = smallProcedure();

function problems(
  from: string,
  code: string,
  move: Partial<ProposedMove> = {},
  given: Partial<MoveFacts> = {},
  passage: Passage = 'one',
) {
  const known = transitionOf(PROCEDURE, code) ?? transition(code, 'x', 'y');
  return checkMove(PROCEDURE, { stage: from, passage }, fittingMove(known, move), facts(given)).map(
    (problem) => `${problem.code} ${problem.pointer}`,
  );
}

describe('the ways on', () => {
  const ways = (from: string, passage: Passage) =>
    legalTransitions(PROCEDURE, { stage: from, passage }).map(({ code }) => code);

  it('are those of the stage and of the passage', () => {
    expect(ways('vote', 'one')).toEqual(['pass', 'reject', 'withdraw', 'lapse']);
    expect(ways('vote', 'two')).toEqual(['transmit', 'reject', 'withdraw', 'lapse']);
  });

  it('are none from an end, even where a broken procedure names some', () => {
    const broken = smallProcedure({
      transitions: [...PROCEDURE.transitions, transition('revive', 'rejected', 'filed')],
    });
    expect(legalTransitions(broken, { stage: 'rejected', passage: 'one' })).toEqual([]);
    expect(ways('law', 'one')).toEqual([]);
  });

  it('are none from a stage that is not there', () => {
    expect(ways('nowhere', 'one')).toEqual([]);
  });
});

describe('a move', () => {
  it('is legal with all that it requires', () => {
    expect(problems('vote', 'pass')).toEqual([]);
    expect(problems('filed', 'refer')).toEqual([]);
    expect(problems('committee', 'report', {}, { leadReported: true })).toEqual([]);
    expect(problems('assent', 'publish', { documentTypes: ['bill', 'act'] })).toEqual([]);
    expect(problems('vote', 'withdraw')).toEqual([]);
  });

  it('must begin where the bill stands', () => {
    expect(problems('filed', 'pass')).toEqual(['illegal_move /transition']);
    expect(problems('filed', 'invented')).toEqual(['illegal_move /transition']);
    expect(problems('nowhere', 'pass')).toEqual(['illegal_move /transition']);
  });

  it('must be one of the passage of the bill', () => {
    expect(problems('vote', 'transmit', {}, {}, 'one')).toEqual(['illegal_move /transition']);
    expect(problems('vote', 'pass', {}, {}, 'two')).toEqual(['illegal_move /transition']);
  });

  it('is not possible after the end', () => {
    expect(problems('law', 'withdraw')).toEqual(['bill_ended /transition']);
    expect(problems('rejected', 'invented')).toEqual(['bill_ended /transition']);
  });

  it('is reserved to the roles that the procedure names; the system may always', () => {
    const refusal = ['move_not_allowed_to_you /transition'];
    expect(problems('vote', 'lapse', {}, { roles: ['clerk'] })).toEqual(refusal);
    expect(problems('vote', 'pass', {}, { roles: [] })).toEqual(refusal);
    expect(problems('vote', 'lapse', {}, { roles: ['administrator'] })).toEqual([]);
    expect(problems('vote', 'lapse', {}, { roles: 'system' })).toEqual([]);
  });

  it('happens neither before the last step nor after today', () => {
    expect(problems('vote', 'pass', { on: '2026-02-28' })).toEqual(['date_before_last_step /on']);
    expect(problems('vote', 'pass', { on: '2026-03-21' })).toEqual(['date_in_future /on']);
    expect(problems('vote', 'pass', { on: '2026-03-01' })).toEqual([]);
  });

  it('says since when the bill stands there', () => {
    const [problem] = checkMove(
      PROCEDURE,
      { stage: 'vote', passage: 'one' },
      fittingMove(transitionOf(PROCEDURE, 'pass')!, { on: '2026-01-01' }),
      facts(),
    );
    expect(problem?.params).toEqual({ since: '2026-03-01' });
  });

  it('needs a paper of the right type', () => {
    const refusal = ['document_required /documents'];
    expect(problems('assent', 'publish', { documentTypes: [] })).toEqual(refusal);
    expect(problems('assent', 'publish', { documentTypes: ['bill'] })).toEqual(refusal);
  });

  it('needs a decision that leads there', () => {
    expect(problems('vote', 'pass', { decision: null })).toEqual(['decision_required /decision']);
    for (const result of ['lost', 'tied', 'no_quorum'] as const) {
      expect(problems('vote', 'pass', { decision: decision({ result }) })).toEqual([
        'decision_contradicts_move /decision/result',
      ]);
    }
    for (const result of ['carried', 'no_quorum'] as const) {
      expect(problems('vote', 'reject', { decision: decision({ result }) })).toEqual([
        'decision_contradicts_move /decision/result',
      ]);
    }
  });

  it('takes a tie for lost, since the question was not carried', () => {
    expect(problems('vote', 'reject', { decision: decision({ result: 'tied' }) })).toEqual([]);
  });

  it('takes no decision whose figures are wrong, asked for or not', () => {
    const wrong = decision({ ayes: 1, noes: 9, abstentions: 0 });
    expect(problems('vote', 'pass', { decision: wrong })).toEqual([
      'decision_contradicts_figures /decision/result',
    ]);
    expect(problems('filed', 'accept', { decision: wrong })).toEqual([
      'decision_contradicts_figures /decision/result',
    ]);
  });

  it('needs the majority that the procedure names', () => {
    const override = transition('override', 'vote', 'assent', {
      requires: [{ ...CARRIED, majority: 'two_thirds_members' } as typeof CARRIED],
    });
    const procedure = smallProcedure({ transitions: [...PROCEDURE.transitions, override] });
    const check = (given: ReturnType<typeof decision>) =>
      checkMove(
        procedure,
        { stage: 'vote', passage: 'one' },
        fittingMove(override, { decision: given }),
        facts(),
      ).map(({ code, pointer }) => `${code} ${pointer}`);
    expect(check(decision({ majority: 'simple' }))).toEqual([
      'decision_contradicts_move /decision/majority',
    ]);
    const figures = { eligible: 90, present: 80, ayes: 60, noes: 20, abstentions: 0 };
    expect(check(decision({ majority: 'two_thirds_members', ...figures }))).toEqual([]);
    expect(check(decision({ majority: 'two_thirds_members', ...figures, ayes: 59 }))).toEqual([
      'decision_contradicts_figures /decision/result',
    ]);
  });

  it('needs a lead committee, from before or with the move', () => {
    const refusal = ['referral_required /referrals'];
    expect(problems('filed', 'refer', { refersLead: false })).toEqual(refusal);
    expect(problems('filed', 'refer', { refersLead: false }, { leadReferred: true })).toEqual([]);
  });

  it('needs the report of the lead committee', () => {
    expect(problems('committee', 'report', {}, { leadReferred: true })).toEqual([
      'report_required /transition',
    ]);
  });

  it('needs a reason that says something', () => {
    for (const reason of [null, '', '  \n']) {
      expect(problems('vote', 'withdraw', { reason })).toEqual(['reason_required /reason']);
    }
  });

  it('hears everything that is wrong at once', () => {
    expect(
      problems('vote', 'lapse', { on: '2027-01-01', reason: null }, { roles: ['clerk'] }),
    ).toEqual([
      'move_not_allowed_to_you /transition',
      'date_in_future /on',
      'reason_required /reason',
    ]);
  });

  it('does not trip over a stage whose code belongs to every object', () => {
    const odd = smallProcedure({ stages: [...PROCEDURE.stages, stage('constructor')] });
    expect(legalTransitions(odd, { stage: 'constructor', passage: 'one' })).toEqual([]);
  });
});
