import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { billsApi, type BillsApi } from '../api/bills/bills-api-fixture.js';
import type { TestUser } from '../support/test-app.js';

const NO_SUCH = '019aa000-0000-7000-8000-000000000000';

let api: BillsApi;
let clerk: TestUser;
beforeAll(async () => {
  api = await billsApi();
  clerk = await api.app.signIn('clerk', 'ke');
}, 120_000);
afterAll(() => api.close());

const at = async (url: string, accept = 'text/html', user: TestUser | null = null) => {
  const request = { url, headers: { accept } };
  const answer = await (user ? user.inject(request) : api.app.inject(request));
  return [answer.statusCode, answer.headers.location];
};
/** What somebody sees who does not look like a browser and asks for nothing in particular. */
const JSON_ONLY = 'application/json';

describe('a permanent address', () => {
  test('of a bill leads to its page, for programs to the API, and nowhere when it is hidden', async () => {
    const { id, iri } = await api.file(clerk);
    expect(iri).toMatch(/^\/akn\/ke\/bill\//);
    expect(await at(iri)).toEqual([303, `/bills/${id}`]);
    expect(await at(`${iri}/eng@2024-03-01`)).toEqual([303, `/bills/${id}`]);
    expect(await at(iri, JSON_ONLY)).toEqual([303, `/api/v1/bills/${id}`]);
    const draft = await api.file(clerk, { sharing: 'draft' });
    expect(await at(draft.iri)).toEqual([404, undefined]);
    expect(await at(draft.iri, JSON_ONLY)).toEqual([404, undefined]);
    expect(await at(draft.iri, 'text/html', clerk)).toEqual([303, `/bills/${draft.id}`]);
  });

  test('of a paper of the type bill leads to the paper', async () => {
    const id = await api.document(clerk, 'bill', { sharing: 'public' });
    const { iri } = (await clerk.get(`/api/v1/documents/${id}`)).json<{ iri: string }>();
    expect(await at(iri)).toEqual([303, `/documents/${id}`]);
    expect(await at(iri, JSON_ONLY)).toEqual([303, `/api/v1/documents/${id}`]);
  });

  test('of a person', async () => {
    const id = await api.person(clerk, 'Achieng', { sharing: 'public' });
    const iri = `/akn/ke/ontology/person/${id}`;
    expect(await at(iri)).toEqual([303, `/people/${id}`]);
    expect(await at(iri, JSON_ONLY)).toEqual([303, `/api/v1/people/${id}`]);
    expect(await at(`/akn/gh/ontology/person/${id}`)).toEqual([404, undefined]);
    const hidden = await api.person(clerk, 'Hidden', { sharing: 'draft' });
    expect(await at(`/akn/ke/ontology/person/${hidden}`)).toEqual([404, undefined]);
    expect(await at(`/akn/ke/ontology/person/${hidden}`, 'text/html', clerk)).toEqual([
      303,
      `/people/${hidden}`,
    ]);
  });

  test('of a committee and of a parliament', async () => {
    const id = await api.committee(clerk, 'Water', 'ke-na');
    const iri = `/akn/ke/ontology/organization/${id}`;
    expect(await at(iri)).toEqual([303, `/committees/${id}`]);
    const [status, location] = await at(iri, JSON_ONLY);
    expect(status).toBe(303);
    expect((await api.app.get(location as string)).statusCode).toBe(200);
    expect(await at(`/akn/gh/ontology/organization/${id}`)).toEqual([404, undefined]);
    const parliament = '/akn/ke/ontology/organization/ke';
    expect(await at(parliament)).toEqual([303, '/parliaments/ke']);
    expect(await at(parliament, JSON_ONLY)).toEqual([303, '/api/v1/parliaments/ke']);
  });

  test.each([
    '/akn/ke/ontology/organization/zz',
    `/akn/ke/ontology/organization/${NO_SUCH}`,
    `/akn/ke/ontology/person/${NO_SUCH}`,
    '/akn/ke/ontology/concept/x',
    '/akn/ke/bill/member/ke-na/2024/999999',
    '/akn/',
    '/akn/ke/ontology/person/%C3%28',
  ])('that never was (%s) is not found', async (url) => {
    expect((await at(url))[0]).toBeOneOf([400, 404]);
  });
});
