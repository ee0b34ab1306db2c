import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanParagraph } from '../../../../src/platform/extraction/child/clean-text.js';

test.each([
  ['a\u0000b\u0007c', 'abc'],
  ['e\u0301te\u0301', 'été'],
  ['\ufb01nance', 'finance'],
  ['\ufefb \ufdfa', 'لا صلى الله عليه وسلم'],
  ['biblio\u00adthèque', 'bibliothèque'],
  ['a \u00a0 b\u200b', 'a b'],
  ['one  \r\n two\r\n\r\n\r\nthree', 'one\ntwo\n\nthree'],
  ['cell \t  cell', 'cell\tcell'],
  ['half \ud83d of a pair', 'half \ufffd of a pair'],
  ['\u202eevil\u202c', 'evil'],
  ['𞤀 and 🏛', '𞤀 and 🏛'],
])('%j becomes %j', (raw, clean) => {
  expect(cleanParagraph(raw)).toBe(clean);
});

test('whatever comes in, PostgreSQL would store it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const clean = cleanParagraph(`${one}\ud800${other}`);
      expect(clean).not.toContain('\0');
      expect(clean).not.toMatch(/\p{Surrogate}/u);
      expect(cleanParagraph(clean)).toBe(clean);
    }),
  );
});
