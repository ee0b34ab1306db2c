import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CreateCommittee } from '../../src/features/parliaments/index.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import { startTestApp, type TestApp, type TestUser } from '../support/test-app.js';
import { fillLegislature, type Holding, type MatrixLegislature } from './legislature.js';
import { RUNGS } from './papers.js';
import { makeReaders, type Reader } from './readers.js';

const NO_SUCH = '019aa000-0000-7000-8000-000000000000';
const KE = '/api/v1/parliaments/ke';

let app: TestApp;
let clerk: TestUser;
let it: MatrixLegislature;
let readers: Reader[];

beforeAll(async () => {
  app = await startTestApp();
  const committee = async (parliament: string, name: string, chamber: string | null) =>
    (
      await app.app.get(CreateCommittee, { strict: false }).execute(SYSTEM, {
        parliament,
        chamber,
        names: { en: name },
        kind: 'standing',
        establishedOn: null,
        maxMembers: null,
      })
    ).id;
  const own = await committee('ke', 'Committee on Water', 'ke-na');
  const other = await committee('ke', 'Committee on Roads', null);
  const foreign = await committee('gh', 'Committee on Health', null);
  clerk = await app.signIn('clerk', 'ke');
  it = await fillLegislature(app, clerk, own);
  readers = await makeReaders(app, { own, other, foreign });
}, 180_000);
afterAll(() => app.close());

const get = (reader: Reader, url: string, more: Record<string, string> = {}) =>
  app.get(url, { ...more, ...reader.headers });
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

interface Counted {
  readonly value: string;
  readonly count: number;
}
const countOf = (values: readonly Counted[], value: string) =>
  values.find((one) => one.value === value)?.count ?? 0;

describe('figures', () => {
  test('of bills count exactly what the reader may see', async () => {
    for (const reader of readers) {
      const mine = reader.sees.map((rung) => it.holdings[rung]);
      const n = mine.length;
      const json = async (url: string) => (await get(reader, url)).json();
      const subjects = mine.map(({ words }) => words.subject).sort();
      const people = [it.patron, ...mine.map(({ person }) => person)].sort();
      const valuesOf = (values: readonly Counted[]) => values.map(({ value }) => value).sort();

      expect(await json('/api/v1/bills?limit=1'), reader.name).toMatchObject({ total: n + 1 });
      const facets = await json('/api/v1/bills/facets');
      expect(valuesOf(facets.subject), reader.name).toEqual(subjects);
      expect(valuesOf(facets.sponsor), reader.name).toEqual(people);
      expect(countOf(facets.milestone, 'committee_report'), reader.name).toBe(n);
      expect(countOf(facets.kind, 'government'), reader.name).toBe(n);
      expect(countOf(facets.committee, it.committee), reader.name).toBe(n);
      expect(countOf(facets.parliament, 'ke'), reader.name).toBe(n + 1);
      const continent = await json('/api/v1/bills/continent');
      const row = continent.rows.find((one: { parliament: string }) => one.parliament === 'ke');
      expect(row, reader.name).toMatchObject({ total: n + 1, counts: { committee_report: n } });
      expect(valuesOf(continent.subjects), reader.name).toEqual(subjects);
      const { columns } = await json(`${KE}/board?limit=1`);
      const column = columns.find(
        (one: { milestone: string }) => one.milestone === 'committee_report',
      );
      expect(column.bills.length + column.more, reader.name).toBe(n);
      const found = await json('/api/v1/search?kind=bill&limit=20');
      expect(found.total, reader.name).toBe(n + 1);
      expect(valuesOf(found.facets.subject), reader.name).toEqual(subjects);
      expect(valuesOf(found.facets.sponsor), reader.name).toEqual(people);
      expect(countOf(found.facets.milestone, 'committee_report'), reader.name).toBe(n);
      expect(countOf(found.facets.committee, it.committee), reader.name).toBe(n);
    }
  });

  test('of people count exactly whom the reader may see', async () => {
    for (const reader of readers) {
      const n = reader.sees.length;
      const json = async (url: string) => (await get(reader, url)).json();
      expect(await json(`${KE}/people?limit=1`), reader.name).toMatchObject({ total: n + 1 });
      expect(await json(`${KE}/people?party=${it.party}&limit=1`)).toMatchObject({ total: n });
      const [party] = (await json(`${KE}/parties`)).data;
      expect(party.seats, reader.name).toBe(n);
      const chamber = await json(`${KE}/chambers/ke-na/members`);
      expect(chamber.members, reader.name).toHaveLength(n);
      expect(chamber.parties, reader.name).toMatchObject([{ seats: n }]);
      const committee = await json(`${KE}/committees/${it.committee}/members`);
      expect(committee.members, reader.name).toHaveLength(n);
      const found = await json('/api/v1/search?kind=person&limit=20');
      expect(found.total, reader.name).toBe(n + 1);
    }
  });

  test('of a page say no more than those of the API', async () => {
    const draft = readers.find(({ name }) => name === 'clerk')!;
    for (const [url, words] of [
      ['/parliaments/ke/board', 'Committee report'],
      ['/parliaments/ke/chambers/ke-na', 'Unity'],
    ] as const) {
      expect((await get(draft, url)).body, url).toContain(words);
    }
  });
});

describe('what is asked for', () => {
  test('finds no hidden word, and not the beginning of one', async () => {
    for (const reader of readers) {
      for (const rung of RUNGS) {
        const { words } = it.holdings[rung];
        const seen = reader.sees.includes(rung);
        const total = async (url: string) => (await get(reader, url)).json().total as number;
        for (const one of [words.title, words.sw, words.official, words.title.slice(0, -1)]) {
          const many = await total(`/api/v1/bills?q=${one}`);
          expect(many > 0, `${reader.name} · ${rung} · bills?q=${one}`).toBe(seen);
        }
        for (const one of [words.name, words.othername, words.name.slice(0, -1)]) {
          const many = await total(`${KE}/people?q=${one}`);
          expect(many > 0, `${reader.name} · ${rung} · people?q=${one}`).toBe(seen);
        }
        for (const one of Object.values(words)) {
          const ways = [one, `${one.slice(0, -1)}*`, `"${one}"`];
          for (const q of one === words.title || one === words.name ? ways : [one]) {
            const many = await total(`/api/v1/search?q=${encodeURIComponent(q)}`);
            if (!seen) expect(many, `${reader.name} · ${rung} · ${q}`).toBe(0);
            else if (q === words.title) expect(many, `${reader.name} · ${q}`).toBeGreaterThan(0);
          }
        }
      }
    }
  }, 180_000);

  test('by a hidden person or subject finds nothing, in the lists and in search', async () => {
    for (const reader of readers) {
      for (const rung of RUNGS) {
        const { person, words } = it.holdings[rung];
        const seen = reader.sees.includes(rung);
        // Search knows of a bill only the sponsors whom all of its readers may see.
        const sponsored = rung === 'public' ? 2 : 1;
        for (const [url, many] of [
          [`/api/v1/bills?sponsor=${person}`, 2],
          [`/api/v1/search?kind=bill&sponsor=${person}`, sponsored],
          [`/api/v1/bills?subject=${words.subject}`, 1],
          [`/api/v1/search?kind=bill&subject=${words.subject}`, 1],
        ] as const) {
          const { total } = (await get(reader, url)).json();
          expect(total, `${reader.name} · ${rung} · ${url}`).toBe(seen ? many : 0);
        }
      }
    }
  });
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

  test('of nobody is undone when a bill is opened before search has read it again', async () => {
    const nobody = readers[0]!;
    const { bill, person, words } = it.holdings.draft;
    for (let round = 0; round < 5; round += 1) {
      await share(`/api/v1/bills/${bill}`, 'public');
      for (const query of [`q=${words.name}`, `sponsor=${person}`]) {
        const found = (await get(nobody, `/api/v1/search?kind=bill&${query}`)).json();
        expect(found.total, query).toBe(0);
      }
      const { facets } = (await get(nobody, '/api/v1/search?kind=bill')).json();
      expect(countOf(facets.sponsor, person)).toBe(0);
      await share(`/api/v1/bills/${bill}`, 'draft');
      await app.settled();
    }
  });
});
