import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSeats } from '../../../src/web/parliaments/seat-rows.js';

describe('the plan of seats', () => {
  it('holds exactly the seats of the chamber, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1500 }), (seats) => {
        const { rows, spacing } = planSeats(seats);
        expect(rows.reduce((sum, row) => sum + row.seats, 0)).toBe(seats);
        expect(rows.every((row) => row.seats >= 1 && row.radius <= 1)).toBe(true);
        expect(spacing).toBeGreaterThan(0);
      }),
    );
  });

  it('gives longer rows no fewer seats', () => {
    const { rows } = planSeats(349);
    const counts = rows.map((row) => row.seats);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(rows.length).toBeGreaterThan(5);
  });

  it('is empty for no seats', () => {
    expect(planSeats(0).rows).toEqual([]);
  });
});
