import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filing } from '../support/multipart.js';
import { startTestApp, type TestApp, type TestUser } from '../support/test-app.js';

let app: TestApp;
let clerk: TestUser;
let operator: TestUser;
let paper: string;
beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
  operator = await app.signIn('operator');
  const form = filing(
    { parliament: 'ke', type: 'bill', title: 'A bill', language: 'en' },
    'Be it enacted by the Parliament of Kenya as follows.\n',
  );
  const filed = await clerk.inject({ method: 'POST', url: '/api/v1/documents', ...form });
  paper = filed.json<{ id: string }>().id;
});
afterAll(() => app.close());

const cursor = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');

describe('what no database can keep is refused and is never a fault of ours', () => {
  test.each([
    '/akn/%00',
    '/api/v1/accounts?q=%00',
    '/api/v1/accounts?parliament=a%00b',
    `/api/v1/accounts?cursor=${cursor('\u0000', randomUUID())}`,
    `/api/v1/documents?cursor=${cursor('0000-01-01T00:00:00.000Z', randomUUID())}`,
    `/api/v1/documents?cursor=${cursor('2024-02-30T00:00:00.000Z', randomUUID())}`,
  ])('GET %s: 400', async (url) => {
    expect((await operator.get(url)).statusCode).toBe(400);
  });

  test.each(['from', 'to'])('the year 0 in a search (%s)', async (name) => {
    expect((await app.get(`/api/v1/search?${name}=0000-01-01`)).statusCode).toBe(422);
    expect((await app.get(`/search?${name}=0000-01-01`)).statusCode).toBe(200);
  });

  test.each([
    ['/account/tokens/%00/revoke'],
    ['/administration/accounts/%00/disable'],
    ['/administration/accounts/%00/invite'],
  ])('POST %s: 400', async (url) => {
    expect((await operator.inject({ method: 'POST', url })).statusCode).toBe(400);
  });

  test('in credentials', async () => {
    const payload = { email: 'a\u0000@example.org', password: 'x' };
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
    expect(answer.statusCode).toBe(400);
  });

  test.each(['a\u0000b', 'a\ud800b', 'no-id'])(
    'a committee called %j in a grant',
    async (committee) => {
      const { accountId } = clerk;
      const answer = await operator.inject({
        method: 'POST',
        url: `/api/v1/accounts/${accountId}/grants`,
        payload: { role: 'committee_member', parliament: 'ke', committee },
      });
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ code: 'unknown_committee' });
    },
  );

  test.each([
    { names: { en: 'Half \ud800 a letter' } },
    { names: { en: 'Founded too early' }, establishedOn: '0000-01-01' },
  ])('a new committee %j', async (facts) => {
    const answer = await clerk.inject({
      method: 'POST',
      url: '/api/v1/parliaments/ke/committees',
      payload: { kind: 'standing', ...facts },
    });
    expect(answer.statusCode).toBe(422);
  });

  test('a paper of the year 0', async () => {
    const answer = await clerk.inject({
      method: 'PATCH',
      url: `/api/v1/documents/${paper}`,
      headers: { 'if-match': '*' },
      payload: { date: '0000-01-01' },
    });
    expect(answer.statusCode).toBe(422);
  });
});

test.each([
  ['PATCH', '', { title: 'Taken over' }],
  ['PUT', '/sharing', { sharing: 'public' }],
  ['POST', '/versions/1/extraction', {}],
] as const)('%s of a paper whose id is none%s: 404', async (method, path, payload) => {
  const answer = await clerk.inject({
    method,
    url: `/api/v1/documents/abc${path}`,
    headers: { 'if-match': '*' },
    payload,
  });
  expect(answer.statusCode).toBe(404);
});

test('a new version of a paper whose id is none: 404', async () => {
  const answer = await clerk.inject({
    method: 'POST',
    url: '/api/v1/documents/abc/versions',
    ...filing({}, 'text'),
  });
  expect(answer.statusCode).toBe(404);
});

test('a multipart boundary that is too long for the reader: 400', async () => {
  const answer = await clerk.inject({
    method: 'POST',
    url: '/api/v1/documents',
    headers: { 'content-type': `multipart/form-data; boundary=${'a'.repeat(300)}` },
    payload: 'x',
  });
  expect(answer.statusCode).toBe(400);
});

test('an address that cannot be decoded is answered with the headers that protect', async () => {
  const answer = await app.get('/%ff');
  expect(answer.statusCode).toBe(400);
  expect(answer.headers).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
});

test('inline styles are for the description of the API only, inline scripts for nothing', async () => {
  const policyOf = async (url: string) =>
    String((await app.get(url)).headers['content-security-policy']);
  expect(await policyOf('/docs')).toMatch(/script-src 'self';style-src 'self' 'unsafe-inline';/);
  for (const url of ['/', '/documents', '/search', '/nothing-here', '/api/openapi.json']) {
    expect(await policyOf(url)).toMatch(/script-src 'self';style-src 'self';/);
  }
});
