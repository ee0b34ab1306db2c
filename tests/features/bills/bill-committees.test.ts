import { describe, expect, it } from 'vitest';
import { servesHouse } from '../../../src/features/bills/bill-committees.js';

const chambers = [
  { code: 'xx-lower', active: true },
  { code: 'xx-upper', active: true },
  { code: 'xx-old', active: false },
];
const serves = (committee: string | null, house: 'first' | 'second' | 'joint' | null) =>
  servesHouse({ chamber: committee }, { chamber: 'xx-lower', house }, chambers);

describe('the house that a committee serves', () => {
  it('is the chamber where the bill began, while it stands there', () => {
    expect([serves('xx-lower', 'first'), serves('xx-upper', 'first')]).toEqual([true, false]);
  });

  it('is the other chamber that works today, when the bill stands there', () => {
    expect(serves('xx-upper', 'second')).toBe(true);
    expect([serves('xx-lower', 'second'), serves('xx-old', 'second')]).toEqual([false, false]);
  });

  it('is any for a committee of no single chamber, and none in particular outside the houses', () => {
    for (const house of ['first', 'second', 'joint', null] as const) {
      expect(serves(null, house)).toBe(true);
    }
    expect([serves('xx-upper', 'joint'), serves('xx-upper', null)]).toEqual([true, true]);
  });

  it('is not asked where no chambers are recorded', () => {
    const bill = { chamber: null, house: 'first' } as const;
    expect(servesHouse({ chamber: 'xx-upper' }, bill, [])).toBe(true);
  });
});
