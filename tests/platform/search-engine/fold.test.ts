import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutArticle } from '../../../src/platform/search-engine/arabic.js';
import { fold } from '../../../src/platform/search-engine/fold.js';

const anyText = fc.string({ unit: 'binary', maxLength: 30 });

describe('fold', () => {
  test.each([
    ['RÈGLEMENT', 'reglement'],
    ['Constituição', 'constituicao'],
    ['ŒUVRE', 'oeuvre'],
    ['ƙungiya', 'kungiya'],
    ['Ẹgbẹ́', 'egbe'],
    ['ﬁnance', 'finance'],
    ['parlia\u00adment', 'parliament'],
    ['مُحَمَّدٌ', 'محمد'],
    ['البرلمـــان', 'البرلمان'],
    ['أإآٱا', 'ااااا'],
    ['مستشفى', 'مستشفي'],
    ['مدرسة', 'مدرسه'],
    ['١٢٣۴۵۶', '123456'],
    ['ሕገ', 'ህገ'],
    ['መንግሥት', 'መንግስት'],
    ['ኃይል', 'ሀይል'],
    ['ዓመት', 'አመት'],
    ['ፀሐይ', 'ጸሀይ'],
  ])('%s becomes %s', (given, expected) => expect(fold(given)).toBe(expected));

  test('folding twice is folding once, and case and composition do not matter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});

describe('the Arabic article', () => {
  test.each([
    ['القانون', 'قانون'],
    ['والقانون', 'قانون'],
    ['بالقانون', 'قانون'],
    ['للقانون', 'قانون'],
    ['كالقانون', 'قانون'],
    ['فالقانون', 'قانون'],
    ['وبالقانون', 'قانون'],
    ['وللقانون', 'قانون'],
  ])('comes off %s', (given, expected) => expect(withoutArticle(given)).toBe(expected));

  test.each(['قانون', 'وزير', 'بلد', 'الله', 'law', ''])('%s has none to take off', (word) =>
    expect(withoutArticle(word)).toBeNull(),
  );

  test('any word of three letters is found again behind any of its particles', () => {
    const word = fc
      .string({
        unit: fc.constantFrom(...'ابتثجحخدرزسشصضطعغفقكلمنهوي'),
        minLength: 3,
        maxLength: 9,
      })
      .filter((text) => withoutArticle(text) === null);
    const particle = fc.constantFrom('ال', 'وال', 'بال', 'كال', 'فال', 'لل', 'ولل', 'وبال');
    fc.assert(
      fc.property(word, particle, (text, before) => {
        expect(withoutArticle(before + text)).toBe(text);
      }),
    );
  });
});
