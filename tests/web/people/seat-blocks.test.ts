import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benchesOf } from '../../../src/web/people/chamber-bench.js';
import { seatBlocks } from '../../../src/web/people/seat-blocks.js';
import { COLOURS, EMPTY_SEAT, NO_PARTY_SEAT, signOf } from '../../../src/web/people/seat-shape.js';

const counts = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 12 });
const angleOf = ({ x, y }: { x: number; y: number }) => Math.atan2(Math.max(y, 0), -x);

describe('the blocks of seats', () => {
  it('hold exactly the seats of each party, no two in one place', () => {
    fc.assert(
      fc.property(counts, (wanted) => {
        const { blocks } = seatBlocks(wanted);
        expect(blocks.map(({ seats }) => seats.length)).toEqual(wanted);
        const all = blocks.flatMap(({ seats }) => seats);
        const places = new Set(all.map(({ x, y }) => `${x.toFixed(6)} ${y.toFixed(6)}`));
        expect(places.size).toBe(all.length);
        expect(all.every(({ x, y }) => Math.hypot(x, y) < 1.0001 && y > -0.0001)).toBe(true);
      }),
    );
  });

  it('stand beside each other: nobody sits among another party', () => {
    fc.assert(
      fc.property(counts, (wanted) => {
        let last = -1;
        for (const { seats } of seatBlocks(wanted).blocks) {
          const angles = seats.map(angleOf);
          if (angles.length === 0) continue;
          expect(Math.min(...angles)).toBeGreaterThanOrEqual(last - 1e-9);
          last = Math.max(...angles);
        }
      }),
    );
  });

  it('begin where reading begins', () => {
    const [first] = seatBlocks([5, 50]).blocks;
    const [mirrored] = seatBlocks([5, 50], true).blocks;
    expect(first!.seats.every(({ x }) => x < 0)).toBe(true);
    expect(mirrored!.seats.map(({ x }) => -x)).toEqual(first!.seats.map(({ x }) => x));
  });
});

describe('the signs of seats', () => {
  it('are told apart without colour in neighbours, and as pairs for 56 parties', () => {
    const signs = Array.from({ length: 56 }, (_, rank) => signOf(rank));
    const looks = new Set(signs.map((sign) => sign.tone + sign.outline(4)));
    expect(looks.size).toBe(56);
    expect(new Set(signs.map(({ tone }) => tone)).size).toBe(COLOURS);
    for (const [rank, sign] of signs.entries()) {
      expect(sign.outline(4)).not.toBe(signOf(rank + 1).outline(4));
    }
  });

  it('are paths that go on from a point', () => {
    for (const rank of [0, 1, 2, 3, 4, 5, 6]) {
      expect(signOf(rank).outline(3.27)).toMatch(/^m[-\d .]+([a-z][-\d .]*)+$/);
    }
    expect(EMPTY_SEAT.outline(3)).not.toBe(NO_PARTY_SEAT.outline(3));
  });
});

describe('the benches of a chamber', () => {
  const party = (id: string) => ({ id, names: { en: id }, abbreviation: null });

  it('count the seats of nobody where the law knows more than are held', () => {
    const parties = [
      { party: party('a'), seats: 5 },
      { party: null, seats: 2 },
      { party: party('b'), seats: 3 },
    ];
    const { benches, held, total } = benchesOf({ parties, seats: 12 });
    expect(benches.map(({ kind, seats }) => [kind, seats])).toEqual([
      ['party', 5],
      ['party', 3],
      ['none', 2],
      ['empty', 2],
    ]);
    expect([held, total]).toEqual([10, 12]);
  });

  it('draw everybody who is recorded, also beyond what the law knows', () => {
    const parties = [{ party: party('a'), seats: 5 }];
    expect(benchesOf({ parties, seats: 3 }).total).toBe(5);
    expect(benchesOf({ parties, seats: null }).total).toBe(5);
  });
});
