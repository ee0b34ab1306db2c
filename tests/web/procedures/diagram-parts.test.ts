import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowPath } from '../../../src/web/procedures/diagram/arrow-path.js';
import { boxHeight, linesOf } from '../../../src/web/procedures/diagram/text-height.js';
import { assignTracks } from '../../../src/web/procedures/diagram/tracks.js';

describe('the outline of an arrow', () => {
  it('goes along its corners and has its head at the last one', () => {
    expect(
      arrowPath([
        [0, 0],
        [0, 20],
      ]),
    ).toBe('M0 0L0 20M-4 15L0 20L4 15');
    expect(
      arrowPath([
        [0, 0],
        [0, 20],
        [30, 20],
      ]),
    ).toBe('M0 0L0 15Q0 20 5 20L30 20M25 24L30 20L25 16');
  });

  it('is rounded less where there is no room, and bears with two corners in one place', () => {
    expect(
      arrowPath([
        [0, 0],
        [0, 4],
        [4, 4],
        [4, 8],
      ]),
    ).toContain('L0 2Q0 4 2 4');
    expect(
      arrowPath([
        [0, 0],
        [0, 4],
        [0, 4],
        [0, 8],
      ]),
    ).not.toContain('NaN');
    expect(arrowPath([])).toBe('');
  });
});

describe('the room for words in a box', () => {
  it('grows with the lines that they take', () => {
    expect(linesOf('In force')).toBe(1);
    expect(linesOf('Committee of the whole House (second House)')).toBe(3);
    expect(linesOf('x'.repeat(45))).toBe(3);
    expect(boxHeight('In force', 2)).toBeGreaterThan(boxHeight('In force', 0));
  });
});

describe('the tracks of a channel', () => {
  it('are never shared by lines that touch, and are no more than must be', () => {
    const stretch = fc
      .tuple(fc.nat({ max: 60 }), fc.nat({ max: 20 }))
      .map(([low, length]) => ({ low, high: low + length }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 25 }), (stretches) => {
        const { trackOf, count } = assignTracks(stretches, 1);
        for (const a of stretches) {
          for (const b of stretches) {
            const touch = a !== b && a.low <= b.high && b.low <= a.high;
            if (touch) expect(trackOf.get(a)).not.toBe(trackOf.get(b));
          }
        }
        const crowd = stretches.map(
          ({ low }) => stretches.filter((one) => one.low <= low && low <= one.high).length,
        );
        expect(count).toBe(Math.max(0, ...crowd));
      }),
    );
  });
});
