import { planSeats } from '../parliaments/seat-rows.js';

/** The middle of a seat, in a half circle of radius 1 around the place of the chair. */
export interface Seat {
  readonly x: number;
  /** Upwards. */
  readonly y: number;
}

export interface SeatBlock {
  readonly seats: readonly Seat[];
  /** The angle of its middle, from 0 at the start of the line of reading to π at its end. */
  readonly angle: number;
}

export interface SeatBlocks {
  readonly blocks: readonly SeatBlock[];
  /** The distance from one seat to its neighbours, in the same measure. */
  readonly spacing: number;
}

/**
 * Gives each of `counts` its seats as one block, from one end of the house to the other, as people
 * sit. The blocks always hold exactly as many seats as were asked for.
 */
export function seatBlocks(counts: readonly number[], rightToLeft = false): SeatBlocks {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const { rows, spacing } = planSeats(total);
  const places = rows.flatMap(({ radius, seats }) =>
    Array.from({ length: seats }, (_, index) => {
      const angle = seats === 1 ? Math.PI / 2 : (Math.PI * index) / (seats - 1);
      return { angle, radius };
    }),
  );
  // Seats at the same angle from the inside out, so that a block ends along a ray.
  places.sort((a, b) => a.angle - b.angle || a.radius - b.radius);
  const side = rightToLeft ? 1 : -1;
  let taken = 0;
  const blocks = counts.map((count) => {
    const own = places.slice(taken, taken + count);
    taken += count;
    return {
      seats: own.map(({ angle, radius }) => ({
        x: side * radius * Math.cos(angle),
        y: radius * Math.sin(angle),
      })),
      angle: own.reduce((sum, { angle }) => sum + angle, 0) / Math.max(own.length, 1),
    };
  });
  return { blocks, spacing };
}
