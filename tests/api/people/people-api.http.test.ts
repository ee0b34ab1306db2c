import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

let app: TestApp;
let clerk: TestUser;
let other: TestUser;
let member: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
  other = await app.signIn('clerk', 'gh');
  member = await app.signIn('member', 'ke');
});
afterAll(() => app.close());

const BASE = '/api/v1';
const DIRECTORY = `${BASE}/parliaments/ke/people`;
type Headers = Record<string, string>;

const send = (
  who: TestUser,
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  url: string,
  payload: object,
  headers: Headers = {},
) => who.inject({ method, url, payload, headers });

interface PersonBody {
  id: string;
  revision: number;
  sortName: string;
  memberships: { id: string }[];
}

async function newPerson(name: string, over: object = {}): Promise<PersonBody> {
  const answer = await send(clerk, 'POST', DIRECTORY, { name, ...over });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json();
}

describe('adding a person', () => {
  test('answers 201 with the record, its address and its tag', async () => {
    const answer = await send(clerk, 'POST', DIRECTORY, {
      name: 'Amina Wanjiru',
      familyName: 'Wanjiru',
      givenName: 'Amina',
      otherNames: [{ name: 'أمينة وانجيرو', language: 'ar' }],
      birthDate: '1980',
      webLinks: [{ url: 'https://example.org/amina' }],
    });
    expect(answer.statusCode, answer.body).toBe(201);
    const body = answer.json<PersonBody>();
    expect(body).toMatchObject({
      parliament: 'ke',
      iri: `/akn/ke/ontology/person/${body.id}`,
      sortName: 'Wanjiru, Amina',
      birthDate: '1980',
      webLinks: [{ url: 'https://example.org/amina', note: null }],
      sharing: { level: 'public' },
      memberships: [],
      links: { self: `/api/v1/people/${body.id}`, page: `/people/${body.id}` },
    });
    expect(answer.headers.location).toBe(`/api/v1/people/${body.id}`);
    const read = await app.get(`${BASE}/people/${body.id}`);
    expect(read.statusCode).toBe(200);
    expect(read.headers.etag).toMatch(/^"1\./);
    expect(read.json()).toEqual({ ...body, sharing: null });
    const found = await app.get(`${DIRECTORY}?q=${encodeURIComponent('وانجيرو')}`);
    expect(found.json()).toMatchObject({ total: 1, next: null, data: [{ id: body.id }] });
  });

  test('once under one key; the same key for something else is refused', async () => {
    const headers = { 'idempotency-key': 'person-1' };
    const one = await send(clerk, 'POST', DIRECTORY, { name: 'Only Once' }, headers);
    const two = await send(clerk, 'POST', DIRECTORY, { name: 'Only Once' }, headers);
    expect([one.statusCode, two.statusCode]).toEqual([201, 201]);
    expect(two.json<PersonBody>().id).toBe(one.json<PersonBody>().id);
    const three = await send(clerk, 'POST', DIRECTORY, { name: 'Another' }, headers);
    expect([three.statusCode, three.json().code]).toEqual([422, 'idempotency_key_reused']);
  });

  test('is for the office of that parliament', async () => {
    const facts = { name: 'Not Yours' };
    const statuses = [
      await app.inject({ method: 'POST', url: DIRECTORY, payload: facts }),
      await send(member, 'POST', DIRECTORY, facts),
      await send(other, 'POST', DIRECTORY, facts),
      await send(clerk, 'POST', `${BASE}/parliaments/zz/people`, facts),
    ].map(({ statusCode }) => statusCode);
    expect(statuses).toEqual([401, 403, 403, 404]);
    const administrator = await app.signIn('administrator', 'ke');
    expect((await send(administrator, 'POST', DIRECTORY, facts)).statusCode).toBe(201);
  });

  test.each([
    [{}, '/name'],
    [{ name: '' }, '/name'],
    [{ name: 'two\nlines' }, '/name'],
    [{ name: 'nul\u0000' }, '/name'],
    [{ name: 'x'.repeat(301) }, '/name'],
    [{ name: 'X', birthDate: '2021-02-30' }, '/birthDate'],
    [{ name: 'X', birthDate: '1990', deathDate: '1989' }, '/deathDate'],
    [{ name: 'X', gender: 'unknown' }, '/gender'],
    [{ name: 'X', otherNames: [{ name: 'Y', language: 'not a tag' }] }, '/otherNames/0/language'],
    [{ name: 'X', webLinks: [{ url: 'javascript:alert(1)' }] }, '/webLinks/0/url'],
    [{ name: 'X', biography: { xx_YY: 'z' } }, '/biography/xx_YY'],
    [{ name: 'X', sharing: 'nobody' }, '/sharing'],
    [{ name: 'X', unknown: 1 }, ''],
  ])('refuses %j and says where', async (body, pointer) => {
    const answer = await send(clerk, 'POST', DIRECTORY, body);
    expect(answer.statusCode, answer.body).toBe(422);
    const { errors, detail } = answer.json<{
      errors: { pointer: string; message: string }[];
      detail: string;
    }>();
    expect(errors.map((one) => one.pointer)).toContain(pointer);
    expect(errors.every((one) => one.message.length > 3) && detail.length > 10).toBe(true);
  });
});

describe('correcting a person', () => {
  test('needs the state that it was made from', async () => {
    const { id } = await newPerson('Before');
    const url = `${BASE}/people/${id}`;
    const change = { name: 'After', honorific: 'Hon.' };
    expect((await send(clerk, 'PATCH', url, change)).statusCode).toBe(428);
    expect((await send(clerk, 'PATCH', url, change, { 'if-match': '"7"' })).statusCode).toBe(412);
    const done = await send(clerk, 'PATCH', url, change, { 'if-match': '"1"' });
    expect([done.statusCode, done.json()]).toMatchObject([
      200,
      { name: 'After', honorific: 'Hon.', revision: 2 },
    ]);
    // What is left out stays.
    const again = await send(clerk, 'PATCH', url, { gender: 'male' }, { 'if-match': '"2"' });
    expect(again.json()).toMatchObject({ name: 'After', honorific: 'Hon.', gender: 'male' });
    const emptied = await send(clerk, 'PATCH', url, { honorific: null }, { 'if-match': '"3"' });
    expect(emptied.json()).toMatchObject({ honorific: null, gender: 'male' });
  });

  test('is for the office of the parliament', async () => {
    const { id } = await newPerson('Protected');
    const url = `${BASE}/people/${id}`;
    const match = { 'if-match': '"1"' };
    const sharing = { sharing: 'draft', embargoUntil: null };
    for (const who of [member, other]) {
      expect((await send(who, 'PATCH', url, { name: 'X' }, match)).statusCode).toBe(403);
      expect((await send(who, 'PUT', `${url}/sharing`, sharing, match)).statusCode).toBe(403);
    }
    const nobody = await app.inject({ method: 'PATCH', url, payload: {}, headers: match });
    expect(nobody.statusCode).toBe(401);
  });
});

describe('a post', () => {
  const seat = { place: { kind: 'chamber', chamber: 'ke-na' }, from: '2022-09-08' };

  test('is given, corrected and taken out again', async () => {
    const { id } = await newPerson('Post Holder');
    const url = `${BASE}/people/${id}/memberships`;
    const added = await send(clerk, 'POST', url, { ...seat, constituency: 'Mathare' });
    expect(added.statusCode, added.body).toBe(201);
    const post = added.json<{ id: string }>();
    const own = `${BASE}/memberships/${post.id}`;
    expect(added.headers.location).toBe(own);
    expect(post).toMatchObject({
      person: { id, name: 'Post Holder' },
      place: { kind: 'chamber', key: 'ke-na' },
      role: 'member',
      current: true,
      certain: true,
      revision: 1,
    });
    expect((await app.get(own)).json()).toEqual(post);

    const end = { to: '2023-01-31' };
    expect((await send(clerk, 'PATCH', own, end)).statusCode).toBe(428);
    expect((await send(clerk, 'PATCH', own, end, { 'if-match': '"2"' })).statusCode).toBe(412);
    const moved = { place: { kind: 'chamber', chamber: 'ke-se' } };
    expect((await send(clerk, 'PATCH', own, moved, { 'if-match': '"1"' })).statusCode).toBe(422);
    const ended = await send(clerk, 'PATCH', own, end, { 'if-match': '"1"' });
    expect(ended.json()).toMatchObject({
      constituency: 'Mathare',
      to: '2023-01-31',
      current: false,
    });

    const reason = { reason: 'Entered for a namesake.' };
    expect((await send(clerk, 'DELETE', own, {}, { 'if-match': '"2"' })).statusCode).toBe(422);
    expect((await send(clerk, 'DELETE', own, reason, { 'if-match': '"1"' })).statusCode).toBe(412);
    expect((await send(member, 'DELETE', own, reason, { 'if-match': '"2"' })).statusCode).toBe(403);
    expect((await send(clerk, 'DELETE', own, reason, { 'if-match': '"2"' })).statusCode).toBe(204);
    expect((await app.get(own)).statusCode).toBe(404);
    expect((await app.get(`${BASE}/people/${id}`)).json()).toMatchObject({ memberships: [] });
  });

  test('that cannot be is refused in the reader’s words', async () => {
    const { id } = await newPerson('Refused');
    const url = `${BASE}/people/${id}/memberships`;
    const post = (body: object) =>
      clerk.inject({ method: 'POST', url, payload: body, headers: { 'accept-language': 'fr' } });
    expect((await post(seat)).statusCode).toBe(201);
    const cases: [object, number, string, string][] = [
      [seat, 409, 'mandates_overlap', '/from'],
      [{ ...seat, to: '2022-09-07' }, 422, 'dates_reversed', '/to'],
      [{ place: { kind: 'chamber', chamber: 'gh-p' } }, 422, 'unknown_chamber', '/place/chamber'],
      [{ place: { kind: 'party', party: 'x' } }, 422, 'unknown_party', '/place/party'],
      [{ ...seat, from: '2010', to: '2011', term: 'x' }, 422, 'unknown_term', '/term'],
    ];
    for (const [body, status, code, pointer] of cases) {
      const answer = await post(body);
      const { detail, errors } = answer.json<{ detail: string; errors: { message: string }[] }>();
      expect([answer.statusCode, answer.json()]).toMatchObject([status, { code }]);
      expect(errors).toEqual([{ pointer, code, message: expect.stringMatching(/[a-zé]{4}/) }]);
      expect(detail).not.toMatch(/\b(the|this)\b/i);
    }
    for (const place of [undefined, { kind: 'moon' }, { kind: 'office', office: '' }]) {
      expect((await post({ place })).statusCode).toBe(422);
    }
  });
});
