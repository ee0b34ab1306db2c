import { describe, expect, test } from 'vitest';
import { outsideTerm, termsOverlap } from '../../../src/features/people/term-rules.js';

const period = (from: string | null, to: string | null) => ({ from, to });

describe('two terms', () => {
  test('overlap when they certainly share a day', () => {
    const first = period('2017-08-31', '2022-08-08');
    expect(termsOverlap(first, period('2022-08-08', '2027-08-09'))).toBe(true);
    expect(termsOverlap(first, period('2022-08-09', '2027-08-09'))).toBe(false);
    expect(termsOverlap(period('2017', '2022'), period('2022', '2027'))).toBe(false);
    expect(termsOverlap(period('2017', '2022'), period('2019', '2020'))).toBe(true);
  });

  test('that have no written end end when the next one begins', () => {
    expect(termsOverlap(period('2017-08-31', null), period('2022-09-08', null))).toBe(false);
    expect(termsOverlap(period('2017-08-31', '2022-08-08'), period('2020-01-01', null))).toBe(true);
    expect(termsOverlap(period(null, null), period('2022-09-08', null))).toBe(false);
  });
});

describe('a session', () => {
  const term = period('2022-09-08', '2027-08-09');
  test('lies within its term, both ends included', () => {
    expect(outsideTerm(period('2022-09-08', '2027-08-09'), term)).toBeNull();
    expect(outsideTerm(period('2022-09-07', '2023'), term)).toBe('/startsOn');
    expect(outsideTerm(period('2027-01-01', '2027-08-10'), term)).toBe('/endsOn');
    expect(outsideTerm(period(null, '2021'), term)).toBe('/endsOn');
    expect(outsideTerm(period('2028', null), term)).toBe('/startsOn');
  });

  test('may have vague dates, or none, or a term without any', () => {
    expect(outsideTerm(period('2022', '2027'), term)).toBeNull();
    expect(outsideTerm(period(null, null), term)).toBeNull();
    expect(outsideTerm(period('1990', '2050'), period(null, null))).toBeNull();
  });
});
