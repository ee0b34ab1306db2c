import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { person } from '../../../../src/kernel/actor.js';
import { sampleRecord } from '../sample-record.js';
import { counts, emptyEngine, type StartEngine } from './empty-engine.js';

const OFFICE = person('00000000-0000-7000-8000-000000000002', 'C', [
  { role: 'clerk', parliament: 'ke', committee: null },
]);

/** Counts, order, pages, passages, and what changes do to them. */
export function givesResults(start: StartEngine): void {
  describe('facets, order and pages', () => {
    const { ask, titles, put } = emptyEngine(start);
    beforeAll(() =>
      put(
        ...Array.from({ length: 45 }, (_, index) =>
          sampleRecord({
            title: `Paper ${String(index).padStart(2, '0')}`,
            parliament: index % 3 === 0 ? 'gh' : 'ke',
            type: index % 2 === 0 ? 'bill' : 'report',
            date: `20${10 + (index % 5)}-03-${String(1 + (index % 28)).padStart(2, '0')}`,
            pages: ['common ground'],
          }),
        ),
      ),
    );

    test('counts each facet under the filters of the others only', async () => {
      const all = await ask('common');
      expect(all.total).toBe(45);
      expect(counts(all, 'parliament')).toEqual({ ke: 30, gh: 15 });
      const ghana = await ask('common', { filters: { parliament: ['gh'] } });
      expect(ghana.total).toBe(15);
      expect(counts(ghana, 'parliament')).toEqual({ ke: 30, gh: 15 });
      expect(counts(ghana, 'type')).toEqual({ bill: 8, report: 7 });
      const both = await ask('common', { filters: { parliament: ['gh', 'ke'], type: ['bill'] } });
      expect(both.total).toBe(23);
      const year = await ask('', { filters: { year: [2011, 2012] } });
      expect(year.total).toBe(18);
      expect(counts(year, 'year')).toEqual({ 2010: 9, 2011: 9, 2012: 9, 2013: 9, 2014: 9 });
      const dates = await ask('', { filters: { from: '2012-01-01', to: '2012-12-31' } });
      expect(dates.total).toBe(9);
    });

    test.each(['relevance', 'date'] as const)('pages by %s show each hit once', async (sort) => {
      const seenTitles: string[] = [];
      for (const offset of [0, 20, 40])
        seenTitles.push(...(await titles('common', { sort, offset })));
      expect(new Set(seenTitles).size).toBe(45);
      expect(seenTitles).toHaveLength(45);
      expect(await titles('common', { offset: 60 })).toEqual([]);
      expect((await ask('common', { offset: 60 })).total).toBe(45);
    });

    test('sorts by date, newest first', async () => {
      const { hits } = await ask('common', { sort: 'date' });
      const dates = hits.map(({ date }) => date!);
      expect(dates).toEqual([...dates].sort().reverse());
    });
  });

  describe('whatever is asked', () => {
    const { ask, put } = emptyEngine(start);
    beforeAll(() =>
      put(
        sampleRecord({ title: 'a b', number: 'HB 12/2024', pages: ['a x b, é 12 of 2024'] }),
        sampleRecord({ title: 'c', pages: ['القانون ab'] }),
        sampleRecord({ title: 'd', pages: [] }),
      ),
    );

    test('is answered, and what a word finds and what its exclusion finds is everything', async () => {
      const sign = fc.constantFrom(...'ab xéق12/"\u0000*-|()\\\'&!:<>\ud800', ' OR ', 'HB ', ' -');
      const text = fc.string({ unit: sign, maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(text, async (query) => {
          const { hits, total } = await ask(query);
          expect(hits).toHaveLength(total);
        }),
        { numRuns: 150 },
      );
      const all = (await ask('')).total;
      for (const term of ['a', 'b', 'ab', '"a x"', '"x a"', 'قانون', 'zz', 'a*', '12/2024']) {
        const [found, rest] = await Promise.all([ask(term), ask(`-${term}`)]);
        expect(found.total + rest.total, term).toBe(all);
      }
    });
  });

  describe('passages', () => {
    const { ask, put } = emptyEngine(start);
    test('show the place, marked in the text as it was written', async () => {
      const record = sampleRecord({
        title: 'L’Assemblée',
        language: 'fr',
        pages: ['Rien ici.', 'Le président de l’Assemblée\nnationale ouvre la séance.'],
      });
      await put(record);
      const { hits } = await ask('assemblee "nationale ouvre"');
      expect(hits[0]).toMatchObject({
        kind: 'document',
        id: record.id,
        titleMarked: 'L’\ue000Assemblée\ue001',
        passages: [
          {
            page: 2,
            versionNumber: 1,
            text: 'Le président de l’\ue000Assemblée\ue001 \ue000nationale ouvre\ue001 la séance.',
          },
        ],
      });
    });

    test('mark what was found through its stem', async () => {
      await put(sampleRecord({ title: 'stems', pages: ['Several parties agreed.'] }));
      const { hits } = await ask('party');
      expect(hits[0]!.passages[0]!.text).toBe('Several \ue000parties\ue001 agreed.');
    });

    test('are at most three, the one with all words first', async () => {
      const pages = Array.from({ length: 30 }, (_, index) =>
        index === 17 ? 'water and energy together' : 'only water here',
      );
      await put(sampleRecord({ title: 'many', pages }));
      const { hits } = await ask('water energy');
      expect(hits[0]!.passages).toHaveLength(3);
      expect(hits[0]!.passages[0]!.page).toBe(18);
    });
  });

  describe('changes', () => {
    const { ask, titles, put, remove } = emptyEngine(start);
    test('replace what was there and take away what is gone', async () => {
      const record = sampleRecord({ title: 'before', pages: ['oldword', 'oldword again'] });
      await put(record);
      await put({ ...record, title: 'after', pages: [] });
      expect(await titles('oldword')).toEqual([]);
      expect(await titles('after')).toEqual(['after']);
      await put({ ...record, audience: ['office:ke'], level: 'draft' });
      expect((await ask('')).total).toBe(0);
      await remove(record);
      expect((await ask('', { as: OFFICE })).total).toBe(0);
    });

    test('finds every word of a very long document, the last one too', async () => {
      const words = Array.from({ length: 200_000 }, (_, index) => `w${index % 9973} t`);
      const pages: string[] = [];
      for (let from = 0; from < words.length; from += 500) {
        pages.push(`${words.slice(from, from + 500).join(' ')} page${from / 500}end.`);
      }
      await put(sampleRecord({ title: 'huge', pages: [...pages, 'the finishing flourish'] }));
      const { hits } = await ask('flourish');
      expect(hits[0]).toMatchObject({ title: 'huge', passages: [{ page: 401 }] });
      expect((await ask('page0end page399end w9972')).total).toBe(1);
    }, 60_000);

    test('finds every word of a document with more words than a dictionary', async () => {
      const words = Array.from({ length: 90_000 }, (_, index) => `n${index * 7919}`);
      await put(sampleRecord({ title: 'table', pages: [words.join(' ')] }));
      for (const word of [words[0]!, words[45_000]!, words[89_999]!]) {
        expect(await titles(word), word).toEqual(['table']);
      }
      expect(await titles(`${words[10]} ${words[11]} -${words[80_000]}`)).toEqual([]);
      expect(await titles(`table -${words[80_000]}`)).toEqual([]);
      expect(await titles(`table ${words[10]} ${words[80_000]}`)).toEqual(['table']);
      expect(await titles(`table "${words[10]} ${words[11]}"`)).toEqual(['table']);
    }, 60_000);
  });
}
