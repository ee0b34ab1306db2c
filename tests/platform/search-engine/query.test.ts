import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, type Term } from '../../../src/platform/search-engine/query.js';
import { textQueries } from '../../../src/platform/search-engine/postgres/tsquery.js';

/** The query as one line, for comparing. */
function shape(text: string, typing = false): string {
  const term = (one: Term) => {
    if (one.kind === 'word') return one.form;
    if (one.kind === 'prefix') return `${one.form}*`;
    if (one.kind === 'phrase') return `[${one.forms.join(' ')}]`;
    return `#${one.named ?? one.form}`;
  };
  return parseQuery(text, { typing })
    .clauses.map(({ excluded, terms }) => (excluded ? '-' : '') + terms.map(term).join('|'))
    .join(' ');
}

describe('parseQuery', () => {
  test.each([
    ['Finance bill', 'finance bill'],
    ['"Finance Bill" 2024', '[finance bill] 2024'],
    ['“finance bill” «loi»', '[finance bill] [loi]'],
    ['budget -county', 'budget -county'],
    ['budget -"county assembly"', 'budget -[county assembly]'],
    ['- budget', 'budget'],
    ['constitu*', 'constitu*'],
    ['c*', 'c'],
    ['treaty OR protocol OR convention', 'treaty|protocol|convention'],
    ['OR treaty', 'treaty'],
    ['treaty OR', 'treaty'],
    ['treaty OR -protocol', 'treaty -protocol'],
    ['treaty or protocol', 'treaty or protocol'],
    ['a b OR c d', 'a b|c d'],
    ["l'assemblée", 'assemblee'],
    ['qu’il vice-président', 'il [vice president]'],
    ["ng'ombe", '[ng ombe]'],
    ['"l’assemblée"', '[l assemblee]'],
    ['hb 12/2024 now', '#hb12/2024 now'],
    ['HB12/2024', '#hb12/2024'],
    ['12/05/2024', '[12 05 2024]'],
    ['"HB 12/2024"', '[hb 12 2024]'],
    ['-12/2024', '-[12 2024]'],
    ['"open phrase', '[open phrase]'],
    ['""', ''],
    ['-', ''],
    ['***', ''],
    ['   ', ''],
    ['القانون', 'القانون'],
  ])('%s', (text, expected) => expect(shape(text)).toBe(expected));

  test('takes the last word as unfinished only while somebody types', () => {
    expect(shape('finance bil', true)).toBe('finance bil*');
    expect(shape('finance bil ', true)).toBe('finance bil');
    expect(shape('finance bil')).toBe('finance bil');
    expect(shape('"finance bil', true)).toBe('[finance bil]');
  });

  test('leaves out what is too long and says so', () => {
    const words = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ');
    expect(parseQuery(words).shortened).toBe(true);
    expect(parseQuery(words).clauses).toHaveLength(32);
    expect(parseQuery('x'.repeat(10_000)).shortened).toBe(true);
    expect(parseQuery('short').shortened).toBe(false);
  });

  test('any input has a meaning, and its pieces quote every lexeme', () => {
    const sign = fc.constantFrom(...'"“-*| \'\\()&!:<>aHB12/é\u0000قا\ud800');
    const input = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: sign, maxLength: 60 }));
    fc.assert(
      fc.property(input, fc.boolean(), (text, typing) => {
        const query = parseQuery(text, { typing });
        const { words, any, phrases } = textQueries(query);
        for (const piece of [words, any, ...phrases].flatMap((pieces) => pieces ?? [])) {
          const bare = piece.slice(1).replaceAll(/'(?:[^'\\]|''|\\\\)*'/gu, '');
          if (piece.startsWith('w')) expect(bare).toMatch(/^[a-z]{3,}$/);
          else expect(bare).toMatch(/^(?:[()|&!:* ]|<->)*$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
