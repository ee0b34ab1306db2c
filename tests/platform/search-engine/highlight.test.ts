import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MARK_END,
  MARK_START,
  mark,
  spansOf,
} from '../../../src/platform/search-engine/highlight.js';
import { parseQuery, wantedTerms } from '../../../src/platform/search-engine/query.js';
import { snippet } from '../../../src/platform/search-engine/snippet.js';

const plain = (text: string) => text.replaceAll(MARK_START, '').replaceAll(MARK_END, '');
function marked(query: string, text: string, stems: string[] = []): string {
  const spans = spansOf(text, wantedTerms(parseQuery(query)), stems);
  return mark(text, spans).replaceAll(MARK_START, '[').replaceAll(MARK_END, ']');
}

describe('highlights', () => {
  test.each([
    ['assemblee', 'L’Assemblée', 'L’[Assemblée]'],
    ['قانون', 'صدر القانون وقانون آخر', 'صدر [القانون] وقانون آخر'],
    ['"finance bill"', 'finance, the Finance Bill', 'finance, the [Finance Bill]'],
    ['constitu*', 'Constitution constituted', '[Constitution] [constituted]'],
    ['hb 12/2024', 'See H.B. No. 12 of 2024.', 'See [H.B. No. 12 of 2024].'],
    ['hb 12/2024', 'See SB 12/2024.', 'See SB 12/2024.'],
    ['a -b', 'a b', '[a] b'],
  ])('%s in %s', (query, text, expected) => expect(marked(query, text)).toBe(expected));

  test('mark the words that PostgreSQL found by their stem', () => {
    expect(marked('party', 'Parties and party', ['parties'])).toBe('[Parties] and [party]');
  });

  test('cannot be forged by the text', () => {
    expect(marked('b', `a ${MARK_START}x${MARK_END} b`)).toBe('a x [b]');
  });

  test('change nothing but the marks', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab é-’قا.\n'), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.string({ unit: fc.constantFrom(...'ab"*- é') }), (given, query) => {
        const spans = spansOf(given, wantedTerms(parseQuery(query)), []);
        expect(plain(mark(given, spans))).toBe(given);
        spans.forEach(({ start, end }, index) => {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
        });
      }),
    );
  });
});

describe('snippets', () => {
  const filler = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ');

  test('show the place with the most found words, cut between words', () => {
    const text = `${filler} needle ${filler} needle thread needle ${filler}`;
    const spans = spansOf(text, wantedTerms(parseQuery('needle thread')), []);
    const shown = snippet(text, spans);
    expect(shown).toContain(
      `${MARK_START}needle${MARK_END} ${MARK_START}thread${MARK_END} ${MARK_START}needle${MARK_END}`,
    );
    expect(shown).toMatch(/^… word\d+ .* word\d+ …$/u);
    expect(shown.length).toBeLessThan(400);
  });

  test('leave short texts whole, on one line', () => {
    expect(snippet('a\n\n b', [])).toBe('a b');
  });

  test('never lose a found word nor cut a character', () => {
    const text = fc.string({
      unit: fc.constantFrom('x', ' ', '😀', 'ق', 'needle '),
      maxLength: 900,
    });
    fc.assert(
      fc.property(text, (given) => {
        const spans = spansOf(given, wantedTerms(parseQuery('needle')), []);
        const shown = snippet(given, spans);
        expect(shown).not.toMatch(/\p{Surrogate}/u);
        if (spans.length > 0) expect(shown).toContain(`${MARK_START}needle${MARK_END}`);
      }),
    );
  });
});
