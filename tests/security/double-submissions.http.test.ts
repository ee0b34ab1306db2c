import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../support/test-app.js';
import { KE, everything, legislature, type Legislature } from './legislature.js';
import { writesOf, type Write } from './writes.js';

let app: TestApp;
let clerk: TestUser;
let administrator: TestUser;
let it: Legislature;
let writes: Write[];

beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
  administrator = await app.signIn('administrator', 'ke');
  it = await legislature(clerk, administrator);
  writes = writesOf(it);
}, 120_000);
afterAll(() => app.close());

const TIMES = 6;
const send = (user: TestUser, write: Write, headers: Record<string, string>) =>
  user.inject({
    method: write.verb,
    url: write.url,
    headers,
    ...(write.body ? { payload: write.body } : {}),
  });
const write = (operation: string) => writes.find((one) => one.operation === operation)!;
/** The same request several times at the same moment, each with the headers of its turn. */
const atOnce = async (one: Write, headersOf: (n: number) => Record<string, string>) => {
  const asked = Array.from({ length: TIMES }, (_, n) => send(clerk, one, headersOf(n)));
  const answers = await Promise.all(asked);
  const statuses = answers.map(({ statusCode }) => statusCode);
  return { answers, statuses, made: answers.filter(({ statusCode }) => statusCode < 300) };
};
const count = async (text: string, name: string, values: unknown[] = []) =>
  Number((await app.database.row<{ n: string }>({ name: `test-${name}`, text }, values))?.n);
const tagOf = async (url: string) => String((await clerk.get(url)).headers['etag']);

/** What people send twice when a page is slow, with a key and without one. */
const CREATING: [string, string, object][] = [
  ['POST /api/v1/bills', 'select count(*) as n from bill', { number: null }],
  ['POST /api/v1/parliaments/{code}/people', 'select count(*) as n from person', {}],
  [
    'POST /api/v1/people/{id}/memberships',
    'select count(*) as n from membership',
    { from: '2015', to: '2016' },
  ],
  ['POST /api/v1/parliaments/{code}/parties', 'select count(*) as n from party', {}],
  ['POST /api/v1/parliaments/{code}/terms', 'select count(*) as n from legislative_term', {}],
  [
    'POST /api/v1/parliaments/{code}/terms/{term}/sessions',
    'select count(*) as n from legislative_session',
    {},
  ],
  ['POST /api/v1/bills/{id}/amendments', 'select count(*) as n from bill_amendment', {}],
  ['POST /api/v1/bills/{id}/referrals', 'select count(*) as n from bill_referral', {}],
  ['POST /api/v1/bills/{id}/relations', 'select count(*) as n from bill_relation', {}],
  ['POST /api/v1/bills/{id}/texts', 'select count(*) as n from bill_text', {}],
];

describe('the same key, several times at once', () => {
  test.each(CREATING)('%s: one record, one answer', async (operation, counting, over) => {
    const one = write(operation);
    const asked: Write = { ...one, body: { ...one.body, ...over } };
    const key = `once-${operation.replace(/\W+/g, '-')}`;
    const before = await count(counting, `n-${key}`);
    const headers = { 'if-match': '*', 'idempotency-key': key };
    const { statuses, made } = await atOnce(asked, () => headers);
    expect(statuses, operation).toEqual(statuses.map(() => 201));
    expect(await count(counting, `n-${key}`)).toBe(before + 1);
    const ids = made.map((answer) => answer.json<{ id?: string }>().id);
    expect(new Set(ids).size).toBe(1);

    const other = { ...asked, body: { ...asked.body, ...altered(operation) } };
    const reused = await send(clerk, other, headers);
    expect([reused.statusCode, reused.json<{ code: string }>().code]).toEqual([
      422,
      'idempotency_key_reused',
    ]);
    expect(await count(counting, `n-${key}`)).toBe(before + 1);
  });
});

const altered = (operation: string): object =>
  operation.endsWith('/texts')
    ? { reading: 'act' }
    : operation.endsWith('/people')
      ? { name: 'Somebody else' }
      : operation.endsWith('/memberships')
        ? { title: 'Another title' }
        : operation.endsWith('/referrals') || operation.endsWith('/relations')
          ? { note: 'Another note' }
          : operation.endsWith('/amendments')
            ? { text: 'Another text' }
            : operation.endsWith('/bills')
              ? { title: 'Another bill' }
              : { names: { en: 'Another name' } };

describe('without a key, what may stand only once stands once', () => {
  test('a number of a bill, of an amendment, of a term; a party by its name', async () => {
    for (const [operation, over] of [
      ['POST /api/v1/bills', { number: 500 }],
      ['POST /api/v1/bills/{id}/amendments', { n: 600 }],
      [
        'POST /api/v1/parliaments/{code}/terms',
        { number: 70, startsOn: '2080', endsOn: '2081', names: { en: 'Seventieth' } },
      ],
      ['POST /api/v1/parliaments/{code}/parties', { names: { en: 'Alliance' }, abbreviation: 'A' }],
    ] as const) {
      const one = write(operation);
      const { statuses } = await atOnce({ ...one, body: { ...one.body, ...over } }, () => ({}));
      expect(statuses.filter((status) => status === 201).length, operation).toBe(1);
      expect(statuses.filter((status) => status === 409).length, operation).toBe(TIMES - 1);
    }
  });

  test('a committee is charged once, a text listed once, two bills related once', async () => {
    const fresh = await otherBill();
    const base = `/api/v1/bills/${fresh}`;
    for (const [operation, over, taken] of [
      ['referrals', { role: 'lead' }, [409]],
      ['texts', { document: it.paper }, [409]],
      ['relations', { other: it.bill, kind: 'equivalent' }, [409]],
    ] as const) {
      const one = write(`POST /api/v1/bills/{id}/${operation}`);
      const asked = { ...one, url: `${base}/${operation}`, body: { ...one.body, ...over } };
      const { statuses } = await atOnce(asked, () => ({ 'if-match': '*' }));
      expect(statuses.filter((status) => status === 201).length, operation).toBe(1);
      for (const status of statuses.filter((one) => one !== 201)) {
        expect(taken, operation).toContain(status);
      }
    }
  });

  test('a mandate does not overlap with itself', async () => {
    const one = write('POST /api/v1/people/{id}/memberships');
    const place = { kind: 'chamber', chamber: 'ke-na' };
    const body = { ...one.body, role: 'member', place, from: '2001', to: '2002' };
    const { statuses } = await atOnce({ ...one, body }, () => ({}));
    expect(statuses.filter((status) => status === 201).length).toBe(1);
    expect(statuses.filter((status) => status === 409).length).toBe(TIMES - 1);
  });
});

const otherBill = async () => {
  const one = write('POST /api/v1/bills');
  const answer = await send(clerk, { ...one, body: { ...one.body, number: null } }, {});
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<{ id: string }>().id;
};

describe('of several changes to one state, one wins and the others are told', () => {
  const race = async (asked: Write, tag: string, user = clerk) => {
    const answers = await Promise.all(
      Array.from({ length: TIMES }, () => send(user, asked, { 'if-match': tag })),
    );
    return answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b);
  };
  const oneWins = (statuses: number[]) => {
    expect(statuses.filter((status) => status < 300)).toHaveLength(1);
    expect(statuses.filter((status) => status >= 300)).toEqual(
      Array.from({ length: TIMES - 1 }, () => 412),
    );
  };

  test('a move, a correction, a strike', async () => {
    const bill = await otherBill();
    const url = `/api/v1/bills/${bill}`;
    const move = { ...write('POST /api/v1/bills/{id}/moves'), url: `${url}/moves` };
    const body = { transition: 'publish', on: '2024-03-01' };
    oneWins(await race({ ...move, body }, await tagOf(url)));
    const correction = { ...move, url: `${url}/moves/2/corrections` };
    oneWins(await race({ ...correction, body: { reason: 'x', note: 'y' } }, await tagOf(url)));
    const strike = { ...move, url: `${url}/moves/2/strike` };
    oneWins(await race({ ...strike, body: { reason: 'x' } }, await tagOf(url)));
    const { entries, steps } = (await clerk.get(url)).json();
    expect(entries.map(({ n, kind }: { n: number; kind: string }) => [n, kind])).toEqual([
      [1, 'filing'],
      [2, 'move'],
      [3, 'correction'],
      [4, 'withdrawal'],
    ]);
    expect(steps).toHaveLength(1);
  });

  test('the words, the readers, a post, an amendment, a referral', async () => {
    for (const [operation, tagged] of [
      ['PATCH /api/v1/bills/{id}', `/api/v1/bills/${it.bill}`],
      ['PUT /api/v1/bills/{id}/sharing', `/api/v1/bills/${it.bill}`],
      ['PATCH /api/v1/people/{id}', `/api/v1/people/${it.person}`],
      ['PUT /api/v1/people/{id}/sharing', `/api/v1/people/${it.person}`],
      ['PATCH /api/v1/memberships/{id}', `/api/v1/memberships/${it.membership}`],
    ] as const) {
      const statuses = await race(write(operation), await tagOf(tagged));
      expect(statuses.filter((status) => status === 200).length, operation).toBe(1);
      expect(statuses.filter((status) => status === 412).length, operation).toBe(TIMES - 1);
    }
    for (const operation of [
      'PATCH /api/v1/bills/{id}/amendments/{aid}',
      'PATCH /api/v1/bills/{id}/referrals/{rid}',
    ]) {
      const statuses = await race(write(operation), '"1"');
      expect(statuses.filter((status) => status === 200).length, operation).toBe(1);
    }
  });

  test('a procedure: one new version, whoever else was editing', async () => {
    const url = `${KE}/procedure`;
    const tag = await tagOf(url);
    const procedure = structuredClone(it.procedure) as { names: Record<string, string> };
    const put = write('PUT /api/v1/parliaments/{code}/procedure');
    const answers = await Promise.all(
      Array.from({ length: TIMES }, (_, n) => {
        const names = { ...procedure.names, en: `As adapted by ${n}` };
        const body = { procedure: { ...procedure, names }, note: null };
        return send(administrator, { ...put, body }, { 'if-match': tag });
      }),
    );
    oneWins(answers.map(({ statusCode }) => statusCode));
    const { data } = (await clerk.get(`${url}/versions`)).json();
    expect(data.filter((one: { parliament: string }) => one.parliament === 'ke')).toHaveLength(2);
  });
});

test('a stale or malformed tag changes nothing, and neither does none', async () => {
  const before = await everything(app);
  for (const one of writes) {
    if (one.verb === 'POST' && !/moves|referrals/.test(one.url)) continue;
    if (/texts|relations/.test(one.url)) continue;
    for (const tag of ['"99"', 'W/"0"', '"', 'x', '""', '"-1"', '"1e0"', '"999999999999999999"']) {
      const answer = await send(administrator, one, { 'if-match': tag });
      expect([412, 428], `${one.operation} ${tag}: ${answer.body}`).toContain(answer.statusCode);
    }
    const answer = await send(administrator, one, {});
    expect(answer.statusCode, one.operation).toBe(428);
  }
  expect(await everything(app)).toEqual(before);
});
