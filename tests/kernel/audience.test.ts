import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audienceOf, isVisible, type Sharing } from '../../src/kernel/audience.js';
import { NOBODY, SYSTEM, tokensOf, type Grant, type Role } from '../../src/kernel/actor.js';

const NOW = new Date('2026-03-11T12:00:00Z');
const EARLIER = new Date('2026-03-11T11:59:59Z');
const LATER = new Date('2026-03-11T12:00:01Z');

const COMMITTEE = '019aa000-0000-7000-8000-000000000001';
const LADDER: Sharing[] = [
  { level: 'draft' },
  { level: 'committee', committees: [COMMITTEE] },
  { level: 'parliament' },
  { level: 'named_parliaments', parliaments: ['gh'] },
  { level: 'all_parliaments' },
  { level: 'public' },
];

const grant = (role: Role, parliament: string | null, committee: string | null = null): Grant => ({
  role,
  parliament,
  committee,
});

/** Written from the design, rung by rung, in the order of LADDER. */
const EXPECTED: [string, readonly Grant[], boolean[]][] = [
  ['nobody', [], [false, false, false, false, false, true]],
  ['clerk of ke', [grant('clerk', 'ke')], [true, true, true, true, true, true]],
  ['administrator of ke', [grant('administrator', 'ke')], [true, true, true, true, true, true]],
  ['member of ke', [grant('member', 'ke')], [false, false, true, true, true, true]],
  [
    'committee member of ke',
    [grant('committee_member', 'ke', COMMITTEE)],
    [false, true, true, true, true, true],
  ],
  ['clerk of gh', [grant('clerk', 'gh')], [false, false, false, true, true, true]],
  ['member of gh', [grant('member', 'gh')], [false, false, false, true, true, true]],
  ['clerk of sn', [grant('clerk', 'sn')], [false, false, false, false, true, true]],
  ['coordinator', [grant('coordinator', 'pap')], [false, false, false, false, true, true]],
  ['operator', [grant('operator', null)], [false, false, false, false, false, true]],
];

describe('the sharing ladder', () => {
  test.each(EXPECTED)('%s', (_, grants, expected) => {
    const seen = LADDER.map((sharing) => {
      const audience = audienceOf('ke', sharing);
      return isVisible({ parliament: 'ke', audience, visibleFrom: EARLIER }, tokensOf(grants), NOW);
    });
    expect(seen).toEqual(expected);
  });

  test('under an embargo only the owning office sees it, until its very second', () => {
    const record = { parliament: 'ke', audience: ['public'], visibleFrom: LATER };
    expect(isVisible(record, NOBODY.tokens, NOW)).toBe(false);
    expect(isVisible(record, tokensOf([grant('member', 'ke')]), NOW)).toBe(false);
    expect(isVisible(record, tokensOf([grant('clerk', 'ke')]), NOW)).toBe(true);
    expect(isVisible(record, NOBODY.tokens, LATER)).toBe(true);
  });

  test('the system itself reads no more than the public', () => {
    expect(SYSTEM.tokens).toEqual(NOBODY.tokens);
  });
});

test('without tokens nothing is visible, whatever the audience', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), (audience, parliament) => {
      return !isVisible({ parliament, audience, visibleFrom: EARLIER }, [], NOW);
    }),
  );
});

test('going one rung up never shuts out somebody who could see it below, the committee aside', () => {
  const roles = fc.constantFrom<Role>('clerk', 'member', 'administrator', 'operator');
  const code = fc.constantFrom('ke', 'gh', 'sn');
  const open = LADDER.filter(({ level }) => level !== 'committee');
  fc.assert(
    fc.property(fc.array(fc.tuple(roles, code)), (held) => {
      const tokens = tokensOf(held.map(([role, parliament]) => grant(role, parliament)));
      const seen = open.map((sharing) => {
        const audience = audienceOf('ke', sharing);
        return isVisible({ parliament: 'ke', audience, visibleFrom: EARLIER }, tokens, NOW);
      });
      return seen.every((visible, rung) => !visible || seen.slice(rung).every(Boolean));
    }),
  );
});
