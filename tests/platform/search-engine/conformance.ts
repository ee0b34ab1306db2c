import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOBODY, person, type Actor } from '../../../src/kernel/actor.js';
import { parseQuery } from '../../../src/platform/search-engine/query.js';
import type {
  EngineRequest,
  EngineResult,
  SearchEngine,
} from '../../../src/platform/search-engine/search-engine.js';
import type { SearchableRecord } from '../../../src/platform/search-engine/searchable-record.js';
import { sampleRecord } from './sample-record.js';

export interface EngineHarness {
  readonly engine: SearchEngine;
  /** Returns when the engine finds the records in their new state. */
  put(...records: SearchableRecord[]): Promise<void>;
  remove(...records: SearchableRecord[]): Promise<void>;
  close(): Promise<void>;
}

const member = (parliament: string, committee: string | null = null): Actor =>
  person('00000000-0000-7000-8000-000000000001', 'M', [
    { role: committee ? 'committee_member' : 'member', parliament, committee },
  ]);
const clerk = (parliament: string): Actor =>
  person('00000000-0000-7000-8000-000000000002', 'C', [
    { role: 'clerk', parliament, committee: null },
  ]);

/** What every search engine behind the port must do. Each part has an engine without records. */
export function describeSearchEngine(name: string, start: () => Promise<EngineHarness>): void {
  describe(name, () => {
    let harness: EngineHarness;
    const open = () => {
      beforeAll(async () => {
        harness = await start();
      });
      afterAll(() => harness.close());
    };

    const ask = (
      text: string,
      more: Partial<Omit<EngineRequest, 'query'>> & { as?: Actor } = {},
    ): Promise<EngineResult> => {
      const { as = NOBODY, ...rest } = more;
      return harness.engine.search({
        tokens: as.tokens,
        query: parseQuery(text),
        filters: {},
        sort: 'relevance',
        offset: 0,
        limit: 20,
        ...rest,
      });
    };
    const titles = async (...args: Parameters<typeof ask>) =>
      (await ask(...args)).hits.map(({ title }) => title);
    const counts = (result: EngineResult, facet: keyof EngineResult['facets']) =>
      Object.fromEntries(result.facets[facet].map(({ value, count }) => [value, count]));

    describe('words', () => {
      open();
      test('finds words in every language whatever their marks and forms', async () => {
        await harness.put(
          sampleRecord({ title: 'en', pages: ['The Budgets of the counties were adopted.'] }),
          sampleRecord({
            title: 'fr',
            language: 'fr',
            pages: ['Le règlement de l’Assemblée nationale et les députés élus.'],
          }),
          sampleRecord({
            title: 'pt',
            language: 'pt',
            pages: ['A Constituição da República de Angola e as eleições gerais.'],
          }),
          sampleRecord({
            title: 'sw',
            language: 'sw',
            pages: ['Muswada wa sheria ya fedha uliwasilishwa bungeni, ng’ombe wakiuzwa.'],
          }),
          sampleRecord({
            title: 'am',
            language: 'am',
            pages: ['የኢትዮጵያ ሕገ መንግሥት፡ የሕዝብ ተወካዮች ምክር ቤት።'],
          }),
          sampleRecord({
            title: 'ar',
            language: 'ar',
            pages: ['صادَقَ مجلسُ النُوّاب على القانونِ رقم ١٢ لسنة ٢٠٢٤ وبالإجماع.'],
          }),
          sampleRecord({ title: 'ar bare', language: 'ar', pages: ['مشروع قانون جديد'] }),
        );
        const found: Record<string, string[]> = {
          budget: ['en'],
          BUDGETS: ['en'],
          'assemblee nationale': ['fr'],
          "l'assemblée": ['fr'],
          deputes: ['fr'],
          depute: ['fr'],
          constituicao: ['pt'],
          ELEIÇÃO: ['pt'],
          eleicoes: ['pt'],
          sheria: ['sw'],
          "ng'ombe": ['sw'],
          'ሕገ መንግሥት': ['am'],
          'ህገ መንግስት': ['am'],
          النواب: ['ar'],
          نواب: ['ar'],
          الاجماع: ['ar'],
          قانون: ['ar', 'ar bare'],
          القانون: ['ar', 'ar bare'],
          والقانون: ['ar', 'ar bare'],
          '12 2024': ['ar'],
        };
        for (const [query, expected] of Object.entries(found)) {
          expect((await titles(query)).sort(), query).toEqual(expected);
        }
      });

      test('ranks the word as it stands above its relatives', async () => {
        await harness.put(
          sampleRecord({ title: 'stem only', pages: ['They regulate many things.'] }),
          sampleRecord({ title: 'as it stands', pages: ['One regulation for all.'], date: null }),
        );
        expect(await titles('regulation')).toEqual(['as it stands', 'stem only']);
        await harness.put(
          sampleRecord({ title: 'On fisheries', pages: ['Nothing else.'], date: '1990-01-01' }),
          sampleRecord({ title: 'Other things', pages: ['Once about fisheries.'] }),
        );
        expect(await titles('fisheries')).toEqual(['On fisheries', 'Other things']);
      });

      test('asks for all words, anywhere in the record', async () => {
        await harness.put(
          sampleRecord({ title: 'two pages', pages: ['about zebras', 'about giraffes'] }),
          sampleRecord({ title: 'one only', pages: ['zebras alone'] }),
        );
        expect(await titles('zebras giraffes')).toEqual(['two pages']);
        expect(await titles('zebras giraffes pages')).toEqual(['two pages']);
        expect((await titles('giraffes OR alone')).sort()).toEqual(['one only', 'two pages']);
      });

      test('knows prefixes, exclusions and legal references', async () => {
        await harness.put(
          sampleRecord({ title: 'first', number: 'HB 12/2024', pages: ['Irrigation schemes'] }),
          sampleRecord({ title: 'second', pages: ['See H.B. No. 12 of 2024, irrigated land'] }),
          sampleRecord({ title: 'third', pages: ['Loi n° 2021-33 du 31 mai 2021; irrational'] }),
        );
        expect((await titles('irriga*')).sort()).toEqual(['first', 'second']);
        expect((await titles('irr*')).sort()).toEqual(['first', 'second', 'third']);
        expect(await titles('irriga* -land')).toEqual(['first']);
        expect(await titles('irr* -irriga*')).toEqual(['third']);
        expect((await titles('HB12/2024')).sort()).toEqual(['first', 'second']);
        expect((await titles('hb 12-2024')).sort()).toEqual(['first', 'second']);
        expect(await titles('loi 2021/33')).toEqual(['third']);
      });
    });

    describe('phrases', () => {
      open();
      test('are found where the words stand together, also over the edge of passages', async () => {
        const filler = (count: number, word: string) => Array(count).fill(word).join(' ');
        await harness.put(
          sampleRecord({ title: 'together', pages: ['the Finance and Planning Committee met'] }),
          sampleRecord({ title: 'apart', pages: ['the committee on planning and the finance'] }),
          sampleRecord({ title: 'The planning committee', pages: [] }),
          ...Array.from({ length: 24 }, (_, shift) =>
            sampleRecord({
              title: `edge ${shift}`,
              pages: [
                `${filler(285 + shift, 'lorem')} quick brown foxes jump ${filler(300, 'ipsum')}`,
              ],
            }),
          ),
        );
        expect((await titles('"planning committee"')).sort()).toEqual([
          'The planning committee',
          'together',
        ]);
        expect(await titles('planning committee -"planning committee"')).toEqual(['apart']);
        expect((await ask('"quick brown foxes jump"')).total).toBe(24);
        expect((await ask('"brown quick"')).total).toBe(0);
      });

      test('may be longer than any overlap', async () => {
        const words = Array.from({ length: 700 }, (_, index) => `w${index}x`);
        await harness.put(sampleRecord({ title: 'long', pages: [words.join(' ')] }));
        for (const from of [0, 140, 270, 288, 299, 301, 590]) {
          const phrase = words
            .slice(from, from + 45)
            .join(' ')
            .slice(0, 480)
            .replace(/ \S*$/, '');
          expect(await titles(`"${phrase}"`), `from ${from}`).toEqual(['long']);
        }
        expect(await titles(`"${words[3]} ${words[5]}"`)).toEqual([]);
      });

      test('do not reach from one page or field into the next', async () => {
        await harness.put(
          sampleRecord({ title: 'Ending alpha', subjects: ['beta'], pages: ['gamma', 'delta'] }),
        );
        for (const phrase of ['"alpha beta"', '"gamma delta"', '"beta gamma"']) {
          expect((await ask(phrase)).total, phrase).toBe(0);
        }
      });
    });

    describe('audience', () => {
      open();
      const levels: [string, Parameters<typeof sampleRecord>[0]][] = [
        ['draft', { sharing: { level: 'draft' } }],
        ['committee', { sharing: { level: 'committee', committees: ['c1'] } }],
        ['house', { sharing: { level: 'parliament' } }],
        ['named', { sharing: { level: 'named_parliaments', parliaments: ['gh'] } }],
        ['all', { sharing: { level: 'all_parliaments' } }],
        ['space', { sharing: { level: 'space', spaces: ['s1'] } }],
        ['public', { sharing: { level: 'public' } }],
        ['later', { sharing: { level: 'public' }, visibleFrom: new Date('2990-01-01') }],
      ];
      const seen: [string, Actor, string[]][] = [
        ['nobody', NOBODY, ['public']],
        ['a member of the house', member('ke'), ['all', 'house', 'named', 'public']],
        [
          'a committee member',
          member('ke', 'c1'),
          ['all', 'committee', 'house', 'named', 'public'],
        ],
        ['a member elsewhere', member('gh'), ['all', 'named', 'public']],
        ['another elsewhere', member('tz'), ['all', 'public']],
        ['another clerk', clerk('tz'), ['all', 'public']],
        ['the filing office', clerk('ke'), levels.map(([level]) => level).sort()],
        ['nobody at all', { ...NOBODY, tokens: [] }, []],
      ];
      const file = () =>
        harness.put(
          ...levels.map(([level, given], index) =>
            sampleRecord({
              ...given,
              title: level,
              type: `type-${level}`,
              language: index % 2 ? 'fr' : 'en',
              date: `${2000 + index}-01-01`,
              pages: [`secretword of ${level}`, '"the very phrase"'],
            }),
          ),
        );
      beforeAll(file);

      test.each(seen)('holds for %s in hits, totals and every facet', async (_, actor, allowed) => {
        for (const query of [
          'secretword',
          '"very phrase"',
          '',
          'secret*',
          '-absent',
          'of -"no no"',
        ]) {
          for (const sort of ['relevance', 'date'] as const) {
            const result = await ask(query, { as: actor, sort });
            expect(result.hits.map(({ title }) => title).sort(), query).toEqual(allowed);
            expect(result.total).toBe(allowed.length);
            expect(Object.keys(counts(result, 'type')).sort()).toEqual(
              allowed.map((level) => `type-${level}`),
            );
            for (const facet of ['parliament', 'kind', 'type', 'language', 'year'] as const) {
              const sum = result.facets[facet].reduce((all, { count }) => all + count, 0);
              expect(sum, facet).toBe(allowed.length);
            }
          }
        }
      });

      test('a filter never brings back what the audience hides', async () => {
        const filters = { type: ['type-draft'], parliament: ['ke'], level: ['draft'] };
        const hidden = await ask('secretword', { filters });
        expect(hidden).toMatchObject({ hits: [], total: 0 });
        const office = await ask('secretword', { filters, as: clerk('ke') });
        expect(office.hits.map(({ title }) => title)).toEqual(['draft']);
      });

      test('levels are counted only for the office', async () => {
        expect((await ask('secretword', { as: member('ke') })).facets.level).toEqual([]);
        expect(counts(await ask('secretword', { as: clerk('ke') }), 'level')).toMatchObject({
          draft: 1,
          public: 2,
        });
        const foreign = await ask('secretword', {
          as: clerk('tz'),
          filters: { level: ['public'] },
        });
        expect(foreign.total).toBe(0);
      });
    });

    describe('facets, order and pages', () => {
      open();
      beforeAll(() =>
        harness.put(
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
      open();
      beforeAll(() =>
        harness.put(
          sampleRecord({ title: 'a b', number: 'HB 12/2024', pages: ['a x b, é 12 of 2024'] }),
          sampleRecord({ title: 'c', pages: ['القانون ab'] }),
          sampleRecord({ title: 'd', pages: [] }),
        ),
      );

      test('is answered, and what a word finds and what its exclusion finds is everything', async () => {
        const sign = fc.constantFrom(
          ...'ab xéق12/"\u0000*-|()\\\'&!:<>\ud800',
          ' OR ',
          'HB ',
          ' -',
        );
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
      open();
      test('show the place, marked in the text as it was written', async () => {
        const record = sampleRecord({
          title: 'L’Assemblée',
          language: 'fr',
          pages: ['Rien ici.', 'Le président de l’Assemblée\nnationale ouvre la séance.'],
        });
        await harness.put(record);
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
        await harness.put(sampleRecord({ title: 'stems', pages: ['Several parties agreed.'] }));
        const { hits } = await ask('party');
        expect(hits[0]!.passages[0]!.text).toBe('Several \ue000parties\ue001 agreed.');
      });

      test('are at most three, the one with all words first', async () => {
        const pages = Array.from({ length: 30 }, (_, index) =>
          index === 17 ? 'water and energy together' : 'only water here',
        );
        await harness.put(sampleRecord({ title: 'many', pages }));
        const { hits } = await ask('water energy');
        expect(hits[0]!.passages).toHaveLength(3);
        expect(hits[0]!.passages[0]!.page).toBe(18);
      });
    });

    describe('changes', () => {
      open();
      test('replace what was there and take away what is gone', async () => {
        const record = sampleRecord({ title: 'before', pages: ['oldword', 'oldword again'] });
        await harness.put(record);
        await harness.put({ ...record, title: 'after', pages: [] });
        expect(await titles('oldword')).toEqual([]);
        expect(await titles('after')).toEqual(['after']);
        await harness.put({ ...record, audience: ['office:ke'], level: 'draft' });
        expect((await ask('')).total).toBe(0);
        await harness.remove(record);
        expect((await ask('', { as: clerk('ke') })).total).toBe(0);
      });

      test('finds every word of a very long document, the last one too', async () => {
        const words = Array.from({ length: 200_000 }, (_, index) => `w${index % 9973} t`);
        const pages: string[] = [];
        for (let from = 0; from < words.length; from += 500) {
          pages.push(`${words.slice(from, from + 500).join(' ')} page${from / 500}end.`);
        }
        await harness.put(
          sampleRecord({ title: 'huge', pages: [...pages, 'the finishing flourish'] }),
        );
        const { hits } = await ask('flourish');
        expect(hits[0]).toMatchObject({ title: 'huge', passages: [{ page: 401 }] });
        expect((await ask('page0end page399end w9972')).total).toBe(1);
      }, 60_000);

      test('finds every word of a document with more words than a dictionary', async () => {
        const words = Array.from({ length: 90_000 }, (_, index) => `n${index * 7919}`);
        await harness.put(sampleRecord({ title: 'table', pages: [words.join(' ')] }));
        for (const word of [words[0]!, words[45_000]!, words[89_999]!]) {
          expect(await titles(word), word).toEqual(['table']);
        }
        expect(await titles(`${words[10]} ${words[11]} -${words[80_000]}`)).toEqual([]);
        expect(await titles(`table -${words[80_000]}`)).toEqual([]);
        expect(await titles(`table ${words[10]} ${words[80_000]}`)).toEqual(['table']);
        expect(await titles(`table "${words[10]} ${words[11]}"`)).toEqual(['table']);
      }, 60_000);
    });
  });
}
