import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine } from '../../../../src/features/people/import/clean-line.js';
import { findJsonError } from '../../../../src/features/people/import/find-json-error.js';
import { readPopolo } from '../../../../src/features/people/import/read-popolo.js';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the place where a text stops being JSON', () => {
  test.each([
    ['{"a": 1,}', 1, 9],
    ['{"persons": [\n  {"id": "1"\n', 3, 1],
    ['', 1, 1],
    ['[1 2]', 1, 4],
    ['["a\nb"]', 1, 4],
    ["{'a': 1}", 1, 2],
    ['{"a" 1}', 1, 6],
    ['[1]]', 1, 4],
    ['[01]', 1, 3],
    ['[tru]', 1, 2],
    ['["\\x"]', 1, 3],
    ['\n\n  nothing', 3, 3],
  ])('%j', (text, line, column) => {
    expect(findJsonError(text)).toEqual({ line, column });
  });

  test('is found exactly where the parser gives up, and nowhere else', () => {
    const damaged = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '}', ']', '"', ',', ':', '1', '\\', '\n', 'x'),
      )
      .map(([text, at, put]) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + put + text.slice(cut + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged, fc.string()), (text) => {
        expect(findJsonError(text) === null).toBe(isJson(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('is found behind a hundred thousand brackets and a long string', () => {
    expect(findJsonError('['.repeat(100_000))).toEqual({ line: 1, column: 100_001 });
    const long = JSON.stringify('\\x'.repeat(500_000));
    expect(findJsonError(`[${long}`)).toEqual({ line: 1, column: long.length + 2 });
    expect(findJsonError(`[${long}]`)).toBeNull();
  });
});

describe('a file as a whole', () => {
  test.each([
    ['{"persons": [', { code: 'not_json', params: { line: 1, column: 14 } }],
    ['[]', { code: 'not_an_object', params: {} }],
    ['null', { code: 'not_an_object', params: {} }],
    ['{}', { code: 'no_persons', params: {} }],
    ['{"persons": []}', { code: 'no_persons', params: {} }],
    ['{"persons": {"1": {}}}', { code: 'not_a_list', params: { list: 'persons' } }],
    ['{"persons": [{}], "areas": 3}', { code: 'not_a_list', params: { list: 'areas' } }],
  ])('that is no Popolo is said to be none: %s', (text, fault) => {
    expect(readPopolo(text)).toEqual({ fault });
  });

  test('may not hold more rows than anybody has', () => {
    const many = JSON.stringify({ persons: [{}], events: Array.from({ length: 5001 }, () => 1) });
    expect(readPopolo(many).fault).toEqual({
      code: 'too_many',
      params: { list: 'events', most: 5000 },
    });
  });

  test('may start with a byte order mark and leave out what it has not', () => {
    const { fault, ...read } = readPopolo('\ufeff{"persons": [{"id": "1", "name": "A"}]}');
    expect(fault).toBeNull();
    expect(read).toMatchObject({ file: { persons: [{ pointer: '/persons/0' }], memberships: [] } });
  });

  test('may have memberships inside of persons', () => {
    const persons = [{ id: 7, name: 'A', memberships: [{ role: 'member' }, 3] }];
    const { file } = readPopolo(JSON.stringify({ persons })) as Extract<
      ReturnType<typeof readPopolo>,
      { fault: null }
    >;
    expect(file.memberships).toEqual([
      { raw: { person_id: 7, role: 'member' }, pointer: '/persons/0/memberships/0' },
      { raw: 3, pointer: '/persons/0/memberships/1' },
    ]);
  });
});

describe('a line of text', () => {
  test.each([
    ['  Mody   N\u0092Diaye\n', { text: 'Mody N’Diaye', repaired: true }],
    ['\u0093Kandy\u0094 \u0080', { text: '“Kandy” €', repaired: true }],
    ['\ufeffAda\u0000', { text: 'Ada', repaired: true }],
    ['half \ud800', { text: 'half \ufffd', repaired: true }],
    ['Jose\u0301 ', { text: 'José', repaired: false }],
    ['\u00a0\t ', null],
    ['', null],
  ])('%j', (raw, clean) => {
    expect(cleanLine(raw)).toEqual(clean);
  });

  test('is clean once it was cleaned', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = cleanLine(raw);
        if (once) expect(cleanLine(once.text)).toEqual({ text: once.text, repaired: false });
      }),
    );
  });
});
