import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ERRORS, Refusal, type ErrorCode } from '../../../src/kernel/errors.js';
import { DOCUMENT_TYPE_CODES } from '../../../src/features/documents/index.js';
import { translator } from '../../../src/platform/i18n/translator.js';
import { describedValues, readDescription } from '../../../src/web/documents/description-form.js';
import { claimedSha256, readFiling } from '../../../src/web/documents/filing-form.js';
import { COMMAS, entries, isDay, oneLine } from '../../../src/web/documents/form-text.js';
import { languageOptions } from '../../../src/web/documents/content-languages.js';
import { mistakeIn } from '../../../src/web/documents/refused-filing.js';
import { readSharing, sharingValues } from '../../../src/web/forms/sharing-form.js';
import { TYPE_GROUPS } from '../../../src/web/documents/type-groups.js';
import { FormBody } from '../../../src/web/form-body.js';

const now = new Date('2026-11-23T09:00:00Z');
const facts = { code: 'ke', timeZone: 'Africa/Nairobi', chambers: [] };
const typed = {
  parliament: 'ke',
  type: 'bill',
  title: '  The   Water\nBill ',
  language: 'EN',
  level: 'parliament',
};
const fieldsOf = (mistakes: readonly { field: string | null }[]) =>
  mistakes.map(({ field }) => field);

describe('lists that people type', () => {
  test('are taken apart at lines and at the commas of every script', () => {
    expect(entries('water, land\r\nالمياه، الأرض؛ water\n\n', COMMAS)).toEqual([
      'water',
      'land',
      'المياه',
      'الأرض',
    ]);
    expect(entries('Wanjiru, Jane\n  Otieno  ', null)).toEqual(['Wanjiru, Jane', 'Otieno']);
  });

  test('never hold an empty entry, a repetition or a line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = entries(text, COMMAS);
        expect(new Set(found).size).toBe(found.length);
        for (const one of found) expect(one).toBe(oneLine(one));
        expect(found).not.toContain('');
      }),
    );
  });

  test('days are days of the calendar', () => {
    expect(['2026-02-28', '2024-02-29'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '26-01-01', '0000-01-01', ''].some(isDay)).toBe(false);
  });
});

describe('the description of a paper', () => {
  test('is cleaned, and comes back into its form as it is', () => {
    const { description, mistakes } = readDescription(
      new FormBody({ ...typed, date: '2026-03-11', subjects: 'water,land', people: 'A\nB' }),
    );
    expect(mistakes).toEqual([]);
    expect(description).toEqual({
      title: 'The Water Bill',
      language: 'en',
      officialNumber: null,
      documentDate: '2026-03-11',
      subjects: ['water', 'land'],
      people: ['A', 'B'],
    });
    expect(readDescription(describedValues(description)).description).toEqual(description);
  });

  test.each([
    ['title', { title: ' ' }],
    ['title', { title: 'x'.repeat(1001) }],
    ['title', { title: 'a\u0007b' }],
    ['language', { language: '' }],
    ['language', { language: 'not a language' }],
    ['date', { date: '2026-02-30' }],
    ['officialNumber', { officialNumber: 'x'.repeat(201) }],
    ['subjects', { subjects: Array.from({ length: 51 }, (_, n) => n).join(',') }],
    ['people', { people: 'x'.repeat(201) }],
  ])('is refused at %s for %j', (field, wrong) => {
    const { mistakes } = readDescription(new FormBody({ ...typed, ...wrong }));
    expect(fieldsOf(mistakes)).toContain(field);
  });
});

describe('the sharing ladder', () => {
  const read = (form: Record<string, string | string[]>) =>
    readSharing(new FormBody(form), { timeZone: facts.timeZone, parliament: 'ke', now });

  test('takes what belongs to the chosen rung and nothing else', () => {
    const all = { committees: ['c1'], parliaments: ['gh', 'ke', 'gh'] };
    expect(read({ ...all, level: 'public' }).sharing).toEqual({ level: 'public' });
    expect(read({ ...all, level: 'committee' }).sharing).toEqual({
      level: 'committee',
      committees: ['c1'],
    });
    expect(read({ ...all, level: 'named_parliaments' }).sharing).toEqual({
      level: 'named_parliaments',
      parliaments: ['gh'],
    });
  });

  test.each([
    ['level', { level: '' }],
    ['level', { level: 'space' }],
    ['committees', { level: 'committee' }],
    ['parliaments', { level: 'named_parliaments', parliaments: ['ke'] }],
    ['embargo', { level: 'public', embargo: 'tomorrow' }],
    ['embargo', { level: 'public', embargo: '2026-11-23T11:59' }],
  ])('is refused at %s for %j', (field, form) => {
    expect(fieldsOf(read(form).mistakes)).toEqual([field]);
  });

  test('an embargo is on the clocks of the parliament and comes back into the form', () => {
    const { embargoUntil, sharing, mistakes } = read({
      level: 'public',
      embargo: '2026-11-23T12:01',
    });
    expect(mistakes).toEqual([]);
    expect(embargoUntil?.toISOString()).toBe('2026-11-23T09:01:00.000Z');
    const values = sharingValues(sharing, embargoUntil!, { timeZone: facts.timeZone, now });
    expect([values.text('level'), values.text('embargo')]).toEqual(['public', '2026-11-23T12:01']);
    const over = sharingValues(sharing, now, { timeZone: facts.timeZone, now });
    expect(over.text('embargo')).toBe('');
  });
});

describe('the form of the filing desk', () => {
  test('is read into a filing', () => {
    const outcome = readFiling(new FormBody({ ...typed, note: ' first\r\ncopy ' }), facts, now);
    expect(outcome).toMatchObject({
      ok: true,
      filing: {
        type: 'bill',
        chamber: null,
        note: 'first\ncopy',
        sharing: { level: 'parliament' },
      },
    });
  });

  test('tells every mistake at once, in the order of the page', () => {
    const outcome = readFiling(
      new FormBody({ chamber: 'upper', note: 'x'.repeat(2001) }),
      facts,
      now,
    );
    expect(outcome.ok || fieldsOf(outcome.mistakes)).toEqual([
      'type',
      'title',
      'language',
      'chamber',
      'note',
      'level',
    ]);
  });

  test('is a filing or a list of mistakes, whatever is sent', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string(), { maxLength: 3 }));
    const names = [
      ...Object.keys(typed),
      'date',
      'subjects',
      'people',
      'committees',
      'embargo',
      'note',
    ];
    const forms = fc.dictionary(fc.constantFrom(...names), value);
    fc.assert(
      fc.property(forms, (form) => {
        const outcome = readFiling(new FormBody({ ...typed, ...form }), facts, now);
        if (!outcome.ok) expect(outcome.mistakes.length).toBeGreaterThan(0);
      }),
    );
  });

  test('a claim about the hash is a hash or no claim', () => {
    const hash = 'AB'.repeat(32);
    expect(claimedSha256(new FormBody({ sha256: hash }))).toBe(hash);
    expect(claimedSha256(new FormBody({ sha256: '' }))).toBeNull();
    expect(claimedSha256(new FormBody({ sha256: 'ab' }))).toBeNull();
  });
});

describe('what a form can say', () => {
  test('every refusal about the file stands at the file, with its own words', () => {
    const t = translator('en');
    for (const code of Object.keys(ERRORS) as ErrorCode[]) {
      const found = mistakeIn(new Refusal(code));
      if (found) expect(t(found.key, found.params).length).toBeGreaterThan(10);
    }
    expect(mistakeIn(new Refusal('encrypted_file'))).toMatchObject({ field: 'file' });
    expect(mistakeIn(new Refusal('forbidden'))).toBeNull();
    expect(mistakeIn(new Refusal('not_found'))).toBeNull();
  });

  test('every type of paper can be chosen, once', () => {
    const offered = Object.values(TYPE_GROUPS).flat();
    expect([...offered].sort()).toEqual([...DOCUMENT_TYPE_CODES].sort());
  });

  test('languages: those of the parliament first, each once, the present one always', () => {
    for (const lang of ['en', 'ar'] as const) {
      const groups = languageOptions(translator(lang), ['sw', 'en'], 'mul-KE');
      const tags = groups.flatMap(({ options }) => options.map(({ value }) => value));
      expect(tags.slice(0, 2)).toEqual(['sw', 'en']);
      expect(new Set(tags).size).toBe(tags.length);
      expect(tags).toEqual(expect.arrayContaining(['mul-KE', 'und', 'am', 'zu']));
      const labels = groups.flatMap(({ options }) => options.map(({ label }) => label));
      expect(labels.filter((label) => label === '')).toEqual([]);
    }
  });
});
