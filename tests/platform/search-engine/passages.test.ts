import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  PHRASE_WINDOW,
  passagesOf,
  phraseWindows,
} from '../../../src/platform/search-engine/passages.js';
import type { SearchablePage } from '../../../src/platform/search-engine/searchable-record.js';
import { tokenise } from '../../../src/platform/search-engine/tokenise.js';

const page = (text: string, number = 1): SearchablePage => ({
  page: number,
  text,
  versionId: null,
  versionNumber: null,
  language: null,
});
const words = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `w${from + index}`);

describe('passages', () => {
  test('hold 150 to 300 words of their own and end where a paragraph ends', () => {
    const text = [words(200).join(' '), words(140, 200).join(' '), words(300, 340).join(' ')];
    const passages = passagesOf([page(text.join('\n\n'))]);
    expect(passages.map(({ own }) => own)).toEqual([200, 140 + 150, 150]);
    expect(passages[0]!.text.split(/\s+/)).toHaveLength(200 + PHRASE_WINDOW - 1);
  });

  test('short pages are one passage each, empty ones none', () => {
    const passages = passagesOf([page('one two', 1), page('  \n', 2), page('three', 3)]);
    expect(passages.map((one) => [one.page.page, one.text])).toEqual([
      [1, 'one two'],
      [3, 'three'],
    ]);
  });

  test('every word is the own word of exactly one passage, in order, at its place', () => {
    const text = fc
      .array(fc.constantFrom('word', 'L’été.', 'end.\n\n', '½', 'قانون،', 'x'.repeat(700), '- '), {
        maxLength: 900,
      })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
        const passages = passagesOf(texts.map((one, index) => page(one, index + 1)));
        texts.forEach((one, index) => {
          const mine = passages.filter((passage) => passage.page.page === index + 1);
          const own = mine.flatMap((passage) => passage.tokens.slice(0, passage.own));
          expect(own.map(({ form }) => form)).toEqual(tokenise(one).map(({ form }) => form));
        });
        for (const passage of passages) {
          expect(passage.own).toBeLessThanOrEqual(302);
          expect(tokenise(passage.text)).toEqual(passage.tokens);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a phrase up to the window is whole in some passage wherever it begins', () => {
    const all = words(1500);
    const passages = passagesOf([page(all.join(' '))]);
    const texts = passages.map(({ text }) => ` ${text} `);
    for (let from = 0; from + PHRASE_WINDOW <= all.length; from++) {
      const phrase = ` ${all.slice(from, from + PHRASE_WINDOW).join(' ')} `;
      expect(
        texts.some((text) => text.includes(phrase)),
        phrase,
      ).toBe(true);
    }
  });

  test('a long phrase is covered by its windows', () => {
    for (const length of [1, 12, 13, 14, 25, 26, 40]) {
      const windows = phraseWindows(words(length));
      expect(new Set(windows.flat())).toEqual(new Set(words(length)));
      for (const window of windows) {
        expect(window).toHaveLength(Math.min(length, PHRASE_WINDOW));
      }
    }
  });
});
