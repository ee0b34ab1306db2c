import { describe, expect, test } from 'vitest';
import { sampleRecord } from '../sample-record.js';
import { emptyEngine, type StartEngine } from './empty-engine.js';

/** Words, phrases and the signs of the query language, in all languages. */
export function findsText(start: StartEngine): void {
  describe('words', () => {
    const { titles, put } = emptyEngine(start);
    test('finds words in every language whatever their marks and forms', async () => {
      await put(
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
      await put(
        sampleRecord({ title: 'stem only', pages: ['They regulate many things.'] }),
        sampleRecord({ title: 'as it stands', pages: ['One regulation for all.'], date: null }),
      );
      expect(await titles('regulation')).toEqual(['as it stands', 'stem only']);
      await put(
        sampleRecord({ title: 'On fisheries', pages: ['Nothing else.'], date: '1990-01-01' }),
        sampleRecord({ title: 'Other things', pages: ['Once about fisheries.'] }),
      );
      expect(await titles('fisheries')).toEqual(['On fisheries', 'Other things']);
    });

    test('asks for all words, anywhere in the record', async () => {
      await put(
        sampleRecord({ title: 'two pages', pages: ['about zebras', 'about giraffes'] }),
        sampleRecord({ title: 'one only', pages: ['zebras alone'] }),
      );
      expect(await titles('zebras giraffes')).toEqual(['two pages']);
      expect(await titles('zebras giraffes pages')).toEqual(['two pages']);
      expect((await titles('giraffes OR alone')).sort()).toEqual(['one only', 'two pages']);
    });

    test('knows prefixes, exclusions and legal references', async () => {
      await put(
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
    const { ask, titles, put } = emptyEngine(start);
    test('are found where the words stand together, also over the edge of passages', async () => {
      const filler = (count: number, word: string) => Array(count).fill(word).join(' ');
      await put(
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
      await put(sampleRecord({ title: 'long', pages: [words.join(' ')] }));
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
      await put(
        sampleRecord({ title: 'Ending alpha', subjects: ['beta'], pages: ['gamma', 'delta'] }),
      );
      for (const phrase of ['"alpha beta"', '"gamma delta"', '"beta gamma"']) {
        expect((await ask(phrase)).total, phrase).toBe(0);
      }
    });
  });
}
