import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

const NAME = 'Zzyzxhidden';
const NO_SUCH = '019aa000-0000-7000-8000-000000000000';
const KE = '/api/v1/parliaments/ke';

let app: TestApp;
let clerk: TestUser;
let readers: TestUser[];
let committee: string;
let person: string;
let post: string;

const made = async (url: string, payload: object): Promise<string> => {
  const answer = await clerk.inject({ method: 'POST', url, payload });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<{ id: string }>().id;
};
const share = async (sharing: string, revision: number) => {
  const answer = await clerk.inject({
    method: 'PUT',
    url: `/api/v1/people/${person}/sharing`,
    payload: { sharing, embargoUntil: null },
    headers: { 'if-match': `"${revision}"` },
  });
  expect(answer.statusCode, answer.body).toBe(200);
};

beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
  readers = [
    await app.signIn('member', 'ke'),
    await app.signIn('clerk', 'gh'),
    await app.signIn('coordinator', 'pap'),
    await app.signIn('operator'),
  ];
  committee = await made(`${KE}/committees`, { names: { en: 'Water' }, kind: 'standing' });
  const party = await made(`${KE}/parties`, { names: { en: 'Unity' } });
  person = await made(`${KE}/people`, { name: NAME, sharing: 'public' });
  const posts = `/api/v1/people/${person}/memberships`;
  await made(posts, { place: { kind: 'committee', committee }, from: '2020' });
  post = await made(posts, {
    place: { kind: 'chamber', chamber: 'ke-na' },
    onBehalfOf: party,
    from: '2020',
  });
  await app.settled();
});
afterAll(() => app.close());

const get = (url: string, reader: TestUser | null) => (reader ? reader.get(url) : app.get(url));

const LISTS = [
  `${KE}/people?limit=100`,
  `${KE}/people?q=${NAME}`,
  `${KE}/people?chamber=ke-na`,
  `${KE}/parties?on=2021-01-01`,
  () => `${KE}/committees/${committee}/members?on=2021-01-01`,
  `${KE}/chambers/ke-na/members?on=2021-01-01`,
  `/api/v1/search?q=${NAME}&limit=20`,
  `/api/v1/search?kind=person&limit=20`,
].map((one) => (typeof one === 'string' ? () => one : one));

test('a public person is in every list', async () => {
  for (const url of LISTS) {
    const { body } = await app.get(url());
    expect(body.includes(NAME) || body.includes(`"seats":1`), url()).toBe(true);
  }
  const committees = (await app.get(`/api/v1/search?q=${NAME}&kind=committee`)).json();
  expect(committees).toMatchObject({ total: 1, data: [{ id: committee }] });
});

test('a person who was recalled is in none of them, at once and for good', async () => {
  await share('draft', 1);
  const check = async () => {
    for (const reader of [null, ...readers]) {
      for (const url of LISTS) {
        const { body } = await get(url(), reader);
        expect(body.replaceAll(`q=${NAME}`, '').includes(person), url()).toBe(false);
        expect(/"(seats|total)":[1-9]/.test(body.replace(/"seats":\d{2,3}/g, '')), body).toBe(
          false,
        );
      }
      for (const url of [`/api/v1/people/${person}`, `/api/v1/memberships/${post}`]) {
        const hidden = await get(url, reader);
        const absent = await get(url.replace(/[^/]+$/, NO_SUCH), reader);
        const strip = (text: string) => text.replace(/urn:uuid:[\w-]+/g, 'URN');
        expect(hidden.statusCode).toBe(404);
        expect(strip(hidden.body)).toBe(strip(absent.body));
      }
    }
  };
  await check();
  await app.settled();
  await check();
  const committees = (await app.get('/api/v1/search?q=water&kind=committee')).json();
  expect(committees).toMatchObject({ total: 1, data: [{ id: committee }] });
});

describe('the office of a hidden person', () => {
  test('sees and changes them', async () => {
    expect((await clerk.get(`/api/v1/people/${person}`)).json()).toMatchObject({
      name: NAME,
      sharing: { level: 'draft' },
      memberships: [{}, {}],
    });
    expect((await clerk.get(`${KE}/people?q=${NAME}`)).json()).toMatchObject({ total: 1 });
  });
});

test('nobody else can change what they may not see: the answer is that it is not there', async () => {
  const [, foreign] = readers;
  const headers = { 'if-match': '"2"' };
  for (const [method, url, payload] of [
    ['PATCH', `/api/v1/people/${person}`, { name: 'X' }],
    ['PUT', `/api/v1/people/${person}/sharing`, { sharing: 'public', embargoUntil: null }],
    ['POST', `/api/v1/people/${person}/memberships`, { place: { kind: 'office', office: 'X' } }],
    ['PATCH', `/api/v1/memberships/${post}`, { to: '2021' }],
    ['DELETE', `/api/v1/memberships/${post}`, { reason: 'because' }],
  ] as const) {
    const answer = await foreign!.inject({ method, url, payload, headers });
    expect(answer.statusCode, `${method} ${url}`).toBe(404);
  }
});
