import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { legislatureScene, type LegislatureScene } from './legislature-scene.js';
import { RUNGS } from './papers.js';

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
