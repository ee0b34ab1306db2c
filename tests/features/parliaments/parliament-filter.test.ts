import { describe, expect, it } from 'vitest';
import {
  factsOf,
  type ParliamentFactsRow,
} from '../../../src/features/parliaments/parliament-facts.js';
import {
  countFacets,
  filterOf,
  matching,
} from '../../../src/features/parliaments/parliament-filter.js';

const facts = (code: string, over: Partial<ParliamentFactsRow> = {}) =>
  factsOf({
    code,
    kind: 'national',
    names: { en: `Parliament ${code}` },
    acronym: null,
    countryNames: { en: code },
    iso2: null,
    region: 'eastern',
    bodyType: null,
    languagesOfficial: ['fr'],
    languagesWorking: ['en'],
    direction: 'ltr',
    timeZone: null,
    tradition: null,
    workflow: null,
    structure: 'bicameral',
    structureOperating: null,
    status: 'functioning',
    statusAsOf: null,
    ownSeats: null,
    memberCount: null,
    chambers: [],
    aknPlace: null,
    revision: 1,
    ...over,
  });

const all = [
  facts('a', { names: { en: 'National Assembly', fr: 'Assemblée nationale' } }),
  facts('b', { region: 'western', languagesWorking: ['fr', 'en'] }),
  facts('c', { region: 'western', languagesWorking: null, structure: 'unicameral' }),
  facts('d', { names: { ar: 'المجلس الوطني' }, region: null, structure: null }),
];
const found = (wanted: Parameters<typeof filterOf>[0]) =>
  matching(all, filterOf(wanted)).map(({ code }) => code);

describe('filtering parliaments', () => {
  it('takes empty and absent filters for none', () => {
    expect(found({})).toEqual(['a', 'b', 'c', 'd']);
    expect(found({ region: '', q: '  ' })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('wants all filters met; official languages stand in for unknown working languages', () => {
    expect(found({ language: 'fr' })).toEqual(['b', 'c']);
    expect(found({ language: 'fr', structure: 'bicameral' })).toEqual(['b']);
  });

  it('finds words by their beginnings, in any order, without accents or articles', () => {
    expect(found({ q: 'nat ASSEMBLEE' })).toEqual(['a']);
    expect(found({ q: 'مجلس' })).toEqual(['d']);
    expect(found({ q: 'assembly senate' })).toEqual([]);
  });

  it('counts a facet without its own filter, and with all others', () => {
    const counts = countFacets(all, filterOf({ region: 'western', language: 'en' }));
    expect(Object.fromEntries(counts.region)).toEqual({ eastern: 1, western: 1 });
    expect(Object.fromEntries(counts.language)).toEqual({ en: 1, fr: 2 });
    expect(Object.fromEntries(counts.structure)).toEqual({ bicameral: 1 });
  });
});
