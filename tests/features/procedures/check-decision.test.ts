import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDecision, outcomeOf } from '../../../src/features/procedures/check-decision.js';
import {
  DECISION_RESULTS,
  MAJORITY_RULES,
  type Decision,
  type DecisionResult,
} from '../../../src/features/procedures/decision.js';
import { decision } from './procedure-fixture.js';

const codes = (given: Partial<Decision>) =>
  checkDecision(decision(given)).map(({ code, pointer }) => `${code} ${pointer}`);
const votes = (ayes: number, noes: number, abstentions = 0) => ({ ayes, noes, abstentions });

describe('what figures come to', () => {
  it.each<[string, Partial<Decision>, DecisionResult | null]>([
    ['no figures', {}, null],
    ['more for than against', votes(3, 2, 90), 'carried'],
    ['fewer', votes(2, 3), 'lost'],
    ['as many', votes(3, 3), 'tied'],
    ['half of the members', { ...votes(50, 0), majority: 'absolute', eligible: 100 }, 'lost'],
    ['one more', { ...votes(51, 49), majority: 'absolute', eligible: 100 }, 'carried'],
    ['half of an odd house', { ...votes(50, 51), majority: 'absolute', eligible: 101 }, 'lost'],
    ['no number of members', { ...votes(51, 0), majority: 'absolute' }, null],
    [
      'two thirds of those present',
      { ...votes(4, 2), majority: 'two_thirds_present', present: 6 },
      'carried',
    ],
    [
      'with those who did not vote',
      { ...votes(4, 2), majority: 'two_thirds_present', present: 7 },
      'lost',
    ],
    [
      'two thirds of 349',
      { ...votes(233, 0), majority: 'two_thirds_members', eligible: 349 },
      'carried',
    ],
    [
      'one short of it',
      { ...votes(232, 0), majority: 'two_thirds_members', eligible: 349 },
      'lost',
    ],
    [
      'three fifths of 165',
      { ...votes(99, 66), majority: 'three_fifths_members', eligible: 165 },
      'carried',
    ],
    [
      'one short of it',
      { ...votes(98, 67), majority: 'three_fifths_members', eligible: 165 },
      'lost',
    ],
    [
      'three quarters of 250',
      { ...votes(188, 0), majority: 'three_quarters_members', eligible: 250 },
      'carried',
    ],
    [
      'one short of it',
      { ...votes(187, 0), majority: 'three_quarters_members', eligible: 250 },
      'lost',
    ],
    ['too few present', { ...votes(30, 1), present: 31, quorum: 32 }, 'no_quorum'],
    ['too few present, and no vote', { present: 31, quorum: 32 }, 'no_quorum'],
    ['just enough present', { ...votes(30, 1), present: 31, quorum: 31 }, 'carried'],
  ])('%s', (_, given, outcome) => {
    expect(outcomeOf(decision(given))).toBe(outcome);
  });
});

describe('a decision that does not hold together', () => {
  it.each<[string, Partial<Decision>, string[]]>([
    [
      'more votes than present',
      { ...votes(5, 4, 2), present: 10 },
      ['decision_figures_wrong /decision/ayes'],
    ],
    [
      'more votes than members',
      { ...votes(5, 4, 2), eligible: 10 },
      ['decision_figures_wrong /decision/ayes'],
    ],
    [
      'more present than members',
      { present: 11, eligible: 10 },
      ['decision_figures_wrong /decision/present'],
    ],
    [
      'a quorum beyond the members',
      { quorum: 11, eligible: 10 },
      ['decision_figures_wrong /decision/quorum'],
    ],
    ['a negative count', { ...votes(-1, 0) }, ['decision_figures_wrong /decision/ayes']],
    ['half a vote', { ...votes(1.5, 0) }, ['decision_figures_wrong /decision/ayes']],
    ['no number', { ...votes(Number.NaN, 0) }, ['decision_figures_wrong /decision/ayes']],
    [
      'some of the three',
      { ayes: 5 },
      ['decision_figures_missing /decision/noes', 'decision_figures_missing /decision/abstentions'],
    ],
    [
      'votes alone beyond those present',
      { ayes: 5, present: 4 },
      ['decision_figures_wrong /decision/ayes'],
    ],
    [
      'a share of unknown members',
      { ...votes(9, 1), majority: 'absolute' },
      ['decision_figures_missing /decision/eligible'],
    ],
    [
      'a share of unknown presence',
      { ...votes(9, 1), majority: 'two_thirds_present' },
      ['decision_figures_missing /decision/present'],
    ],
    ['another result', { ...votes(1, 9) }, ['decision_contradicts_figures /decision/result']],
    [
      'a quorum that was there',
      { ...votes(9, 1), present: 10, quorum: 5, result: 'no_quorum' },
      ['decision_contradicts_figures /decision/result'],
    ],
  ])('%s', (_, given, wanted) => {
    expect(codes(given)).toEqual(wanted);
  });

  it('says nothing against a voice vote, which has no figures', () => {
    for (const result of DECISION_RESULTS) expect(codes({ result })).toEqual([]);
  });
});

/** Sound figures of a house, whatever was decided. */
const sound = fc
  .record({
    majority: fc.constantFrom(...MAJORITY_RULES),
    eligible: fc.integer({ min: 1, max: 600 }),
    shares: fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    present: fc.double({ min: 0, max: 1, noNaN: true }),
    quorum: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ majority, eligible, shares, present, quorum }) => {
    const there = Math.round(present * eligible);
    const ayes = Math.round(shares[0] * there);
    const noes = Math.round(shares[1] * (there - ayes));
    return {
      majority,
      eligible,
      present: there,
      quorum: quorum === null ? null : Math.round(quorum * eligible),
      ayes,
      noes,
      abstentions: there - ayes - noes,
    };
  });

/** The same rules once more, as a constitution would say them. */
function byTheBook(f: Parameters<typeof decision>[0] & object): DecisionResult {
  const { ayes, noes, present, eligible, quorum, majority } = decision(f);
  if (quorum !== null && present! < quorum) return 'no_quorum';
  const least = {
    simple: noes! + 1,
    absolute: Math.floor(eligible! / 2) + 1,
    two_thirds_present: Math.ceil((present! * 2) / 3),
    two_thirds_members: Math.ceil((eligible! * 2) / 3),
    three_fifths_members: Math.ceil((eligible! * 3) / 5),
    three_quarters_members: Math.ceil((eligible! * 3) / 4),
  }[majority];
  if (ayes! >= least) return 'carried';
  return majority === 'simple' && ayes === noes ? 'tied' : 'lost';
}

describe('sound figures', () => {
  it('allow exactly one result, the one by the book', () => {
    fc.assert(
      fc.property(sound, (figures) => {
        const allowed = DECISION_RESULTS.filter(
          (result) => checkDecision(decision({ ...figures, result })).length === 0,
        );
        expect(allowed).toEqual([byTheBook(figures)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('are refused as soon as one vote is added that nobody there can have cast', () => {
    fc.assert(
      fc.property(sound, fc.constantFrom('ayes', 'noes', 'abstentions'), (figures, which) => {
        const more = { ...figures, [which]: figures[which] + 1 };
        for (const result of DECISION_RESULTS) {
          expect(codes({ ...more, result })).toEqual(['decision_figures_wrong /decision/ayes']);
        }
      }),
    );
  });
});
