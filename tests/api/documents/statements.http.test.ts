import { afterAll, beforeAll, expect, test } from 'vitest';
import { filing } from '../../support/multipart.js';
import { statementsOf } from '../../support/statements.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

let app: TestApp;
let clerk: TestUser;
let id: string;
beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
  const metadata = { parliament: 'ke', type: 'notice', title: 'Notice', language: 'en' };
  const form = filing({ ...metadata, sharing: 'public' }, 'A notice of the house.');
  const answer = await clerk.inject({ method: 'POST', url: '/api/v1/documents', ...form });
  id = answer.json().id;
  await app.settled();
});
afterAll(() => app.close());

test.each([
  ['a record', () => `/api/v1/documents/${id}`, ['document-by-id']],
  ['a list', () => '/api/v1/documents?parliament=ke', ['document-list-parliament']],
  ['a text', () => `/api/v1/documents/${id}/versions/1/text`, ['document-version-text']],
  ['a download', () => `/api/v1/documents/${id}/versions/1/content`, ['document-version-text']],
])('%s costs the public exactly one statement', async (_, url, expected) => {
  expect(await statementsOf(app, () => app.get(url()))).toEqual(expected);
});

test('a search costs two: the engine, and the last word of the records themselves', async () => {
  const search = () => statementsOf(app, () => app.get('/api/v1/search?q=notice'));
  expect(await search()).toEqual(['search-words-relevance', 'document-visible']);
  expect(await search()).toEqual(['search-version', 'document-visible']);
});

test('who is signed in costs one more', async () => {
  const names = await statementsOf(app, () => clerk.get(`/api/v1/documents/${id}`));
  expect(names.filter((name) => !name.includes('seen'))).toEqual([
    'access-actor-by-session',
    'document-by-id',
  ]);
});
