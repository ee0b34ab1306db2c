import { describe, expect, it } from 'vitest';
import type { MessageKey } from '../../../src/platform/i18n/catalogue.js';
import { isMessageKey, translator } from '../../../src/platform/i18n/translator.js';

const [en, fr, pt, ar] = (['en', 'fr', 'pt', 'ar'] as const).map(translator) as [
  ReturnType<typeof translator>,
  ReturnType<typeof translator>,
  ReturnType<typeof translator>,
  ReturnType<typeof translator>,
];

describe('translator', () => {
  it('speaks each language', () => {
    const key = 'common:nav.parliaments';
    expect([en, fr, pt, ar].map((t) => t(key))).toEqual([
      'Parliaments',
      'Parlements',
      'Parlamentos',
      'البرلمانات',
    ]);
    expect([en.dir, ar.dir]).toEqual(['ltr', 'rtl']);
  });

  it('fills parameters without escaping them, which is the work of the components', () => {
    expect(en('common:nav.account', { name: "O'Neil & <b>" })).toBe("Account of O'Neil & <b>");
  });

  it('counts in the six forms of Arabic, with western digits', () => {
    const count = (n: number) => ar('common:facets.results', { count: n });
    expect([0, 1, 2, 3, 11, 100, 1281].map(count)).toEqual([
      'لا توجد نتائج',
      'نتيجة واحدة',
      'نتيجتان',
      '3 نتائج',
      '11 نتيجة',
      '100 نتيجة',
      '1,281 نتيجة',
    ]);
  });

  it('counts in the other languages', () => {
    expect(en('common:facets.results', { count: 0 })).toBe('No results');
    expect(en('common:facets.results', { count: 1 })).toBe('1 result');
    expect(en('common:facets.results', { count: 12840 })).toBe('12,840 results');
    expect(fr('common:facets.results', { count: 1 })).toBe('1 résultat');
    expect(pt('common:facets.results', { count: 2 })).toBe('2 resultados');
  });

  it('refuses a key that has no words, with and without parameters', () => {
    const wrong = 'common:nav.nowhere' as MessageKey;
    expect(() => en(wrong)).toThrow('common:nav.nowhere');
    expect(() => ar(wrong, { name: 'x' })).toThrow('common:nav.nowhere');
    expect(isMessageKey(wrong)).toBe(false);
    expect(isMessageKey('common:nav.home')).toBe(true);
    expect(isMessageKey('home')).toBe(false);
  });

  it('writes days, which have no time zone', () => {
    expect([en, fr, pt, ar].map((t) => t.date('2026-03-01'))).toEqual([
      '1 March 2026',
      '1 mars 2026',
      '1 de março de 2026',
      '1 مارس 2026',
    ]);
    expect(en.date('not a day')).toBe('not a day');
  });

  it('writes instants on the clocks of the parliament', () => {
    const instant = '2026-03-11T22:12:00Z';
    expect(en.dateTime(instant, 'Africa/Nairobi')).toMatch(/^12 March 2026.* 01:12 /);
    expect(fr.dateTime(new Date(instant), 'Africa/Dakar')).toMatch(/^11 mars 2026.* 22:12 /);
    expect(ar.dateTime(instant, 'Africa/Cairo')).toMatch(/12 مارس 2026.*00:12/);
  });

  it('writes sizes with three digits at most', () => {
    const sizes = [0, 1, 999, 1000, 999_499, 999_500, 1_534_200, 200_000_000, 999_500_000];
    expect(sizes.map((size) => en.bytes(size))).toEqual([
      '0 bytes',
      '1 byte',
      '999 bytes',
      '1 kB',
      '999 kB',
      '1 MB',
      '1.5 MB',
      '200 MB',
      '1 GB',
    ]);
    expect(fr.bytes(1_534_200)).toBe('1,5 Mo');
    expect(ar.bytes(2)).toBe('بايتان');
  });

  it('names languages, and keeps a tag that nobody named', () => {
    expect(en.languageName('sw')).toBe('Swahili');
    expect(fr.languageName('ar')).toBe('Arabe');
    expect(ar.languageName('fr')).toBe('الفرنسية');
    expect(en.languageName('und')).toBe('Language not determined');
    expect(en.languageName('not a tag')).toBe('Not a tag');
  });
});
