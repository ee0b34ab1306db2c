import { describe, expect, it } from 'vitest';
import type { PersonFacts, PersonView } from '../../../src/features/people/index.js';
import { FormBody } from '../../../src/web/form-body.js';
import { formLanguages } from '../../../src/web/people/name-languages.js';
import { readParty, readTerm } from '../../../src/web/people/organisation-form.js';
import { changedFacts, personValues, readPerson } from '../../../src/web/people/person-form.js';
import { readPost } from '../../../src/web/people/post-form.js';

const languages = formLanguages({ languages: ['en', 'sw'] });
const PERSON = {
  name: 'Jane Wanjiru',
  sortName: 'Wanjiru, Jane',
  familyName: 'Wanjiru',
  givenName: 'Jane',
  otherNames: [{ name: 'جين', language: 'ar', note: null }],
  honorific: 'Hon.',
  gender: 'female',
  birthDate: '1970',
  deathDate: null,
  biography: { en: 'First line.\n\nSecond.' },
  // The second cannot be written in the form's own way without loss.
  identifiers: [
    { scheme: 'wikidata', identifier: 'Q42' },
    { scheme: 'a: b', identifier: 'c' },
  ],
  links: [{ url: 'https://example.org/x', note: 'Own website' }],
} as const satisfies PersonFacts;
/** The form asks for nothing else of a view. */
const view = PERSON as unknown as PersonView;

const typed = (change: Record<string, string | string[]>) => {
  const shown = personValues(view);
  const fields = 'name sortName familyName givenName honorific gender birthDate deathDate';
  const texts = fields.split(' ').map((field) => [field, shown.text(field)] as const);
  const more = 'biography_en identifiers links'.split(' ').map((f) => [f, shown.text(f)] as const);
  const rows = ['otherName', 'otherNameLanguage', 'otherNameNote'].map(
    (field) => [field, [...shown.list(field), '']] as const,
  );
  return new FormBody({ ...Object.fromEntries([...texts, ...more, ...rows]), ...change });
};

const mistakesOf = (form: FormBody) => {
  const read = readPerson(form, languages);
  return read.ok ? [] : read.mistakes.map(({ field, key }) => `${field} ${key}`);
};

describe('the form of a person', () => {
  it('changes nothing when it is sent as it came, not even what it cannot show', () => {
    const form = typed({ biography_en: 'First line.\r\n\r\nSecond.' });
    const read = readPerson(form, languages);
    expect(read.ok).toBe(true);
    if (read.ok) expect(changedFacts(read.facts, form, personValues(view), languages)).toEqual({});
  });

  it('changes what was typed anew, and that only', () => {
    const form = typed({ honorific: '', otherNameNote: ['in the press', ''] });
    const read = readPerson(form, languages);
    if (!read.ok) throw new Error('refused');
    expect(changedFacts(read.facts, form, personValues(view), languages)).toEqual({
      honorific: null,
      otherNames: [{ name: 'جين', language: 'ar', note: 'in the press' }],
    });
  });

  it('reads dates in the digits and dashes of any keyboard', () => {
    const read = readPerson(typed({ birthDate: '١٩٧٠–٠٥', deathDate: '۲۰۲۱/03/04' }), languages);
    expect(read.ok && [read.facts.birthDate, read.facts.deathDate]).toEqual([
      '1970-05',
      '2021-03-04',
    ]);
  });

  it('says at each field what is wrong with it', () => {
    expect(mistakesOf(typed({ name: ' ' }))).toEqual(['name people:wrong.name']);
    expect(mistakesOf(typed({ birthDate: '31 May' }))).toEqual(['birthDate people:wrong.date']);
    expect(mistakesOf(typed({ links: 'www.example.org' }))).toEqual(['links people:wrong.links']);
    expect(mistakesOf(typed({ identifiers: 'Q42' }))).toEqual([
      'identifiers people:wrong.identifiers',
    ]);
    expect(mistakesOf(typed({ gender: 'none' }))).toEqual(['gender people:wrong.choose']);
    expect(mistakesOf(typed({ honorific: 'x'.repeat(101) }))).toEqual([
      'honorific people:wrong.line',
    ]);
    expect(mistakesOf(typed({ biography_en: 'x'.repeat(5001) }))).toEqual([
      'biography_en people:wrong.biography',
    ]);
  });

  it('finds the row of a wrong name, also behind empty ones', () => {
    const rows = {
      otherName: ['', '', 'x'.repeat(301)],
      otherNameLanguage: ['', '', ''],
      otherNameNote: ['', '', ''],
    };
    expect(mistakesOf(typed(rows))).toEqual(['otherName-3 people:wrong.otherName']);
    expect(
      mistakesOf(typed({ ...rows, otherName: ['', '', ''], otherNameNote: ['', 'x'] })),
    ).toEqual(['otherName-2 people:wrong.nameMissing']);
  });
});

describe('the other forms', () => {
  const wrong = (read: ReturnType<typeof readParty | typeof readTerm | typeof readPost>) =>
    read.ok ? [] : read.mistakes.map(({ field, key }) => `${field} ${key}`);

  it('ask parties for a name in some language and for dates that are dates', () => {
    const form = new FormBody({ kind: 'sect', foundedOn: 'yesterday' });
    expect(wrong(readParty(form, languages))).toEqual([
      'kind people:wrong.choose',
      'name_en people:wrong.names',
      'foundedOn people:wrong.date',
    ]);
  });

  it('ask terms for a whole number', () => {
    for (const number of ['0', '1001', '-1', '1.5', 'XIII']) {
      const form = new FormBody({ number, name_sw: 'Bunge' });
      expect(wrong(readTerm(form, languages))).toEqual(['number people:wrong.number']);
    }
  });

  it('ask posts where they are held, and then for the one place of that kind', () => {
    const post = (fields: Record<string, string>) =>
      wrong(readPost(new FormBody({ role: 'member', ...fields })));
    expect(post({})).toEqual(['place people:wrong.place']);
    expect(post({ place: 'throne', throne: 'x' })).toEqual(['place people:wrong.place']);
    expect(post({ place: 'committee', chamber: 'ke-na' })).toEqual([
      'committee people:wrong.choose',
    ]);
    expect(post({ place: 'office', office: ' ' })).toEqual(['office people:wrong.office']);
    expect(post({ place: 'office', office: 'Treasury', from: '2021', to: 'later' })).toEqual([
      'to people:wrong.date',
    ]);
    expect(post({ place: 'chamber', chamber: 'ke-na' })).toEqual([]);
  });
});
