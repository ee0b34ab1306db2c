import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestUser } from '../../support/test-app.js';
import { billsApi, send, type BillBody, type BillsApi } from '../bills/bills-api-fixture.js';

type Counts = { value: string; count: number; names?: Record<string, string> }[];
interface Body {
  total: number;
  data: { kind: string; title: string; type: string | null; milestone: string | null }[];
  facets: Record<'milestone' | 'subject' | 'committee' | 'sponsor' | 'kind', Counts>;
}

let api: BillsApi;
let clerk: TestUser;
let known: string;
let secret: string;
let committee: string;
let bill: BillBody;

const search = async (query: string, user: TestUser | null = null) => {
  const url = `/api/v1/search?${query}`;
  const answer = await (user ? user.get(url) : api.app.get(url));
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Body>();
};
const page = async (query: string, user: TestUser | null = null) => {
  const url = `/search?${query}`;
  const answer = await (user ? user.get(url) : api.app.get(url));
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.body;
};

beforeAll(async () => {
  api = await billsApi();
  clerk = await api.app.signIn('clerk', 'ke');
  known = await api.person(clerk, 'Achieng Otieno', { sharing: 'public' });
  secret = await api.person(clerk, 'Qwertyzan Hidden', { sharing: 'draft' });
  committee = await api.committee(clerk, 'Committee on Water', 'ke-na');
  bill = await api.file(clerk, {
    title: 'The Groundwater Bill',
    subjects: ['Water', 'Local government'],
    sponsors: [{ person: known }, { person: secret, role: 'co_sponsor' }],
  });
  await api.file(clerk, { title: 'The Groundwater (Repeal) Bill', subjects: ['Water'] });
  await api.file(clerk, {
    title: 'The Groundwater Draft',
    sharing: 'draft',
    subjects: ['Water', 'Secret plans'],
    sponsors: [{ person: known }],
  });
  const referred = await api.refer(clerk, bill.id, { committee });
  expect(referred.statusCode, referred.body).toBe(201);
  await api.app.settled();
}, 120_000);
afterAll(() => api.close());

const entry = (value: string, count: number) => ({ value, count });

describe('bills in search', () => {
  test('are counted by milestone, subject, committee and sponsor', async () => {
    const { total, data, facets } = await search('q=groundwater&kind=bill');
    expect(total).toBe(2);
    expect(data.map(({ milestone, type }) => [milestone, type])).toEqual([
      ['filed', 'member'],
      ['filed', 'member'],
    ]);
    expect(facets.milestone).toEqual([entry('filed', 2)]);
    expect(facets.subject).toEqual([entry('Water', 2), entry('Local government', 1)]);
    expect(facets.committee).toEqual([
      { value: committee, count: 1, names: { en: 'Committee on Water' } },
    ]);
    expect(facets.sponsor).toEqual([{ value: known, count: 1, names: { und: 'Achieng Otieno' } }]);
  });

  test('are narrowed by each of them', async () => {
    const found = async (query: string) =>
      (await search(query)).data.map(({ title }) => title).sort();
    const both = ['The Groundwater (Repeal) Bill', 'The Groundwater Bill'];
    expect(await found('milestone=filed')).toEqual(both);
    expect(await found('milestone=assented')).toEqual([]);
    expect(await found('subject=Water')).toEqual(both);
    expect(await found('subject=Local%20government')).toEqual(['The Groundwater Bill']);
    expect(await found(`committee=${committee}`)).toEqual(['The Groundwater Bill']);
    expect(await found(`sponsor=${known}&milestone=filed&subject=Water`)).toEqual([
      'The Groundwater Bill',
    ]);
  });

  test('tell nothing of a person or a bill that the reader may not see', async () => {
    const guest = await search('q=groundwater');
    expect(JSON.stringify(guest)).not.toMatch(new RegExp(`${secret}|Qwertyzan|Secret plans`));
    expect((await search('q=qwertyzan')).total).toBe(0);
    expect(await search(`sponsor=${secret}`)).toMatchObject({ total: 0, data: [] });
    expect(await page(`q=groundwater&sponsor=${secret}`)).not.toContain('Qwertyzan');
    const office = await search('q=groundwater', clerk);
    expect(office.total).toBe(3);
    // Not even the office counts by a person whom other readers of the bill may not know.
    expect(office.facets.sponsor).toEqual([
      { value: known, count: 2, names: { und: 'Achieng Otieno' } },
    ]);
    expect(office.facets.subject.map(({ value }) => value)).toContain('Secret plans');
  });

  test('the page words every value, and keeps the filters', async () => {
    const html = await page(`q=groundwater&kind=bill&sponsor=${known}&lang=en`);
    expect(html).toContain('1 result');
    expect(html).toContain('aria-label="Remove filter: Achieng Otieno"');
    expect(html).toContain(`<input type="hidden" name="sponsor" value="${known}"`);
    expect(html).toMatch(/<span>Bill<\/span>/);
    const all = await page('q=groundwater&lang=en');
    expect(all).toMatch(/href="\/search\?q=groundwater&amp;subject=Local\+government"/);
    expect(all).not.toContain(committee.slice(0, 8) + '</bdi>');
    expect(await page('committee=00000000-0000-7000-8000-000000000001&lang=en')).toContain(
      'A committee that is not known',
    );
  });

  test('a person who is recalled is no longer found through what they brought in', async () => {
    expect((await search('q=achieng&kind=bill')).total).toBe(1);
    const { headers } = await clerk.get(`/api/v1/people/${known}`);
    const answer = await send(
      clerk,
      'PUT',
      `/api/v1/people/${known}/sharing`,
      { sharing: 'draft', embargoUntil: null },
      { 'if-match': String(headers['etag']) },
    );
    expect(answer.statusCode, answer.body).toBeLessThan(300);
    expect((await search('q=achieng')).total).toBe(0);
    expect((await search('kind=bill')).facets.sponsor).toEqual([]);
    await api.app.settled();
    expect((await search('q=achieng')).total).toBe(0);
    const after = await search('q=groundwater');
    expect([after.total, after.facets.sponsor]).toEqual([2, []]);
  });
});
