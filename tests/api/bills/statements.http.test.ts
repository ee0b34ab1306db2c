import { afterAll, beforeAll, expect, test } from 'vitest';
import { statementsOf } from '../../support/statements.js';
import type { TestUser } from '../../support/test-app.js';
import { billsApi, type BillsApi } from './bills-api-fixture.js';

let api: BillsApi;
let clerk: TestUser;
const ids = { bill: '', person: '', committee: '' };
beforeAll(async () => {
  api = await billsApi();
  clerk = await api.app.signIn('clerk', 'ke');
  ids.person = await api.person(clerk, 'Amina Wanjiru');
  ids.committee = await api.committee(clerk, 'Water', 'ke-na');
  const sponsors = [{ person: ids.person }];
  ids.bill = (await api.file(clerk, { sponsors })).id;
  await api.app.settled();
  // Names of parliaments and versions of procedures are read once, and then kept in memory.
  await api.app.get(`/api/v1/bills/${ids.bill}`);
});
afterAll(() => api.close());

const KE = '/api/v1/parliaments/ke';

test.each([
  ['a bill', () => `/api/v1/bills/${ids.bill}`, 'bill-by-id'],
  ['its page', () => `/bills/${ids.bill}`, 'bill-by-id'],
  ['a list', () => '/api/v1/bills?milestone=filed', 'bill-list-one-milestone'],
  ['the facets', () => '/api/v1/bills/facets', 'bill-facets-all'],
  ['a board', () => `${KE}/board`, 'bill-board'],
  ['the board page', () => '/parliaments/ke/board', 'bill-board'],
  ['the continent', () => '/api/v1/bills/continent', 'bill-continent'],
  ['a person', () => `/api/v1/people/${ids.person}`, 'person-by-id'],
  ['a directory', () => `${KE}/people`, 'people-directory'],
  [
    'a committee on a day',
    () => `${KE}/committees/${ids.committee}/members?on=2024-05-03`,
    'roster-of-committee',
  ],
  ['a chamber on a day', () => `${KE}/chambers/ke-na/members?on=2024-05-03`, 'roster-of-chamber'],
])('%s costs the public exactly one statement', async (_, url, expected) => {
  expect(await statementsOf(api.app, () => api.app.get(url()))).toEqual([expected]);
  // And so does the second reader, for whom counts are there already.
  expect(await statementsOf(api.app, () => api.app.get(url()))).toEqual([expected]);
});
