/** What no sensible program sends; each must be refused or made harmless, never be a fault of ours. */
export const HOSTILE_VALUES: readonly unknown[] = [
  '',
  ' \t\n',
  'a\u0000b',
  'half \ud800 a letter',
  'a\u202eb\u0007c',
  '2025-02-30',
  '0000-00-00',
  '0000-01-01',
  '99999-01-01',
  'no-such-id',
  '019aa000-0000-7000-8000-000000000000',
  '019aa000-0000-7000-8000-00000000000G',
  `'; drop table bill; --`,
  '<script>alert(1)</script>',
  '__proto__',
  '\ufdfa'.repeat(20_000),
  -1,
  0,
  1.5,
  2 ** 31,
  2 ** 53,
  1e308,
  null,
  true,
  [],
  ['a', 'a'],
  [null, [[]]],
  {},
  { constructor: { prototype: {} }, level: 'draft' },
  { en: 'a\u0000b', 'x\u0000': 'y', sw: '\udc00' },
  { 'zz-ZZZZ-zz-zz': 'x', '': 'y', ['a'.repeat(400)]: 'z' },
];

/** The body once for each of its places and each hostile value, the place being replaced by it. */
export function* hostileBodies(body: Record<string, unknown>): Generator<[string, unknown]> {
  for (const place of placesIn(body)) {
    for (const value of HOSTILE_VALUES) {
      yield [`${place.join('/')} = ${shown(value)}`, withValue(body, place, value)];
    }
    yield [`${place.join('/')} left out`, withValue(body, place, undefined)];
  }
  yield ['a field too many', { ...body, andMore: 1 }];
  yield ['a prototype', JSON.parse(`{"__proto__": {"isAdministrator": true}}`)];
}

/** Long lists are tried at their first members only: the others are of the same form. */
function placesIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Array.isArray(value) ? value.slice(0, 1) : value;
  const deeper = Object.entries(inner).flatMap(([key, one]) => placesIn(one, [...at, key]));
  return at.length === 0 ? deeper : [at, ...deeper];
}

function withValue(from: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(from)) {
    return from.map((one, index) => (String(index) === key ? withValue(one, rest, value) : one));
  }
  const object = from as Record<string, unknown>;
  return { ...object, [key]: withValue(object[key], rest, value) };
}

const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 40);

/** As they stand in an address. */
export const HOSTILE_PARAMETERS = [
  '%00',
  'a%00b',
  '%ED%A0%80',
  '%25',
  '..%2F..%2Fetc',
  '0',
  '-1',
  '1.5',
  '99999999999999999999',
  'NaN',
  '2025-02-30',
  '0000-01-01',
  '99999-01-01',
  '019aa000-0000-7000-8000-000000000000',
  '019AA000-0000-7000-8000-000000000000',
  '%7B019aa000-0000-7000-8000-000000000000%7D',
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  "'%3B%20select%20pg_sleep(9)--",
  '%F0%9F%98%80',
  'x'.repeat(90),
  'W10',
  'WyJcdTAwMDAiLCIxIl0',
  'WyIyMDI0LTAyLTMwVDAwOjAwOjAwLjAwMFoiLCIwMTlhYTAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAiXQ',
];
