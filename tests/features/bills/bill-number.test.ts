import { describe, expect, it } from 'vitest';
import { printedBillNumber, readBillNumber } from '../../../src/features/bills/bill-number.js';

describe('the number of a bill', () => {
  it('is read as it is printed', () => {
    const printed = printedBillNumber('ke', 2026, 30, false);
    expect(printed).toBe('KE/BILLS/2026/30');
    const parts = { parliament: 'ke', book: 'bills', year: 2026, number: 30 };
    expect(readBillNumber(printed)).toEqual(parts);
    expect(readBillNumber(printed.toLowerCase())).toEqual(parts);
    expect(readBillNumber(printedBillNumber('pap', 2026, 3, true))).toEqual({
      parliament: 'pap',
      book: 'demo-bills',
      year: 2026,
      number: 3,
    });
  });

  it('is not seen in anything else', () => {
    for (const text of [
      '',
      'KE/BILL/2026/30',
      'KE/BILLS/2026',
      'KE/BILLS/2026/30/1',
      'HB 12/2026',
    ]) {
      expect(readBillNumber(text)).toBeNull();
    }
    expect(readBillNumber('KE/BILLS/2026/1234567890')).toBeNull();
  });
});
