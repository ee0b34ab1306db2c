import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  certainlyOverlap,
  dateRange,
  earliest,
  isPartialDate,
  isReversed,
  latest,
  mayInclude,
  surelyIncludes,
  type Period,
} from '../../src/kernel/partial-date.js';

const pad = (n: number) => String(n).padStart(2, '0');
const day = fc
  .integer({ min: 0, max: 3 * 365 })
  .map((n) => new Date(Date.UTC(2019, 0, 1 + n)).toISOString().slice(0, 10));
const partial = fc.oneof(
  day,
  fc.integer({ min: 2019, max: 2021 }).map(String),
  fc
    .tuple(fc.integer({ min: 2019, max: 2021 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${pad(month)}`),
);
const end = fc.option(partial, { nil: null });
const period = fc.record({ from: end, to: end }).filter((one) => !isReversed(one));
const exact = fc
  .record({ from: fc.option(day, { nil: null }), to: fc.option(day, { nil: null }) })
  .filter((one) => !isReversed(one));

/** One way to read a vague period, as days; open ends far away. */
const reading = (one: Period, seed: number): [string, string] => {
  const at = (date: string | null, open: string, turn: number) => {
    if (date === null) return open;
    const [first, last] = [Date.parse(earliest(date)), Date.parse(latest(date))];
    const days = (last - first) / 86_400_000 + 1;
    return new Date(first + (turn % days) * 86_400_000).toISOString().slice(0, 10);
  };
  return [at(one.from, '0001-01-01', seed), at(one.to, '9999-12-31', Math.floor(seed / 400))];
};
const seed = fc.integer({ min: 0, max: 160_000 });

describe('a date as exactly as it is known', () => {
  test.each(['2021', '2021-05', '2021-05-03', '0001', '9999-12-31', '2024-02-29', '2000-02-29'])(
    'is %s',
    (text) => expect(isPartialDate(text)).toBe(true),
  );

  test.each([
    '',
    '21',
    '0000',
    '2021-00',
    '2021-13',
    '2021-02-29',
    '1900-02-29',
    '2021-5-3',
    '2021-05-00',
    '2021-04-31',
    '+2021-05-03',
    '2021-05-03T00:00',
    ' 2021',
    '2021\n',
    '٢٠٢١',
  ])('is not %j', (text) => expect(isPartialDate(text)).toBe(false));

  test('means all days from the first to the last of its month or year', () => {
    expect([earliest('2021'), latest('2021')]).toEqual(['2021-01-01', '2021-12-31']);
    expect([earliest('2024-02'), latest('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
    expect([earliest('2100-02'), latest('2100-02')]).toEqual(['2100-02-01', '2100-02-28']);
    expect([earliest('2021-05-03'), latest('2021-05-03')]).toEqual(['2021-05-03', '2021-05-03']);
  });

  test('every first and last day is a date itself, and in order', () => {
    fc.assert(
      fc.property(partial, (date) => {
        expect(isPartialDate(earliest(date)) && isPartialDate(latest(date))).toBe(true);
        expect(earliest(date) <= latest(date)).toBe(true);
        expect(latest(date).startsWith(date) && earliest(date).startsWith(date)).toBe(true);
      }),
    );
  });
});

describe('a period', () => {
  test('is reversed only when no reading puts its end behind its beginning', () => {
    expect(isReversed({ from: '2021-05-03', to: '2021-05-02' })).toBe(true);
    expect(isReversed({ from: '2021-05-03', to: '2021-05-03' })).toBe(false);
    expect(isReversed({ from: '2021-05-03', to: '2021' })).toBe(false);
    expect(isReversed({ from: '2021', to: '2020' })).toBe(true);
    expect(isReversed({ from: null, to: '2020' })).toBe(false);
    expect(isReversed({ from: '2020', to: null })).toBe(false);
  });

  test('with exact ends overlaps another exactly when they share a day', () => {
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        const [[a1, a2], [b1, b2]] = [reading(a, 0), reading(b, 0)];
        expect(certainlyOverlap(a, b)).toBe(a1 <= b2 && b1 <= a2);
      }),
    );
  });

  test('certainly overlaps another only when every reading of both does', () => {
    fc.assert(
      fc.property(period, period, seed, seed, (a, b, s, t) => {
        fc.pre(certainlyOverlap(a, b));
        const [[a1, a2], [b1, b2]] = [reading(a, s), reading(b, t)];
        fc.pre(a1 <= a2 && b1 <= b2);
        expect(a1 <= b2 && b1 <= a2).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(certainlyOverlap({ from: '2017', to: '2022' }, { from: '2022', to: null })).toBe(false);
  });

  test('surely includes a day when every reading does, and may when one does', () => {
    fc.assert(
      fc.property(period, day, seed, (one, on, s) => {
        const [first, last] = reading(one, s);
        const inside = first <= on && on <= last;
        if (surelyIncludes(one, on)) expect(inside).toBe(true);
        if (inside) expect(mayInclude(one, on)).toBe(true);
        if (surelyIncludes(one, on)) expect(mayInclude(one, on)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('includes both of its ends and not the days around them', () => {
    const may = { from: '2021-05-03', to: '2021-05-31' };
    for (const includes of [mayInclude, surelyIncludes]) {
      expect(includes(may, '2021-05-02')).toBe(false);
      expect(includes(may, '2021-05-03')).toBe(true);
      expect(includes(may, '2021-05-31')).toBe(true);
      expect(includes(may, '2021-06-01')).toBe(false);
    }
    const vague = { from: '2021-05', to: '2021' };
    expect(mayInclude(vague, '2021-05-01') && mayInclude(vague, '2021-12-31')).toBe(true);
    expect(surelyIncludes({ from: '2020', to: '2022' }, '2021-05-03')).toBe(true);
    expect(surelyIncludes(vague, '2021-05-03')).toBe(false);
  });

  test('is written as PostgreSQL reads it', () => {
    expect(dateRange({ from: '2021-02', to: null })).toBe('[2021-02-01,]');
    expect(dateRange({ from: null, to: '2021' })).toBe('[,2021-12-31]');
  });
});
