import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referencesIn } from '../../../src/platform/search-engine/references.js';
import { fold } from '../../../src/platform/search-engine/fold.js';
import { normalise, tokenise } from '../../../src/platform/search-engine/tokenise.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'aé’ \n-/.½ﷺقا١ሐ12HB№ߎ\u00ad\ud800'), maxLength: 80 }),
);

describe('tokenise', () => {
  test('splits elisions, keeps places', () => {
    const text = 'L’Assemblée (élue)';
    const tokens = tokenise(text);
    expect(tokens.map(({ form }) => form)).toEqual(['l', 'assemblee', 'elue']);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      'L',
      'Assemblée',
      'élue',
    ]);
  });

  test('offsets are in order, inside the text and around what they name', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, form } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(fold(text.slice(start, end))).toContain(form);
          expect(form).not.toBe('');
          last = start;
        }
      }),
    );
  });

  test('normalising twice is normalising once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });

  test('a word is cut only beyond any real length, and never within a character', () => {
    const [token] = tokenise(`${'x'.repeat(99)}${'𐐨'.repeat(400)}`);
    expect(token!.form).toHaveLength(99);
  });

  // Were it quadratic, the runner's own limit of time would end it.
  test('is linear: a long text without blanks is no trouble', () => {
    expect(tokenise('a-'.repeat(500_000))).toHaveLength(500_000);
    expect(tokenise('é'.repeat(1_000_000))).toHaveLength(1);
  });
});

describe('references', () => {
  const found = (text: string) =>
    referencesIn(text, tokenise(text)).map(({ form, named }) => named ?? form);

  test.each([
    ['HB 12/2024', 'hb12/2024'],
    ['H.B. 12/2024', 'hb12/2024'],
    ['HB12/2024', 'hb12/2024'],
    ['HB No. 12 of 2024', 'hb12/2024'],
    ['HB n° 12-2024', 'hb12/2024'],
    ['Loi n° 2021-33 du 31 mai', '2021/33'],
    ['Loi no 2021–33', '2021/33'],
    ['Lei n.º 12 de 2024', '12/2024'],
    ['القانون رقم ١٢ لسنة ٢٠٢٤', '12/2024'],
    ['Act No. 5 of 2019', '5/2019'],
  ])('%s is %s', (text, expected) => expect(found(text)).toEqual([expected]));

  test.each(['3.14', '10-20', 'page 12 of 20', 'in 2024', '1 2 3'])('%s is none', (text) =>
    expect(found(text)).toEqual([]),
  );

  test('never throw and stay inside the tokens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenise(text);
        let last = 0;
        for (const { from, to } of referencesIn(text, tokens)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(Math.max(from, last));
          expect(to).toBeLessThanOrEqual(tokens.length);
          last = to;
        }
      }),
    );
  });
});
