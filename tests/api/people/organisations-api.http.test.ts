import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

let app: TestApp;
let clerk: TestUser;
let other: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
  other = await app.signIn('clerk', 'gh');
});
afterAll(() => app.close());

const KE = '/api/v1/parliaments/ke';
const MATCH = { 'if-match': '"1"' };

const send = (
  who: TestUser,
  method: 'POST' | 'PATCH',
  url: string,
  payload: object,
  headers: Record<string, string> = {},
) => who.inject({ method, url, payload, headers });

async function made(url: string, payload: object): Promise<{ id: string }> {
  const answer = await send(clerk, 'POST', url, payload);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json();
}

describe.each([
  ['parties', { names: { en: 'Unity' }, abbreviation: 'U' }, { abbreviation: null }],
  [
    'terms',
    { names: { en: '13th Parliament' }, number: 13, startsOn: '2022-09-08' },
    { number: 14 },
  ],
] as const)('%s of a parliament', (list, facts, change) => {
  test('are entered, listed and corrected by its office', async () => {
    const url = `${KE}/${list}`;
    const { id } = await made(url, facts);
    const shown = async () =>
      (await app.get(url)).json<{ data: { id: string }[] }>().data.find((one) => one.id === id);
    expect(await shown()).toMatchObject({ ...facts, revision: 1 });
    const own = `${url}/${id}`;
    expect((await send(clerk, 'PATCH', own, change)).statusCode).toBe(428);
    expect((await send(clerk, 'PATCH', own, change, { 'if-match': '"2"' })).statusCode).toBe(412);
    const done = await send(clerk, 'PATCH', own, change, MATCH);
    expect([done.statusCode, done.json()]).toMatchObject([200, { ...facts, ...change }]);
    expect(done.headers.etag).toMatch(/^"2\./);
    expect(await shown()).toMatchObject({ ...facts, ...change, revision: 2 });
    const member = await app.signIn('member', 'ke');
    for (const who of [other, member]) {
      expect((await send(who, 'POST', url, facts)).statusCode).toBe(403);
      expect((await send(who, 'PATCH', own, change, MATCH)).statusCode).toBe(403);
    }
    const missing = `/api/v1/parliaments/gh/${list}/${id}`;
    expect((await send(other, 'PATCH', missing, change, MATCH)).statusCode).toBe(404);
    expect((await app.get(`/api/v1/parliaments/zz/${list}`)).statusCode).toBe(404);
    expect((await send(clerk, 'POST', url, { names: {} })).statusCode).toBe(422);
    const key = { 'idempotency-key': `${list}-1` };
    const twice = { names: { fr: `Deux fois ${list}` } };
    const answers = [
      await send(clerk, 'POST', url, twice, key),
      await send(clerk, 'POST', url, twice, key),
    ];
    expect(new Set(answers.map((one) => one.json<{ id: string }>().id)).size).toBe(1);
  });
});

describe('sessions of a term', () => {
  test('are entered, listed and corrected within it', async () => {
    const term = await made(`${KE}/terms`, {
      names: { en: 'T' },
      startsOn: '1990-01-01',
      endsOn: '1994-12-31',
    });
    const url = `${KE}/terms/${term.id}/sessions`;
    const { id } = await made(url, { names: { en: 'First' }, startsOn: '1990-02', endsOn: '1990' });
    const own = `${url}/${id}`;
    expect((await send(clerk, 'PATCH', own, { number: 1 })).statusCode).toBe(428);
    const done = await send(clerk, 'PATCH', own, { number: 1 }, MATCH);
    expect(done.json()).toMatchObject({ number: 1, startsOn: '1990-02', revision: 2 });
    expect((await app.get(url)).json()).toEqual({ data: [done.json()] });
    const outside = await send(clerk, 'POST', url, { names: { en: 'X' }, startsOn: '1995' });
    expect([outside.statusCode, outside.json()]).toMatchObject([
      422,
      { code: 'session_outside_term', errors: [{ pointer: '/startsOn' }] },
    ]);
    expect((await send(other, 'POST', url, { names: { en: 'X' } })).statusCode).toBe(403);
    expect((await app.get(`${KE}/terms/none/sessions`)).statusCode).toBe(404);
  });
});

describe('who sat where on a day', () => {
  test('is answered for a committee and a chamber, today without a day', async () => {
    const committee = await made(`${KE}/committees`, { names: { en: 'Water' }, kind: 'standing' });
    const person = await made(`${KE}/people`, { name: 'Sitter' });
    const posts = `/api/v1/people/${person.id}/memberships`;
    await made(posts, {
      place: { kind: 'committee', committee: committee.id },
      role: 'chair',
      from: '2020-01-01',
      to: '2021-05-03',
    });
    await made(posts, { place: { kind: 'chamber', chamber: 'ke-na' }, from: '2020-01-01' });
    const url = `${KE}/committees/${committee.id}/members`;
    const last = (await app.get(`${url}?on=2021-05-03`)).json();
    expect(last).toMatchObject({
      on: '2021-05-03',
      committee: { id: committee.id, names: { en: 'Water' } },
      members: [{ person, role: 'chair', current: true, certain: true }].map((one) => ({
        ...one,
        person: { id: person.id },
      })),
      others: [],
    });
    expect((await app.get(`${url}?on=2021-05-04`)).json()).toMatchObject({
      members: [],
      others: [{ person: { id: person.id } }],
    });
    expect((await app.get(url)).json()).toMatchObject({ members: [] });
    const chamber = (await app.get(`${KE}/chambers/ke-na/members`)).json();
    expect(chamber).toMatchObject({
      chamber: 'ke-na',
      members: [{ person: { id: person.id } }],
      parties: [{ party: null, seats: 1 }],
    });
    expect(chamber).toHaveProperty('seats');
    for (const wrong of ['2021-02-30', '2021', '', 'today']) {
      expect((await app.get(`${url}?on=${wrong}`)).statusCode, wrong).toBe(422);
    }
    const gh = `/api/v1/parliaments/gh/committees/${committee.id}/members`;
    expect((await app.get(gh)).statusCode).toBe(404);
    expect((await app.get(`${KE}/committees/none/members`)).statusCode).toBe(404);
    expect((await app.get(`${KE}/chambers/gh-p/members`)).statusCode).toBe(404);
  });
});
