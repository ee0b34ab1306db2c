import { expect, test } from 'vitest';
import { unmirrorBrackets } from '../../../../../src/platform/extraction/child/pdf/rtl-brackets.js';

test.each([
  [')المادة 14(', '(المادة 14)'],
  ['(المادة 14)', '(المادة 14)'],
  ['»نص« و ]١[', '«نص» و [١]'],
  ['1) أولا', '1) أولا'],
  ['لا شيء', 'لا شيء'],
])('%s', (shown, meant) => {
  expect(unmirrorBrackets(shown)).toBe(meant);
});
