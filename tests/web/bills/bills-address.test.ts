import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/kernel/ids.js';
import {
  billsAddress,
  filterOf,
  readBillsState,
  toggledBills,
  withoutBillFilters,
} from '../../../src/web/bills/bills-address.js';

const stateAt = (address: string) => {
  const query: Record<string, string[]> = {};
  for (const [name, value] of new URL(address, 'http://x').searchParams) {
    (query[name] ??= []).push(value);
  }
  return readBillsState(query);
};

describe('the address of the list of bills', () => {
  it('is read into a filter', () => {
    const sponsor = newId();
    const state = readBillsState({
      q: '  data \u0000 protection ',
      parliament: ['ke', 'sn', 'ke'],
      milestone: 'committee_report',
      subject: 'data protection',
      sponsor,
      year: '2025',
    });
    expect(filterOf(state)).toEqual({
      q: 'data protection',
      parliament: ['ke', 'sn'],
      milestone: ['committee_report'],
      kind: undefined,
      subject: ['data protection'],
      committee: undefined,
      sponsor: [sponsor],
      year: [2025],
    });
  });

  it('leaves out what no bill can have', () => {
    const state = readBillsState({
      parliament: '../ke',
      milestone: ['read', 'constructor'],
      kind: 'secret',
      committee: "x' or 1=1",
      sponsor: '1',
      year: ['99999', 'MMXX'],
      subject: '',
      cursor: 'x'.repeat(2000),
    });
    expect(state).toEqual(readBillsState({}));
  });

  it('survives whatever somebody typed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(fc.string({ unit: 'binary' }))), (query) => {
        const state = readBillsState(query);
        const again = stateAt(billsAddress(state, { cursor: state.cursor, all: state.all }));
        expect(again).toEqual(state);
      }),
    );
  });

  it('adds a value, takes it away again, and begins anew each time', () => {
    const state = readBillsState({ q: 'water', kind: 'member', cursor: 'abc' });
    const more = stateAt(toggledBills(state, 'milestone', 'filed'));
    expect(more.chosen.milestone).toEqual(['filed']);
    expect(more.cursor).toBeNull();
    expect(stateAt(toggledBills(more, 'milestone', 'filed'))).toEqual({ ...state, cursor: null });
    expect(withoutBillFilters(more)).toBe('/bills?q=water');
  });
});
