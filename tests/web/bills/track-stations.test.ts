import { describe, expect, it } from 'vitest';
import type { House, Milestone, Passage } from '../../../src/features/procedures/index.js';
import { stationsOf } from '../../../src/web/bills/track-stations.js';

type Step = readonly [milestone: Milestone, on: string, house?: House | null];

function drawn(passage: Passage, steps: readonly Step[]) {
  const taken = steps.map(([milestone, on, house = 'first']) => ({ milestone, on, house }));
  const milestone = taken.at(-1)!.milestone;
  return stationsOf({ passage, milestone, steps: taken }).map(
    ({ phase, state, reached }) => `${phase} ${state}${reached ? ` ${reached}` : ''}`,
  );
}

describe('the drawn way of a bill', () => {
  it('says what lies behind, where the bill is, and what is ahead', () => {
    expect(
      drawn('one', [
        ['filed', '2025-01-10'],
        ['introduced', '2025-01-20'],
        ['committee_stage', '2025-02-01'],
        ['committee_report', '2025-03-01'],
      ]),
    ).toEqual([
      'preparation done 2025-01-10',
      'introduction done 2025-01-20',
      'committee now 2025-02-01',
      'plenary ahead',
      'completion ahead',
      'law ahead',
    ]);
  });

  it('holds all that the second chamber does in one stretch', () => {
    expect(
      drawn('two', [
        ['filed', '2025-01-10'],
        ['general_debate', '2025-02-01'],
        ['to_other_chamber', '2025-03-01', 'second'],
        ['committee_stage', '2025-03-10', 'second'],
        ['final_vote', '2025-04-01', 'second'],
        ['reconciliation', '2025-04-20', 'joint'],
      ]),
    ).toEqual([
      'preparation done 2025-01-10',
      'introduction skipped',
      'committee skipped',
      'plenary done 2025-02-01',
      'other_chamber now 2025-03-01',
      'completion ahead',
      'law ahead',
    ]);
  });

  it('leaves a bill that failed where it was stopped, with nothing ahead of it', () => {
    expect(
      drawn('one', [
        ['filed', '2025-01-10'],
        ['committee_stage', '2025-02-01'],
        ['withdrawn', '2025-02-20', null],
      ]),
    ).toEqual([
      'preparation done 2025-01-10',
      'introduction skipped',
      'committee stopped 2025-02-01',
      'plenary unreached',
      'completion unreached',
      'law unreached',
    ]);
  });

  it('takes a bill that was sent back to where it is now', () => {
    const way = drawn('one', [
      ['filed', '2025-01-10'],
      ['committee_stage', '2025-02-01'],
      ['report_stage', '2025-03-01'],
      ['committee_stage', '2025-03-20'],
    ]);
    expect(way[2]).toBe('committee now 2025-02-01');
    expect(way[3]).toBe('plenary ahead');
  });

  it('has arrived when the law is in force, and not before', () => {
    const way: Step[] = [
      ['filed', '2025-01-10'],
      ['promulgated_published', '2025-05-01', null],
    ];
    expect(drawn('one', way).at(-1)).toBe('law now 2025-05-01');
    expect(drawn('one', [...way, ['commenced', '2025-06-01', null]]).at(-1)).toBe(
      'law done 2025-05-01',
    );
  });
});
