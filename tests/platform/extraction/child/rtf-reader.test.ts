import { expect, test } from 'vitest';
import { RtfReader } from '../../../../src/platform/extraction/child/rtf-reader.js';

const read = (rtf: string) => new RtfReader(Buffer.from(rtf, 'latin1')).read();

test.each([
  ['code page bytes', "{\\rtf1\\ansi\\ansicpg1252 caf\\'e9}", 'café'],
  ['raw bytes', '{\\rtf1\\ansi\\ansicpg1252 caf\xe9}', 'café'],
  ['the fallback of a Unicode character is skipped', '{\\rtf1 \\u233?t\\u233 ?e}', 'étée'],
  ['a fallback of bytes', "{\\rtf1 \\u233\\'e9t\\'e9}", 'été'],
  ['no fallback', '{\\rtf1\\uc0 \\u233 t\\u233 }', 'été'],
  ['two fallback characters', '{\\rtf1\\uc2 \\u233 ??x}', 'éx'],
  ['negative numbers', '{\\rtf1 \\u-1027?}', String.fromCharCode(0x10000 - 1027)],
  ['a surrogate pair', '{\\rtf1 \\u-10180?\\u-8959?}', '\ud83c\udd01'],
  ['escaped braces', '{\\rtf1 a\\{b\\}c\\\\d}', 'a{b}c\\d'],
  ['hidden destinations', '{\\rtf1{\\info{\\author Spy}}{\\*\\x secret}{\\pict 0a0b}seen}', 'seen'],
  ['a text box', '{\\rtf1 a{\\*\\shpinst{\\shptxt boxed}}}', 'aboxed'],
  ['unbalanced braces', '}}{\\rtf1 still}}}{', 'still'],
])('%s', (_what, rtf, text) => {
  expect(read(rtf)).toEqual([[text]]);
});

test('Arabic by the charset of the font', () => {
  const rtf = "{\\rtf1{\\fonttbl{\\f1\\fcharset178 X;}}{\\f1\\'e3\\'cc\\'e1\\'d3} (\\'e9)}";
  expect(read(rtf)).toEqual([['مجلس (é)']]);
});

test('paragraphs, pages and table rows', () => {
  const rtf = '{\\rtf1 one\\par two\\page three\\par a\\cell b\\cell\\row}';
  expect(read(rtf)).toEqual([
    ['one', 'two'],
    ['three', 'a\tb\t'],
  ]);
});

test('a million braces are no more than a list', () => {
  expect(read(`{\\rtf1 ${'{'.repeat(1_000_000)}deep`)).toEqual([['deep']]);
});
