import { describe, expect, it } from 'vitest';
import { negotiateLanguage } from '../../../src/platform/i18n/negotiate-language.js';

describe('negotiateLanguage', () => {
  it('prefers what the reader just chose, then what was chosen before, then the browser', () => {
    const all = { query: 'pt', cookie: 'fr', acceptLanguage: 'ar' };
    expect(negotiateLanguage(all)).toBe('pt');
    expect(negotiateLanguage({ ...all, query: null })).toBe('fr');
    expect(negotiateLanguage({ ...all, query: '', cookie: undefined })).toBe('ar');
    expect(negotiateLanguage({})).toBe('en');
  });

  it('passes over languages that the pages do not speak', () => {
    expect(negotiateLanguage({ query: 'xx', cookie: '<script>', acceptLanguage: 'fr' })).toBe('fr');
    expect(negotiateLanguage({ acceptLanguage: 'sw, de;q=0.9' })).toBe('en');
  });

  it('reads regions and weights', () => {
    expect(negotiateLanguage({ acceptLanguage: 'fr-SN, en;q=0.5' })).toBe('fr');
    expect(negotiateLanguage({ acceptLanguage: 'en;q=0.5, ar-EG;q=0.8, sw' })).toBe('ar');
    expect(negotiateLanguage({ acceptLanguage: 'fr;q=0, pt;q=0.1' })).toBe('pt');
    expect(negotiateLanguage({ query: 'PT-br' })).toBe('pt');
  });

  it('survives nonsense', () => {
    for (const acceptLanguage of [';;;', ',,', 'q=1', 'fr;q=x', '*', 'a'.repeat(100_000)]) {
      expect(negotiateLanguage({ acceptLanguage })).toBe('en');
    }
  });
});
