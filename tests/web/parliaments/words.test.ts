import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/platform/i18n/translator.js';
import {
  asOfText,
  languagesText,
  structureText,
  zoneText,
} from '../../../src/web/parliaments/words.js';

const [en, fr, pt, ar] = (['en', 'fr', 'pt', 'ar'] as const).map(translator) as [
  ReturnType<typeof translator>,
  ReturnType<typeof translator>,
  ReturnType<typeof translator>,
  ReturnType<typeof translator>,
];

describe('how the facts of a parliament are said', () => {
  it('lists languages as each language writes them', () => {
    expect(languagesText(en, ['ar', 'fr'])).toBe('Arabic and French');
    expect(languagesText(fr, ['ar', 'fr'])).toBe('Arabe et français');
    expect(languagesText(pt, ['pt', 'fr'])).toBe('Português e francês');
    expect(languagesText(ar, ['ar', 'fr'])).toBe('العربية والفرنسية');
  });

  it('says a date as exactly as it is known', () => {
    expect(asOfText(en, '2026')).toBe('2026');
    expect(asOfText(fr, '2026-07')).toBe('juillet 2026');
    expect(asOfText(ar, '2026-07')).toBe('يوليو 2026');
    expect(asOfText(en, '2004-03-18')).toBe('18 March 2004');
  });

  it('says where the law and today differ', () => {
    const mali = { structure: 'bicameral', structureOperating: 'unicameral' } as const;
    expect(structureText(en, mali)).toBe('Two chambers; at present one chamber');
    expect(structureText(en, { structure: 'unicameral', structureOperating: 'unicameral' })).toBe(
      'One chamber',
    );
    expect(structureText(en, { structure: null, structureOperating: null })).toBeNull();
  });

  it('names a time zone in the language of the page, or by its place', () => {
    const now = new Date('2026-11-23T12:00:00Z');
    expect(zoneText(en, 'Africa/Nairobi', now)).toBe('East Africa Time (\u200eUTC+3)');
    expect(zoneText(fr, 'Africa/Nairobi', now)).toContain('Afrique de l’Est');
    expect(zoneText(ar, 'Africa/Casablanca', now)).toContain('Africa/Casablanca');
  });
});
