import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VersionTextView } from '../../../src/features/documents/index.js';
import { MARK_END, MARK_START } from '../../../src/platform/search-engine/highlight.js';
import { markWords } from '../../../src/web/documents/marked-text.js';
import { PAGES_AT_A_TIME, partsOf, sliceWith } from '../../../src/web/documents/text-slices.js';
import { textView } from '../../../src/web/documents/text-view.js';

const read = (from: number, count: number, text = 'water') =>
  ({
    document: {},
    version: {},
    pages: Array.from({ length: count }, (_, index) => ({
      ordinal: from + index,
      page: from + index,
      label: null,
      language: 'en',
      text,
    })),
  }) as unknown as VersionTextView;

describe('the slices of a text', () => {
  test('hold the page that is asked for, and follow each other without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (page) => {
        const { from, to } = sliceWith(page);
        expect(from <= page && page <= to).toBe(true);
        expect(to - from + 1).toBe(PAGES_AT_A_TIME);
        expect(sliceWith(to + 1).from).toBe(to + 1);
      }),
    );
  });

  test('the parts of a long page are the page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const parts = partsOf(text, 20);
        expect(parts.join('')).toBe(text);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(20);
        for (const part of parts) expect(part).not.toMatch(/[\ud800-\udbff]$/);
      }),
    );
  });

  test('lead to the slices before and after, with the words that are looked for', () => {
    const view = textView(read(21, 21), 21, { page: 22, part: null, q: 'water' });
    expect(view.pages).toHaveLength(20);
    expect(view.previous).toEqual({ page: 20, part: null, q: 'water' });
    expect(view.next).toEqual({ page: 41, part: null, q: 'water' });
    expect(view.found).toBe(20);
    const last = textView(read(1, 3), 1, { page: 1, part: null, q: '' });
    expect([last.previous, last.next, last.found]).toEqual([null, null, 0]);
  });

  test('a page that is too long goes on in parts', () => {
    const long = read(1, 2, 'word '.repeat(30_000));
    const first = textView(long, 1, { page: 1, part: null, q: '' });
    expect(first.pages[0]?.continuesAt).toBe(2);
    const second = textView(long, 1, { page: 1, part: 2, q: '' });
    expect(second.pages).toHaveLength(1);
    expect(second.pages[0]?.continuesAt).toBe(3);
    expect(second.next).toEqual({ page: 2, part: null, q: '' });
    const last = textView(long, 1, { page: 1, part: 3, q: '' });
    expect(last.pages[0]?.continuesAt).toBeNull();
  });
});

describe('words that are looked for', () => {
  test('are marked in every form that search takes for the same', () => {
    const { text, found } = markWords('Étude des ETUDES sur l’étude', 'etude');
    expect(found).toBe(2);
    expect(text).toBe(
      `${MARK_START}Étude${MARK_END} des ETUDES sur l’${MARK_START}étude${MARK_END}`,
    );
    expect(markWords('قانونُ المياه', 'قانون').found).toBe(1);
  });

  test('marks that stand in the text itself are dropped', () => {
    expect(markWords(`a${MARK_START}b${MARK_END}`, '').text).toBe('ab');
  });
});
