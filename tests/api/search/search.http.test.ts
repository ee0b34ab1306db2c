import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filing } from '../../support/multipart.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

let app: TestApp;
let clerk: TestUser;
let member: TestUser;
let stranger: TestUser;

const file = async (metadata: object, text: string) => {
  const form = filing(
    { parliament: 'ke', type: 'committee_report', language: 'en', date: '2026-03-11', ...metadata },
    text,
  );
  const answer = await clerk.inject({
    method: 'POST',
    url: '/api/v1/documents',
    payload: form.payload,
    headers: form.headers,
  });
  expect(answer.statusCode, answer.body).toBe(201);
  return (answer.json() as { id: string }).id;
};

interface Body {
  total: number;
  data: { id: string; title: string; level: string | null; href: string }[];
  facets: Record<string, { value: string; count: number }[]>;
}
const search = async (query: string, user: TestUser | null = null) => {
  const url = `/api/v1/search?${query}`;
  const answer = await (user ? user.get(url) : app.get(url));
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Body>();
};

let open: string;
beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
  member = await app.signIn('member', 'ke');
  stranger = await app.signIn('clerk', 'gh');
  open = await file(
    { title: 'Open <report> on dams', sharing: 'public' },
    'The dam at Thwake & its <b>spillway</b> are complete.\fSecond page: turbines.',
  );
  await file({ title: 'House report on dams', sharing: 'parliament', type: 'bill' }, 'The dam.');
  await file({ title: 'Draft on dams', sharing: 'draft', date: '1999-01-01' }, 'The dam.');
  await app.settled();
}, 120_000);
afterAll(() => app.close());

describe('GET /api/v1/search', () => {
  test('finds words with their place, escaped and marked', async () => {
    const body = await search('q=spillway');
    expect(body).toMatchObject({
      total: 1,
      page: 1,
      pages: 1,
      engine: 'postgres',
      query: { text: 'spillway', shortened: false },
      data: [
        {
          id: open,
          kind: 'document',
          parliament: 'ke',
          type: 'committee_report',
          language: 'en',
          date: '2026-03-11',
          level: null,
          titleHtml: 'Open &lt;report&gt; on dams',
          passages: [
            {
              page: 1,
              text: 'The dam at Thwake & its <b>spillway</b> are complete.',
              html: 'The dam at Thwake &amp; its &lt;b&gt;<mark>spillway</mark>&lt;/b&gt; are complete.',
            },
          ],
        },
      ],
    });
    const [turbines] = (await search('q=turbines')).data;
    expect(turbines).toMatchObject({
      passages: [{ page: 2, href: expect.stringContaining(`/documents/${open}/versions/1`) }],
    });
  });

  test('shows, counts and offers to each what they may see, and nothing else', async () => {
    const seen = async (user: TestUser | null) => {
      const { total, data, facets } = await search('q=dam', user);
      const types = Object.fromEntries(facets['type']!.map(({ value, count }) => [value, count]));
      return [total, data.length, types, facets['year']!.length, facets['level']!.length];
    };
    expect(await seen(null)).toEqual([1, 1, { committee_report: 1 }, 1, 0]);
    expect(await seen(stranger)).toEqual([1, 1, { committee_report: 1 }, 1, 0]);
    expect(await seen(member)).toEqual([2, 2, { committee_report: 1, bill: 1 }, 1, 0]);
    expect(await seen(clerk)).toEqual([3, 3, { committee_report: 2, bill: 1 }, 2, 3]);
    expect((await search('q=dam&level=draft', stranger)).total).toBe(0);
    expect((await search('q=dam&level=draft', clerk)).data[0]).toMatchObject({ level: 'draft' });
  });

  test('filters, several values of one meaning either', async () => {
    expect((await search('q=dam&type=bill', clerk)).total).toBe(1);
    expect((await search('q=dam&type=bill&type=committee_report', clerk)).total).toBe(3);
    expect((await search('parliament=gh', clerk)).total).toBe(0);
    expect((await search('from=2000-01-01', clerk)).total).toBe(2);
    expect((await search('year=1999', clerk)).total).toBe(1);
    expect((await search('q=spillw&typing=true')).total).toBe(1);
  });

  test.each([
    'page=0',
    'page=51',
    'limit=21',
    'sort=size',
    'from=2026-02-31',
    'year=abc',
    'level=secret',
    'language=not%20a%20tag',
    'parliament=%00',
    'unknown=1',
    `q=${'x'.repeat(2001)}`,
  ])('refuses %s', async (query) => {
    const answer = await app.get(`/api/v1/search?${query}`);
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ code: 'validation_failed' });
  });

  test.each(['q=%00', 'q=%22', "q='", 'q=%F0%9F%98%80', 'q=-', 'q=%5C%5C%27%3A%2A'])(
    'answers %s',
    async (query) => {
      expect((await search(query)).total).toBeGreaterThanOrEqual(0);
    },
  );

  test('a recall takes effect with its own answer', async () => {
    const id = await file({ title: 'Shortlived', sharing: 'public' }, 'Ephemeral words.');
    await app.settled();
    expect((await search('q=ephemeral')).total).toBe(1);
    const { headers } = await clerk.get(`/api/v1/documents/${id}`);
    const answer = await clerk.inject({
      method: 'PUT',
      url: `/api/v1/documents/${id}/sharing`,
      headers: { 'if-match': String(headers['etag']) },
      payload: { sharing: { level: 'draft' } },
    });
    expect(answer.statusCode, answer.body).toBeLessThan(300);
    expect(await search('q=ephemeral')).toMatchObject({ total: 0, data: [] });
    expect((await search('q=ephemeral')).facets['type']).toEqual([]);
    expect((await search('q=ephemeral', clerk)).total).toBe(1);
  });
});
