import { describe, expect, it } from 'vitest';
import { dueOn } from '../../../src/features/procedures/due-on.js';

describe('the last day of a deadline', () => {
  it.each<[number, 'calendar' | 'working' | 'sitting', string, string | null]>([
    [10, 'calendar', '2026-02-20', '2026-03-02'],
    [30, 'calendar', '2027-12-15', '2028-01-14'],
    [1, 'calendar', '2028-02-28', '2028-02-29'],
    [1, 'working', '2026-03-06', '2026-03-09'],
    [5, 'working', '2026-03-02', '2026-03-09'],
    [3, 'working', '2026-03-07', '2026-03-11'],
    [7, 'sitting', '2026-03-02', null],
  ])('%i %s days from %s', (count, unit, since, due) => {
    expect(dueOn({ count, unit }, since)).toBe(due);
  });

  it('counts by the weekend that is given', () => {
    const friday = [5, 6];
    expect(dueOn({ count: 1, unit: 'working' }, '2026-03-05', friday)).toBe('2026-03-08');
    expect(dueOn({ count: 1, unit: 'working' }, '2026-03-05', [0, 1, 2, 3, 4, 5, 6])).toBeNull();
  });
});
