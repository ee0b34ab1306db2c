import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  billFacetsSchema,
  billPageSchema,
  boardSchema,
  continentSchema,
} from '../../../src/api/bills/bills.schema.js';
import type { TestUser } from '../../support/test-app.js';
import { billsApi, refusal, send, type BillsApi } from './bills-api-fixture.js';

let api: BillsApi;
let kenya: TestUser;
let senegal: TestUser;
let committee: string;
let mover: string;
let hidden: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await billsApi();
  kenya = await api.app.signIn('clerk', 'ke');
  senegal = await api.app.signIn('clerk', 'sn');
  committee = await api.committee(kenya, 'Committee on Communications', 'ke-na');
  mover = await api.person(kenya, 'Achieng Otieno');
  hidden = await api.person(kenya, 'Hidden Sponsor', { sharing: 'draft' });
  const sponsors = [{ person: mover }, { person: hidden, role: 'co_sponsor' }];
  const data = ['data protection', 'privacy'];
  ids['data'] = (await api.file(kenya, { subjects: data, sponsors })).id;
  ids['roads'] = (
    await api.file(kenya, {
      title: 'The Roads Bill',
      titles: {},
      subjects: ['roads'],
      kind: 'government',
      on: '2023-05-02',
    })
  ).id;
  ids['draft'] = (
    await api.file(kenya, {
      title: 'Secret Bill',
      subjects: ['secret'],
      sharing: 'draft',
      sponsors: [{ person: mover }],
    })
  ).id;
  const french = {
    parliament: 'sn',
    chamber: null,
    title: 'Loi relative à la protection des données',
    language: 'fr',
    titles: {},
    subjects: ['data protection'],
    kind: 'government',
  };
  ids['loi'] = (await api.file(senegal, french)).id;
  await api.move(kenya, ids['data'], 'read_first_time');
  const referrals = [{ committee, role: 'lead' }];
  await api.move(kenya, ids['data'], 'refer', { referrals });
  // Until the secret one too has been with the committee.
  await api.refer(kenya, ids['draft'], { committee });
});
afterAll(() => api.close());

const names = (found: readonly { id: string }[]) =>
  found.map(({ id }) => String(Object.keys(ids).find((name) => ids[name] === id))).sort();
const list = async (query: string, user?: TestUser) => {
  const answer = await (user ?? api.app).get(`/api/v1/bills?${query}`);
  return billPageSchema.strict().parse(answer.json());
};
const found = async (query: string, user?: TestUser) => names((await list(query, user)).data);

describe('GET /api/v1/bills', () => {
  it('narrows by each filter; values of one are alternatives, filters must all hold', async () => {
    expect(await found('')).toEqual(['data', 'loi', 'roads']);
    expect(await found('milestone=committee_stage')).toEqual(['data']);
    expect(await found('milestone=committee_stage&milestone=filed')).toEqual([
      'data',
      'loi',
      'roads',
    ]);
    expect(await found('parliament=sn')).toEqual(['loi']);
    expect(await found('parliament=sn&parliament=ke&kind=government')).toEqual(['loi', 'roads']);
    expect(await found('subject=data%20protection')).toEqual(['data', 'loi']);
    expect(await found('subject=data%20protection&milestone=committee_stage')).toEqual(['data']);
    expect(await found('year=2023')).toEqual(['roads']);
    expect(await found(`committee=${committee}`)).toEqual(['data']);
    expect(await found(`sponsor=${mover}`)).toEqual(['data']);
    expect(await found(`sponsor=${mover}&parliament=sn`)).toEqual([]);
  });

  it('finds by the beginnings of words, however they are written, in any title or number', async () => {
    expect(await found('q=road')).toEqual(['roads']);
    expect(await found('q=PROTECTION%20DES%20DONNEES')).toEqual(['loi']);
    expect(await found('q=mswada%20ulinz')).toEqual(['data']);
    expect(await found('q=KE/BILLS/2023')).toEqual(['roads']);
    expect(await found('q=oads')).toEqual([]);
    expect(await found('q=%27%20%26%20%7C%20!')).toEqual(['data', 'loi', 'roads']);
    const { revision } = await api.bill(kenya, ids['roads']!);
    const change = { titles: { sw: 'Mswada wa Barabara' }, officialNumber: 'HB 12/2023' };
    const tag = { 'if-match': `"${revision}"` };
    await send(kenya, 'PATCH', `/api/v1/bills/${ids['roads']}`, change, tag);
    expect(await found('q=barabara')).toEqual(['roads']);
    expect(await found('q=HB%2012')).toEqual(['roads']);
  });

  it('pages through all of them by cursor, and tells the total on each page', async () => {
    const seen: string[] = [];
    let url: string | null = '/api/v1/bills?limit=1';
    while (url) {
      const answer = await api.app.get(url);
      const page = billPageSchema.strict().parse(answer.json());
      expect([page.total, page.data.length]).toEqual([3, 1]);
      seen.push(...page.data.map(({ id }) => id));
      const link: string | undefined = /^<([^>]+)>; rel="next"$/.exec(
        String(answer.headers.link ?? ''),
      )?.[1];
      expect(link === undefined).toBe(page.next === null);
      url = link ?? null;
    }
    expect(names(seen.map((id) => ({ id })))).toEqual(['data', 'loi', 'roads']);
    const changed = (await list('')).data.map(({ changedAt }) => changedAt);
    expect(changed).toEqual([...changed].sort().reverse());
  });

  it('refuses unknown filters and values, and cursors of others', async () => {
    for (const query of [
      'colour=red',
      'milestone=soon',
      'kind=royal',
      'year=x',
      'committee=x',
      'sponsor=1',
      'limit=0',
      'limit=101',
    ]) {
      const answer = await api.app.get(`/api/v1/bills?${query}`);
      expect([query, ...refusal(answer)].slice(0, 3)).toEqual([query, 422, 'validation_failed']);
    }
    const ours = Buffer.from(JSON.stringify(['x', 'y'])).toString('base64url');
    for (const cursor of ['zzz', ours]) {
      expect((await api.app.get(`/api/v1/bills?cursor=${cursor}`)).statusCode).toBe(400);
    }
  });
});

describe('what somebody may not see', () => {
  it('is neither listed nor counted, nor found by who brought it in', async () => {
    expect(await found('', kenya)).toEqual(['data', 'draft', 'loi', 'roads']);
    expect(await found('', senegal)).toEqual(['data', 'loi', 'roads']);
    expect(await found(`sponsor=${hidden}`)).toEqual([]);
    expect(await found(`sponsor=${hidden}`, kenya)).toEqual(['data']);
    expect(await found('q=secret')).toEqual([]);
    const facets = (await api.app.get('/api/v1/bills/facets')).body;
    expect(facets).not.toContain(hidden);
    expect(facets).not.toContain('Hidden Sponsor');
    expect(facets).not.toContain('secret');
    const board = (await api.app.get('/api/v1/parliaments/ke/board')).body;
    expect(board).not.toContain('Secret');
  });
});

describe('GET /api/v1/bills/facets', () => {
  const facets = async (query: string, user?: TestUser) => {
    const answer = await (user ?? api.app).get(`/api/v1/bills/facets?${query}`);
    return billFacetsSchema.strict().parse(answer.json());
  };
  const plain = (values: readonly { value: string; count: number }[]) =>
    Object.fromEntries(values.map(({ value, count }) => [value, count]));

  it('counts what each value would leave, and names committees and persons', async () => {
    const all = await facets('');
    expect(plain(all.parliament)).toEqual({ ke: 2, sn: 1 });
    expect(plain(all.milestone)).toEqual({ filed: 2, committee_stage: 1 });
    expect(plain(all.kind)).toEqual({ government: 2, member: 1 });
    expect(plain(all.subject)).toEqual({ 'data protection': 2, privacy: 1, roads: 1 });
    expect(all.year.map(({ value, count }) => [value, count])).toEqual([
      ['2024', 2],
      ['2023', 1],
    ]);
    expect(all.committee).toEqual([
      { value: committee, count: 1, names: { en: 'Committee on Communications' } },
    ]);
    expect(all.sponsor).toEqual([{ value: mover, count: 1, names: { und: 'Achieng Otieno' } }]);
    const own = await facets('', kenya);
    expect(plain(own.sponsor)).toEqual({ [mover]: 2, [hidden]: 1 });
    expect(plain(own.committee)).toEqual({ [committee]: 2 });
  });

  it('does not narrow a facet by itself, but by all others', async () => {
    const narrowed = await facets('milestone=committee_stage');
    expect(plain(narrowed.milestone)).toEqual({ filed: 2, committee_stage: 1 });
    expect(plain(narrowed.parliament)).toEqual({ ke: 1 });
    const both = await facets('milestone=committee_stage&parliament=sn');
    expect(plain(both.parliament)).toEqual({ ke: 1 });
    expect(plain(both.milestone)).toEqual({ filed: 1 });
    expect(both.kind).toEqual([]);
    const words = await facets('q=protection&subject=privacy');
    expect(plain(words.subject)).toEqual({ 'data protection': 2, privacy: 1 });
  });
});

describe('the board of a parliament', () => {
  it('shows the columns that have bills, in the order of a bill’s life', async () => {
    const answer = await api.app.get('/api/v1/parliaments/ke/board');
    const { columns } = boardSchema.strict().parse(answer.json());
    expect(columns.map(({ milestone, bills, more }) => [milestone, names(bills), more])).toEqual([
      ['filed', ['roads'], 0],
      ['committee_stage', ['data'], 0],
    ]);
    const own = boardSchema.parse((await kenya.get('/api/v1/parliaments/ke/board?limit=1')).json());
    expect(
      own.columns.map(({ milestone, bills, more }) => [milestone, bills.length, more]),
    ).toEqual([
      ['filed', 1, 1],
      ['committee_stage', 1, 0],
    ]);
    expect((await api.app.get('/api/v1/parliaments/zz/board')).statusCode).toBe(404);
    expect((await api.app.get('/api/v1/parliaments/gh/board')).json()).toEqual({ columns: [] });
  });
});

describe('the continent', () => {
  it('counts bills by parliament and milestone, by subject and kind', async () => {
    const continent = async (query: string) =>
      continentSchema
        .strict()
        .parse((await api.app.get(`/api/v1/bills/continent?${query}`)).json());
    expect(await continent('')).toEqual({
      rows: [
        { parliament: 'ke', counts: { filed: 1, committee_stage: 1 }, total: 2 },
        { parliament: 'sn', counts: { filed: 1 }, total: 1 },
      ],
      subjects: [
        { value: 'data protection', count: 2 },
        { value: 'privacy', count: 1 },
        { value: 'roads', count: 1 },
      ],
    });
    const narrowed = await continent('subject=data%20protection&kind=government');
    expect(narrowed.rows).toEqual([{ parliament: 'sn', counts: { filed: 1 }, total: 1 }]);
    expect(narrowed.subjects.map(({ value }) => value)).toEqual(['data protection', 'roads']);
  });
});
