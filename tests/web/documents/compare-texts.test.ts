import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, type Comparison } from '../../../src/web/documents/compare/compare-texts.js';
import { compareView } from '../../../src/web/documents/compare/compare-view.js';
import { Comparer, LONGEST_COMPARED } from '../../../src/web/documents/compare/comparer.js';
import { pairParagraphs } from '../../../src/web/documents/compare/pair-paragraphs.js';
import { paragraphsOf, tokensOf } from '../../../src/web/documents/compare/tokens.js';

const compare = (left: string, right: string): Comparison => compareTexts([left], [right], 10_000)!;
const side = ({ rows }: Comparison, which: 'left' | 'right') =>
  rows.flatMap((row) => row[which]?.parts.map(({ text }) => text).join('') ?? []);
const changed = ({ rows }: Comparison, which: 'left' | 'right') =>
  rows
    .flatMap((row) => row[which]?.parts.filter((part) => part.changed) ?? [])
    .map(({ text }) => text);

const word = fc.constantFrom('water', 'land', 'the', 'المياه', 'à', 'law', '12.', 'bill');
const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const text = fc.array(paragraph, { maxLength: 12 }).map((list) => list.join('\n\n'));

describe('two texts side by side', () => {
  test('each side is its text, whole and in order', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const comparison = compare(a, b);
        expect(side(comparison, 'left')).toEqual(paragraphsOf([a]));
        expect(side(comparison, 'right')).toEqual(paragraphsOf([b]));
        const numbers = comparison.rows.flatMap(({ left }) => left?.number ?? []);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }),
    );
  });

  test('what is equal is not marked, and equal texts have no places', () => {
    fc.assert(
      fc.property(text, (a) => {
        const comparison = compare(a, a);
        expect(comparison.places + comparison.wordsAdded + comparison.wordsRemoved).toBe(0);
        expect(changed(comparison, 'left')).toEqual([]);
      }),
    );
  });

  test('a changed word is marked as that word', () => {
    const comparison = compare('The fee is ten shillings.', 'The fee is twenty shillings.');
    expect(changed(comparison, 'left')).toEqual(['ten']);
    expect(changed(comparison, 'right')).toEqual(['twenty']);
    expect(comparison).toMatchObject({ places: 1, wordsAdded: 1, wordsRemoved: 1 });
  });

  test('Arabic words stay whole, with their vowel signs', () => {
    const comparison = compare('يُعمل بهذا القانونِ فورًا', 'يُعمل بهذا المرسومِ فورًا');
    expect(changed(comparison, 'left')).toEqual(['القانونِ']);
    expect(changed(comparison, 'right')).toEqual(['المرسومِ']);
    expect(tokensOf('كتــاب')).toEqual(['كتــاب']);
  });

  test('an inserted paragraph leaves those after it in place', () => {
    const comparison = compare(
      'One a.\n\nTwo b.\n\nThree c.',
      'One a.\n\nNew here.\n\nTwo b.\n\nThree c.',
    );
    expect(comparison.rows.map(({ left, right }) => [left?.number, right?.number])).toEqual([
      [1, 1],
      [undefined, 2],
      [2, 3],
      [3, 4],
    ]);
    expect(comparison.places).toBe(1);
  });

  test('paragraphs that have nothing in common are not forced together', () => {
    const comparison = compare('water law fee', 'xenon quartz rhythm');
    expect(comparison.rows).toHaveLength(2);
  });

  test('neighbouring changed words read as one stretch', () => {
    const comparison = compare('pay the old red house now', 'pay the new blue house now');
    expect(changed(comparison, 'left')).toEqual(['old red']);
  });

  test('gives up when the time is over', () => {
    const many = (seed: number) =>
      Array.from({ length: 20_000 }, (_, n) => `${(n * seed) % 99_991}`).join('\n\n');
    expect(compareTexts([many(7)], [many(13)], 1)).toBeNull();
  });
});

describe('pairs of paragraphs', () => {
  test('never cross, and use every paragraph once', () => {
    const list = fc.array(paragraph, { maxLength: 8 });
    fc.assert(
      fc.property(list, list, (left, right) => {
        const pairs = pairParagraphs(left, right);
        const used = (which: 'left' | 'right') => pairs.flatMap((pair) => pair[which] ?? []);
        expect(used('left')).toEqual(left.map((_, index) => index));
        expect(used('right')).toEqual(right.map((_, index) => index));
      }),
    );
  });

  test('a very long stretch pairs in its order', () => {
    const left = Array.from({ length: 150 }, (_, n) => `paragraph number ${n} of many`);
    const pairs = pairParagraphs(left, left);
    expect(pairs.every((pair) => pair.left === pair.right)).toBe(true);
  });
});

describe('the page of a comparison', () => {
  const equal = Array.from({ length: 10 }, (_, n) => `Paragraph ${n}.`);

  test('folds what is equal around the changes and names the places', () => {
    const right = equal.with(5, 'Paragraph five, amended.');
    const { rows, parts } = compareView(compare(equal.join('\n\n'), right.join('\n\n')), 1);
    expect(parts).toBe(1);
    expect(rows.map((row) => (row.kind === 'skipped' ? row.count : (row.place ?? '=')))).toEqual([
      4,
      '=',
      1,
      '=',
      3,
    ]);
  });

  test('is cut into parts, and a part that is not there is the last', () => {
    const left = Array.from({ length: 200 }, (_, n) => `left ${n}`).join('\n\n');
    const right = Array.from({ length: 200 }, (_, n) => `other words ${n}`).join('\n\n');
    const comparison = compare(left, right);
    const first = compareView(comparison, 1);
    expect(first.parts).toBeGreaterThan(1);
    expect(compareView(comparison, 999).part).toBe(first.parts);
    const all = Array.from({ length: first.parts }, (_, n) => compareView(comparison, n + 1).rows);
    expect(all.flat()).toHaveLength(comparison.rows.length);
  });
});

describe('the comparer', () => {
  const comparer = new Comparer();

  test('compares long texts in a thread, as it compares short ones', async () => {
    const pages = Array.from(
      { length: 400 },
      (_, n) => `Section ${n}. ${'The law says so. '.repeat(8)}`,
    );
    const outcome = await comparer.compare(pages, pages.with(200, 'Section 200. Repealed.'));
    expect(outcome.kind).toBe('done');
    if (outcome.kind === 'done') expect(outcome.comparison.places).toBe(1);
  });

  test('says so when a text is too long', async () => {
    expect(await comparer.compare(['x'.repeat(LONGEST_COMPARED + 1)], ['y'])).toEqual({
      kind: 'too_long',
    });
  });
});
