import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRAFT, startScenario, type Scenario } from './scenario.js';

describe('two texts of a bill', () => {
  let s: Scenario;
  let bill: string;
  let filed: string;
  let reported: string;
  let secret: string;

  beforeAll(async () => {
    s = await startScenario();
    bill = await s.bill({ title: 'The Water Bill' });
    filed = await s.paper('bill', 'As filed', 'Clause 1.\n\nThe rivers are public.');
    reported = await s.paper(
      'bill',
      'As reported',
      'Clause 1.\n\nThe rivers and lakes are public.',
    );
    secret = await s.paper('act', 'A secret act', 'Clause 9.', DRAFT);
  }, 120_000);
  afterAll(() => s.close());

  const get = (url: string) => s.get(`${url}${url.includes('?') ? '&' : '?'}lang=en`);

  it('are asked for when there are fewer than two', async () => {
    await s.listText(bill, filed, 'as_filed');
    await s.listText(bill, secret, 'act');
    const { statusCode, body } = await get(`/bills/${bill}/compare`);
    expect(statusCode).toBe(200);
    expect(body).toContain('There are not two texts to compare');
    expect(body).not.toContain('A secret act');
    expect((await get(`/bills/${bill}`)).body).not.toContain(secret);
  });

  it('stand side by side with what changed', async () => {
    await s.listText(bill, reported, 'as_reported');
    await s.settled();
    const { body } = await get(`/bills/${bill}/compare?from=${filed}&to=${reported}`);
    expect(body).toContain('1 place differs');
    expect(body).toMatch(/<ins>[^<]*lakes/);
    expect(body).toContain('As reported by the committee');
    const page = (await get(`/bills/${bill}`)).body;
    expect(page).toContain(`action="/bills/${bill}/compare"`);
    expect(page).toContain(`/documents/${reported}/versions/1/file`);
  });

  it('are two texts of this bill that the reader may see, and nothing else', async () => {
    expect((await get(`/bills/${bill}/compare?from=${filed}&to=${secret}`)).statusCode).toBe(404);
    const other = await s.paper('bill', 'Of no bill', 'Clause 1.');
    expect((await get(`/bills/${bill}/compare?from=${filed}&to=${other}`)).statusCode).toBe(404);
    const same = await get(`/bills/${bill}/compare?from=${filed}&to=${filed}`);
    expect(same.body).toContain('Choose two different texts.');
  });
});
