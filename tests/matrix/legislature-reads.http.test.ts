import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Holding } from './legislature.js';
import { legislatureScene, type LegislatureScene } from './legislature-scene.js';
import { RUNGS } from './papers.js';
import type { Reader } from './readers.js';

const NO_SUCH = '019aa000-0000-7000-8000-000000000000';
const KE = '/api/v1/parliaments/ke';

let app: LegislatureScene['app'];
let clerk: LegislatureScene['clerk'];
let it: LegislatureScene['it'];
let readers: LegislatureScene['readers'];
let get: LegislatureScene['get'];

beforeAll(async () => {
  ({ app, clerk, it, readers, get } = await legislatureScene());
}, 180_000);
afterAll(() => app.close());

const all = (answer: { body: string; headers: object }) =>
  `${JSON.stringify(answer.headers)}\n${answer.body}`;
const hiddenFrom = (reader: Reader) => RUNGS.filter((rung) => !reader.sees.includes(rung));

/** Each way to one record, with a status for who may see it. */
const WAYS: [string, (one: Holding) => string, number][] = [
  ['bill', ({ bill }) => `/api/v1/bills/${bill}`, 200],
  ['moves', ({ bill }) => `/api/v1/bills/${bill}/moves`, 200],
  ['texts', ({ bill }) => `/api/v1/bills/${bill}/texts`, 200],
  ['referrals', ({ bill }) => `/api/v1/bills/${bill}/referrals`, 200],
  ['amendments', ({ bill }) => `/api/v1/bills/${bill}/amendments`, 200],
  ['relations', ({ bill }) => `/api/v1/bills/${bill}/relations`, 200],
  ['decisions', ({ bill }) => `/api/v1/bills/${bill}/decisions`, 200],
  ['page of a bill', ({ bill }) => `/bills/${bill}`, 200],
  ['feed of a bill', ({ bill }) => `/bills/${bill}/feed.atom`, 200],
  [
    'comparison of its texts',
    ({ bill, paper, report }) => `/bills/${bill}/compare?from=${paper}&to=${report}`,
    200,
  ],
  ['permanent address of a bill', ({ billIri }) => billIri, 303],
  ['person', ({ person }) => `/api/v1/people/${person}`, 200],
  ['post', ({ membership }) => `/api/v1/memberships/${membership}`, 200],
  ['page of a person', ({ person }) => `/people/${person}`, 200],
  ['permanent address of a person', ({ personIri }) => personIri, 303],
];

describe('every reader, every bill and person, every way to it', () => {
  test.each(WAYS)('%s', async (_, urlOf, status) => {
    for (const reader of readers) {
      for (const rung of RUNGS) {
        const one = it.holdings[rung];
        const url = urlOf(one);
        const answer = await get(reader, url);
        const where = `${reader.name} · ${rung} · ${url}`;
        expect(answer.statusCode, where).toBe(reader.sees.includes(rung) ? status : 404);
        if (answer.statusCode !== 404) continue;
        const secrets = one.canaries.filter((canary) => !url.includes(canary));
        expect(
          secrets.filter((canary) => all(answer).includes(canary)),
          where,
        ).toEqual([]);
      }
    }
  });

  test('hidden and absent are the same answer, to the letter', async () => {
    for (const reader of readers) {
      for (const [what, urlOf] of WAYS) {
        const [rung] = hiddenFrom(reader);
        if (!rung || what.startsWith('permanent')) continue;
        const one = it.holdings[rung];
        const { bill, person, membership } = one;
        const absent = { ...one, bill: NO_SUCH, person: NO_SUCH, membership: NO_SUCH };
        const strip = (text: string) =>
          [bill, person, membership, NO_SUCH]
            .reduce((so, id) => so.replaceAll(id, 'ID'), text)
            .replace(/urn:uuid:[\w-]+/g, 'URN');
        const hidden = await get(reader, urlOf(one));
        const none = await get(reader, urlOf(absent));
        expect(strip(hidden.body), what).toBe(strip(none.body));
        expect(Object.keys(hidden.headers).sort()).toEqual(Object.keys(none.headers).sort());
      }
    }
  });

  test('the parts of a bill are not found under the address of another', async () => {
    const { draft, public: open } = it.holdings;
    for (const [verb, url] of [
      ['PATCH', `/api/v1/bills/${open.bill}/referrals/${draft.referral}`],
      ['PATCH', `/api/v1/bills/${open.bill}/amendments/${draft.amendment}`],
    ] as const) {
      const body = url.includes('referrals')
        ? { status: 'discharged', on: '2024-02-20' }
        : { fate: 'withdrawn', on: '2024-02-20', reason: 'x' };
      const answer = await clerk.inject({
        method: verb,
        url,
        payload: body,
        headers: { 'if-match': '*' },
      });
      expect(answer.statusCode, url).toBe(404);
    }
  });
});

/** What a list shows of each record that the reader may see: then it is sure that it could leak. */
type Shows = keyof Holding['words'] | 'person' | null;
const LISTS: [() => string, Shows][] = [
  [() => '/api/v1/bills?limit=100', 'title'],
  [() => '/api/v1/bills?parliament=ke&kind=government&year=2024&limit=100', 'title'],
  [() => '/api/v1/bills?milestone=committee_report&limit=100', 'sw'],
  [() => `/api/v1/bills?committee=${it.committee}&limit=100`, 'official'],
  [() => `/api/v1/bills?sponsor=${it.patron}&limit=100`, 'title'],
  [() => '/api/v1/bills/facets', 'subject'],
  [() => '/api/v1/bills/facets?milestone=committee_report', 'name'],
  [() => '/api/v1/bills/continent', 'subject'],
  [() => `${KE}/board?limit=100`, 'title'],
  [() => `${KE}/procedure/adoptions`, 'title'],
  [() => `${KE}/people?limit=100`, 'name'],
  [() => `${KE}/people?chamber=ke-na&role=member&on=2021-05-03&limit=100`, 'seat'],
  [() => `${KE}/people?party=${it.party}&limit=100`, 'person'],
  [() => `${KE}/committees/${it.committee}/members`, 'post'],
  [() => `${KE}/committees/${it.committee}/members?on=1999-01-01`, 'post'],
  [() => `${KE}/chambers/ke-na/members`, 'seat'],
  [() => `${KE}/parties`, null],
  [() => `/api/v1/people/${it.patron}`, null],
  [() => '/api/v1/search?kind=bill&limit=20', 'title'],
  [() => '/api/v1/search?kind=person&limit=20', 'name'],
  [() => '/api/v1/search?kind=committee&limit=20', null],
  [() => '/bills', 'title'],
  [() => '/bills?all=sponsor', 'name'],
  // A facet of one value is not shown, and the public have but one subject.
  [() => '/bills?all=subject', null],
  [() => `/bills?committee=${it.committee}&sponsor=${it.patron}`, 'title'],
  [() => '/bills/continent', 'subject'],
  [() => '/parliaments/ke/board', 'title'],
  [() => '/parliaments/ke/bills.atom', 'title'],
  [() => '/parliaments/ke/people', 'name'],
  [() => '/parliaments/ke/people?chamber=ke-na', 'seat'],
  [() => '/parliaments/ke/parties', null],
  [() => '/parliaments/ke/terms', null],
  [() => '/parliaments/ke/chambers/ke-na', 'name'],
  [() => `/committees/${it.committee}`, 'name'],
  [() => `/committees/${it.committee}?on=2021-05-03`, 'title'],
  [() => `/people/${it.patron}`, 'title'],
  [() => `/documents/${it.commonPaper}`, null],
  [() => '/parliaments/ke', null],
  [() => '/parliaments/ke/procedure', null],
  [() => '/search?kind=bill', 'title'],
  [() => '/search?kind=person', 'name'],
  [() => '/', null],
  // A public bill that names things of all rungs.
  [() => `/api/v1/bills/${it.host}`, 'name'],
  [() => `/api/v1/bills/${it.host}`, 'report'],
  [() => `/api/v1/bills/${it.host}/moves`, 'report'],
  [() => `/api/v1/bills/${it.host}/texts`, 'paper'],
  [() => `/api/v1/bills/${it.host}/referrals`, 'report'],
  [() => `/api/v1/bills/${it.host}/amendments`, 'name'],
  [() => `/api/v1/bills/${it.host}/relations`, 'title'],
  [() => `/bills/${it.host}`, 'name'],
  [() => `/bills/${it.host}`, 'title'],
  [() => `/bills/${it.host}/compare`, null],
  [() => `/bills/${it.host}/feed.atom`, null],
];

describe('lists', () => {
  test('show all that a reader may see, and nothing else', async () => {
    for (const [urlOf, shows] of LISTS) {
      for (const reader of readers) {
        const url = urlOf();
        const answer = await get(reader, url);
        expect(answer.statusCode, `${reader.name} ${url}`).toBe(200);
        for (const rung of RUNGS) {
          const one = it.holdings[rung];
          const where = `${reader.name} · ${rung} · ${url}`;
          if (!reader.sees.includes(rung)) {
            const leaked = one.canaries.filter((canary) => all(answer).includes(canary));
            expect(leaked, where).toEqual([]);
          } else if (shows !== null) {
            const shown = shows === 'person' ? one.person : one.words[shows];
            expect(answer.body.includes(shown), `${where} shows ${shows}`).toBe(true);
          }
        }
      }
    }
  }, 180_000);
});

describe('a recall', () => {
  const share = async (url: string, sharing: string) => {
    const answer = await clerk.inject({
      method: 'PUT',
      url: `${url}/sharing`,
      headers: { 'if-match': '*' },
      payload: { sharing },
    });
    expect(answer.statusCode, answer.body).toBe(200);
  };

  test.each([
    ['bill', ['title', 'subject', 'sw', 'official']],
    ['person', ['name', 'othername', 'seat', 'post']],
  ] as const)('of a %s takes effect with the very next request', async (kind, words) => {
    const nobody = readers[0]!;
    const one = it.holdings.public;
    const url = kind === 'bill' ? `/api/v1/bills/${one.bill}` : `/api/v1/people/${one.person}`;
    const secrets = [one[kind], ...words.map((word) => one.words[word])];
    const before = (await get(nobody, `/api/v1/search?kind=${kind}`)).json().total;
    await share(url, 'draft');
    expect((await get(nobody, url)).statusCode).toBe(404);
    const found = (await get(nobody, `/api/v1/search?kind=${kind}`)).json();
    expect(found.total).toBe(before - 1);
    for (const [urlOf] of LISTS) {
      const answer = await get(nobody, urlOf());
      const leaked = secrets.filter((secret) => all(answer).includes(secret));
      expect(leaked, urlOf()).toEqual([]);
    }
    await share(url, 'public');
    expect((await get(nobody, url)).statusCode).toBe(200);
    await app.settled();
    expect((await get(nobody, `/api/v1/search?kind=${kind}`)).json().total).toBe(before);
  });
});
