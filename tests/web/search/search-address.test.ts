import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  hasFilters,
  readState,
  toggled,
  withoutFilters,
} from '../../../src/web/search/search-address.js';

const query = (address: string) => {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new URL(address, 'http://x').searchParams) {
    const before = found[name];
    found[name] = before === undefined ? value : [...[before].flat(), value];
  }
  return found;
};

describe('the address of a search', () => {
  test('says the same when it is read again', () => {
    const state = readState({
      q: ' "finance bill" ',
      parliament: ['ke', 'gh', 'ke'],
      year: ['2024', 'x'],
      from: '2024-01-01',
      sort: 'date',
      page: '3',
    });
    const address = addressOf(state, { page: state.page });
    expect(address).toBe(
      '/search?q=%22finance+bill%22&parliament=ke&parliament=gh&year=2024&from=2024-01-01&sort=date&page=3',
    );
    expect(readState(query(address))).toEqual(state);
  });

  test('changing a filter leads back to the first page', () => {
    const state = readState({ q: 'a', type: 'bill', page: '7' });
    expect(toggled(state, 'type', 'act')).toBe('/search?q=a&type=bill&type=act');
    expect(toggled(state, 'type', 'bill')).toBe('/search?q=a');
    expect(withoutFilters(readState({ q: 'a', type: 'bill', to: '2024-01-01' }))).toBe(
      '/search?q=a',
    );
    expect(hasFilters(state)).toBe(true);
    expect(hasFilters(readState({ q: 'a' }))).toBe(false);
  });

  test('what makes no sense is left out, whatever it is', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('2024-02-31', '2024-13-01', '0', '51', '1e9', 'size', '\u0000'),
    );
    const names = ['q', 'parliament', 'year', 'from', 'to', 'sort', 'page', 'all', 'other'];
    const raw = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(value, fc.array(value, { maxLength: 4 })),
    );
    fc.assert(
      fc.property(raw, (given) => {
        const state = readState(given);
        expect(state.page).toBeGreaterThanOrEqual(1);
        expect(state.page).toBeLessThanOrEqual(50);
        expect(state.q).not.toMatch(/\p{Cc}/u);
        for (const day of [state.from, state.to]) {
          if (day) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
        }
        expect(addressOf(state)).toMatch(/^\/search(\?[\x21-\x7e]*)?$/);
      }),
    );
  });
});
