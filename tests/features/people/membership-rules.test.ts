import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clashing,
  effectivePeriod,
  isFull,
  outsideLife,
  reversedAt,
  type Post,
  type Seat,
} from '../../../src/features/people/membership-rules.js';

const post = (over: Partial<Post>): Post => ({
  id: 'new',
  kind: 'committee',
  key: 'water',
  role: 'member',
  title: null,
  period: { from: '2020-01-01', to: '2020-12-31' },
  ...over,
});
const other = (over: Partial<Post>) => post({ id: 'old', ...over });

describe('the days of a post', () => {
  test('are its own dates and, where those are missing, those of its term', () => {
    const term = { startsOn: '2017', endsOn: '2022-08-09' };
    expect(effectivePeriod({ from: null, to: null }, term)).toEqual({
      from: '2017',
      to: '2022-08-09',
    });
    expect(effectivePeriod({ from: '2019-03', to: null }, term)).toEqual({
      from: '2019-03',
      to: '2022-08-09',
    });
    expect(effectivePeriod({ from: null, to: '2018' }, null)).toEqual({ from: null, to: '2018' });
  });

  test('that end before they begin are refused at the date that a clerk can correct', () => {
    const term = { startsOn: '2017', endsOn: '2022' };
    const at = (from: string | null, to: string | null) =>
      reversedAt({ from, to }, effectivePeriod({ from, to }, term));
    expect(at('2020-05', '2020-04-30')).toBe('/to');
    expect(at(null, '2016')).toBe('/to');
    expect(at('2023', null)).toBe('/from');
    expect(at('2020-05-31', '2020-05')).toBeNull();
    expect(reversedAt({ from: null, to: null }, { from: '2022', to: '2017' })).toBe('/term');
  });
});

describe('two posts of one person', () => {
  test('clash when place and role are the same at the same time', () => {
    expect(clashing(post({}), [other({ period: { from: '2020-12-31', to: null } })])?.id).toBe(
      'old',
    );
    expect(clashing(post({}), [other({ period: { from: '2021-01-01', to: null } })])).toBeNull();
    expect(clashing(post({}), [other({ role: 'chair' })])).toBeNull();
    expect(clashing(post({}), [other({ key: 'roads' })])).toBeNull();
    expect(clashing(post({}), [other({ kind: 'party' })])).toBeNull();
  });

  test('never clash with themselves, or a post could not be corrected', () => {
    expect(clashing(post({}), [post({})])).toBeNull();
  });

  test('of the role "other" are told apart by their titles', () => {
    const adviser = { role: 'other', title: 'Adviser' } as const;
    expect(clashing(post(adviser), [other(adviser)])).not.toBeNull();
    expect(clashing(post(adviser), [other({ role: 'other', title: 'Guest' })])).toBeNull();
  });

  test('clash when they are seats in two chambers, whatever the role there', () => {
    const seat = (key: string, role: Post['role'] = 'member') =>
      ({ kind: 'chamber', key, role }) as const;
    expect(clashing(post(seat('ke-na')), [other(seat('ke-se'))])).not.toBeNull();
    expect(clashing(post(seat('ke-na', 'speaker')), [other(seat('ke-se'))])).not.toBeNull();
    expect(clashing(post(seat('ke-na', 'speaker')), [other(seat('ke-na'))])).toBeNull();
    expect(clashing(post(seat('ke-na', 'minister')), [other(seat('ke-se'))])).toBeNull();
    expect(clashing(post(seat('ke-na', 'clerk')), [other(seat('ke-se', 'clerk'))])).toBeNull();
  });

  test('may follow each other in the same vague year, and a beginning unknown proves nothing', () => {
    const first = { period: { from: '2017', to: '2022' } };
    expect(clashing(post(first), [other({ period: { from: '2022', to: null } })])).toBeNull();
    expect(
      clashing(post({ period: { from: null, to: '2022-12-31' } }), [
        other({ period: { from: '2017-01-01', to: '2021-01-01' } }),
      ]),
    ).toBeNull();
    expect(
      clashing(post({ period: { from: '2020', to: null } }), [
        other({ period: { from: '2018', to: null } }),
      ]),
    ).not.toBeNull();
  });

  test('clash or not whichever of them is entered first', () => {
    const when = fc.option(fc.constantFrom('2019', '2020', '2020-05', '2020-05-03', '2021-01-01'), {
      nil: null,
    });
    const any = fc.record({
      kind: fc.constantFrom('chamber' as const, 'committee' as const),
      key: fc.constantFrom('x', 'y'),
      role: fc.constantFrom('member' as const, 'speaker' as const, 'clerk' as const),
      title: fc.constant(null),
      period: fc.record({ from: when, to: when }),
    });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [one, two] = [
          { id: 'a', ...a },
          { id: 'b', ...b },
        ];
        expect(clashing(one, [two]) === null).toBe(clashing(two, [one]) === null);
      }),
    );
  });
});

describe('the life of a committee', () => {
  const life = { establishedOn: '2021-05-03', dissolvedOn: '2023-06-30' };
  const at = (from: string | null, to: string | null, term?: [string, string]) => {
    const own = { from, to };
    const dates = term ? { startsOn: term[0], endsOn: term[1] } : null;
    return outsideLife(own, effectivePeriod(own, dates), life);
  };

  test('holds a post from its first day to its last', () => {
    expect(at('2021-05-03', '2023-06-30')).toBeNull();
    expect(at('2021-05-02', null)).toBe('/from');
    expect(at('2023-07-01', null)).toBe('/from');
    expect(at(null, '2023-07-01')).toBe('/to');
    expect(at(null, '2021-05-02')).toBe('/to');
  });

  test('gives vague dates the benefit of the doubt', () => {
    expect(at('2021', '2023')).toBeNull();
    expect(at('2020', null)).toBe('/from');
    expect(at(null, '2024')).toBe('/to');
    expect(at(null, null)).toBeNull();
  });

  test('may be shorter than the term, but must share a day with it', () => {
    expect(at(null, null, ['2017-01-01', '2022-12-31'])).toBeNull();
    expect(at(null, null, ['2017-01-01', '2020-12-31'])).toBe('/term');
    expect(at(null, null, ['2024-01-01', '2028-12-31'])).toBe('/term');
  });
});

describe('the seats of a committee', () => {
  const seat = (person: string, from: string | null, to: string | null): Seat => ({
    person,
    role: 'member',
    period: { from, to },
  });
  const year = (person: string) => seat(person, '2021-01-01', '2021-12-31');

  test('are counted on each day, by persons and not by posts', () => {
    const mine = year('me');
    expect(isFull(mine, [year('a')], 2)).toBe(false);
    expect(isFull(mine, [year('a'), year('b')], 2)).toBe(true);
    expect(isFull(mine, [year('a'), { ...year('a'), role: 'chair' }], 2)).toBe(false);
    expect(isFull(mine, [year('me'), year('a')], 2)).toBe(false);
    expect(isFull(mine, [seat('a', null, '2021-01-31'), seat('b', '2021-02-01', null)], 2)).toBe(
      false,
    );
    expect(isFull(mine, [seat('a', null, '2021-02-01'), seat('b', '2021-02-01', null)], 2)).toBe(
      true,
    );
  });

  test('are not taken by clerks, and not counted where no number is known', () => {
    expect(isFull({ ...year('me'), role: 'clerk' }, [year('a')], 1)).toBe(false);
    expect(isFull(year('me'), [{ ...year('a'), role: 'clerk' }], 1)).toBe(false);
    expect(isFull(year('me'), [year('a'), year('b')], null)).toBe(false);
  });

  test('are the same as by looking at every single day', () => {
    const days = Array.from({ length: 12 }, (_, n) => `2021-01-${String(n + 1).padStart(2, '0')}`);
    const any = fc
      .record({
        person: fc.constantFrom('me', 'a', 'b', 'c'),
        from: fc.option(fc.constantFrom(...days), { nil: null }),
        to: fc.option(fc.constantFrom(...days), { nil: null }),
      })
      .filter(({ from, to }) => from === null || to === null || from <= to)
      .map(({ person, from, to }) => seat(person, from, to));
    const sits = ({ period: { from, to } }: Seat, day: string) =>
      (from ?? '') <= day && day <= (to ?? '9999');
    fc.assert(
      fc.property(
        any,
        fc.array(any, { maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        (me, all, most) => {
          const mine = { ...me, person: 'me' };
          const full = ['1900-01-01', ...days, '2100-01-01'].some((day) => {
            const there = [mine, ...all].filter((one) => sits(one, day));
            return sits(mine, day) && new Set(there.map(({ person }) => person)).size > most;
          });
          expect(isFull(mine, all, most)).toBe(full);
        },
      ),
      { numRuns: 500 },
    );
  });
});
