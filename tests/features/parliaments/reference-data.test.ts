import { describe, expect, it } from 'vitest';
import reference from '../../../seeds/parliaments/parliaments.json' with { type: 'json' };
import { readReference } from '../../../src/features/parliaments/reference-data.js';
import { changesIn, digestOf } from '../../../src/features/parliaments/registration.js';
import { UI_LANGUAGES } from '../../../src/platform/i18n/ui-language.js';

const { registrations, committees } = readReference(reference);
const codes = new Set(registrations.map(({ code }) => code));

describe('the reference data', () => {
  it('names every country in every language of the pages', () => {
    for (const { code, countryNames } of registrations) {
      if (!countryNames) continue;
      for (const lang of UI_LANGUAGES)
        expect([code, countryNames[lang.code]]).not.toContain(undefined);
    }
  });

  it('knows everything that it refers to', () => {
    for (const { code, members, chambers, websites } of registrations) {
      for (const member of members) expect(codes).toContain(member);
      const scopes = new Set([code, ...chambers.map((one) => one.code)]);
      for (const { scope } of websites) expect([...scopes]).toContain(scope);
    }
    for (const { parliament } of committees) expect(codes).toContain(parliament);
  });

  it('names time zones and languages that exist', () => {
    for (const { timeZone, otherTimeZones } of registrations) {
      for (const zone of [timeZone, ...otherTimeZones]) {
        if (zone) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
      }
    }
  });

  it('backs each verified fact with a source', () => {
    for (const { code, evidence, chambers } of registrations) {
      for (const one of [evidence, ...chambers.map((chamber) => chamber.evidence)].flat()) {
        if (one.confidence === 'verified')
          expect([code, one.of, one.sources?.length ?? 0]).not.toContain(0);
      }
    }
  });
});

describe('what there is to write', () => {
  const [entry] = registrations;
  if (!entry) throw new Error('the reference data is empty');

  it('does not hang on the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(entry).reverse()) as typeof entry;
    expect(digestOf(turned)).toBe(digestOf(entry));
    expect(digestOf({ ...entry, seat: 'Elsewhere' })).not.toBe(digestOf(entry));
  });

  it('is nothing when nothing changed, and never what people edited', () => {
    const row = { code: entry.code, seedDigest: 'old', seededRevision: 3, revision: 3 };
    const against = (over: Partial<typeof row>) =>
      changesIn([entry], new Map([[entry.code, { ...row, ...over }]]));
    expect(against({ seedDigest: digestOf(entry) })).toEqual({ changes: [], keptAsEdited: [] });
    expect(against({ revision: 4 })).toEqual({ changes: [], keptAsEdited: [entry.code] });
    expect(against({}).changes).toMatchObject([{ revision: 4, isNew: false }]);
    expect(changesIn([entry], new Map()).changes).toMatchObject([{ revision: 1, isNew: true }]);
  });
});
