import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Highlight, splitMarks } from '../../../src/web/components/highlight.js';

const S = '\uE000';
const E = '\uE001';

describe('Highlight', () => {
  it('puts hits in <mark> and escapes all that surrounds them', () => {
    const html = renderToString(<Highlight text={`<b>${S}wa&ter${E}</b>`} lang="en" />);
    expect(html).toBe('<bdi lang="en" dir="ltr">&lt;b><mark>wa&amp;ter</mark>&lt;/b></bdi>');
  });

  it('reads in the direction of the text, not of the page', () => {
    expect(renderToString(<Highlight text="المياه" lang="ar" />)).toContain('dir="rtl"');
    expect(renderToString(<Highlight text="المياه" />)).toContain('dir="auto"');
  });

  it('drops marks that do not pair up', () => {
    expect(splitMarks(`a${S}b`)).toEqual([{ hit: false, text: 'ab' }]);
    expect(splitMarks(`${E}a${S}${S}b${E}c${E}`)).toEqual([
      { hit: false, text: 'a' },
      { hit: true, text: 'b' },
      { hit: false, text: 'c' },
    ]);
  });

  it('loses no letter and prints no mark, whatever the text', () => {
    const letters = fc.constantFrom('a', ' ', 'ب', '<', S, E, '\n');
    fc.assert(
      fc.property(fc.array(letters), (pieces) => {
        const text = pieces.join('');
        const shown = splitMarks(text)
          .map((piece) => piece.text)
          .join('');
        expect(shown).toBe(text.replaceAll(S, '').replaceAll(E, ''));
      }),
    );
  });
});
