import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReceiptCode, receiptCode } from '../../../src/features/documents/receipt-code.js';
import { newId } from '../../../src/kernel/ids.js';

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const version = fc.integer({ min: 1, max: 1_000_000 });

describe('the code of a receipt', () => {
  test('leads back to its paper, its version and the beginning of its hash', () => {
    fc.assert(
      fc.property(hex, version, fc.nat(2_000_000_000_000), (sha256, n, now) => {
        const documentId = newId(now);
        const code = receiptCode({ documentId, version: n, sha256 });
        expect(code).toMatch(/^[\w-]{43}$/);
        expect(readReceiptCode(code)).toEqual({
          documentId,
          version: n,
          sha256Start: sha256.slice(0, 24),
        });
      }),
    );
  });

  test('is refused when a letter is missing, added or foreign', () => {
    const code = receiptCode({ documentId: newId(), version: 1, sha256: 'ab'.repeat(32) });
    for (const wrong of ['', code.slice(1), `${code}A`, `${code.slice(0, -1)}!`, code + code]) {
      expect(readReceiptCode(wrong)).toBeNull();
    }
  });

  test('has one spelling only', () => {
    const code = receiptCode({ documentId: newId(), version: 1, sha256: '00'.repeat(32) });
    // The last letter carries two bits that mean nothing.
    const other = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`;
    expect(readReceiptCode(code)).not.toBeNull();
    expect(readReceiptCode(other)).toBeNull();
  });

  test('whatever somebody types is a key or nothing, never a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\w-]{43}$/)), (text) => {
        const key = readReceiptCode(text);
        if (key)
          expect(receiptCode({ ...key, sha256: key.sha256Start.padEnd(64, '0') })).toBeTruthy();
      }),
    );
  });
});
