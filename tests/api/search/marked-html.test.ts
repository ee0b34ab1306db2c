import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedHtml, withoutMarks } from '../../../src/api/search/marked-html.js';

test('the only tags in it are our own', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'ab\ue000\ue001 /') }), (text) => {
      const html = markedHtml(text);
      expect(html.replaceAll('<mark>', '').replaceAll('</mark>', '')).not.toMatch(/[<>"']/);
      expect(withoutMarks(text)).not.toMatch(/[\ue000\ue001]/);
    }),
  );
});
