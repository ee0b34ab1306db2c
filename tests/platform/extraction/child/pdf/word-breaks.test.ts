import { expect, test } from 'vitest';
import { WordBreaks } from '../../../../../src/platform/extraction/child/pdf/word-breaks.js';

function join(lines: string[], rest = ''): string {
  const breaks = new WordBreaks();
  breaks.learn([...lines, rest]);
  return breaks.join(lines);
}

test.each([
  ['a divided word is joined', ['the parlia-', 'ment sat'], '', 'the parliament sat'],
  ['also where it is known', ['les biblio-', 'thèques'], 'bibliothèques', 'les bibliothèques'],
  [
    'a known compound keeps its hyphen',
    ['le vice-', 'président'],
    'vice-président',
    'le vice-président',
  ],
  [
    'two words of the document do too',
    ['le sous-', 'préfet parle'],
    'sous le préfet',
    'le sous-préfet parle',
  ],
  ['a word with more hyphens', ['Commander-', 'in-chief'], '', 'Commander-in-chief'],
  ['so do Portuguese pronouns', ['aplica-', 'se a lei'], '', 'aplica-se a lei'],
  ['a soft hyphen was never a letter', ['parlia\u00ad', 'ment'], '', 'parliament'],
  ['a capital is a name', ['Mme Diop-', 'Sarr'], '', 'Mme Diop-Sarr'],
  ['a dash is none', ['the House —', 'sitting'], '', 'the House — sitting'],
  ['a range of numbers stays one', ['2025-', '2026'], '', '2025-2026'],
])('%s', (_what, lines, rest, text) => {
  expect(join(lines, rest)).toBe(text);
});

test('a long document that divides no word divides none here', () => {
  const many = Array.from(
    { length: 500 },
    (_, at) => `w${String.fromCharCode(97 + (at % 26))}${'x'.repeat(at / 26)}`,
  );
  expect(join(['of own-', 'source revenue'], many.join(' '))).toBe('of own-source revenue');
  const dividing = `${many.join(' ')} parliament`;
  expect(join(['the parlia-', 'ment and own-', 'source'], dividing)).toBe(
    'the parliament and ownsource',
  );
});

// Were it quadratic, the runner's own limit of time would end it.
test('the end of a very long line is no trouble', () => {
  expect(join(['a'.repeat(1_000_000), 'b'])).toHaveLength(1_000_002);
});
