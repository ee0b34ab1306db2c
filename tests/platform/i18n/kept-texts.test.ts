import { expect, test } from 'vitest';
import { keptTexts, type MessageParams } from '../../../src/platform/i18n/kept-texts.js';
import { translator } from '../../../src/platform/i18n/translator.js';

const KEY = 'bills:continent.cell';

function counting() {
  const asked: MessageParams[] = [];
  const translate = (_: string, params: MessageParams) => {
    asked.push(params);
    return JSON.stringify(params);
  };
  const kept = keptTexts();
  return { asked, say: (params: MessageParams) => kept(KEY, params, translate) };
}

test('the same is put together once, anything else anew', () => {
  const { asked, say } = counting();
  const different: MessageParams[] = [
    { count: 1 },
    { count: '1' },
    { count: 2 },
    { other: 1 },
    { count: 1, other: 1 },
  ];
  for (const params of [...different, ...different])
    expect(say(params)).toBe(JSON.stringify(params));
  expect(asked).toEqual(different);
});

test('what could be mistaken for something else, or is long, is never kept', () => {
  const { asked, say } = counting();
  const never = [{ a: '1\0b=2' }, { a: 'x'.repeat(61) }];
  for (const params of [...never, ...never]) expect(say(params)).toBe(JSON.stringify(params));
  expect(asked).toHaveLength(4);
  expect(say({ a: '1', b: '2' })).toBe('{"a":"1","b":"2"}');
});

test('however many are asked for, what is said stays right', () => {
  const t = translator('en');
  const say = (count: number) => t(KEY, { parliament: 'Kenya', column: 'Committee', count });
  const first = Array.from({ length: 6000 }, (_, count) => say(count));
  expect(new Set(first).size).toBe(6000);
  expect(Array.from({ length: 6000 }, (_, count) => say(count))).toEqual(first);
});
