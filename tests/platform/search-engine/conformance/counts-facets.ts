import { beforeAll, describe, expect, test } from 'vitest';
import {
  MOST_SET_VALUES,
  type SearchFilters,
} from '../../../../src/platform/search-engine/search-engine.js';
import type { SearchableRecord } from '../../../../src/platform/search-engine/searchable-record.js';
import { sampleRecord } from '../sample-record.js';
import { counts, emptyEngine, type StartEngine } from './empty-engine.js';

const SUBJECTS = ['Data protection', 'Fisheries', 'الصيد البحري'];

/** Facets of which a record has several values, counted by hand from the records themselves. */
export function countsFacets(start: StartEngine): void {
  describe('facets of several values', () => {
    const { ask, put } = emptyEngine(start);
    const records: SearchableRecord[] = Array.from({ length: 36 }, (_, n) =>
      sampleRecord({
        title: `Bill ${n}`,
        kind: 'bill',
        type: n % 2 ? 'government' : 'member',
        milestone: n % 4 ? 'committee_report' : 'assented',
        subjects: SUBJECTS.filter((_, bit) => (n >> bit) & 1),
        committees: [`c${n % 5}`, ...(n % 3 ? [] : ['c9'])],
        sponsors: n % 6 ? [`p${n % 7}`] : [],
        pages: [n < 30 ? 'common ground' : 'elsewhere'],
      }),
    );
    beforeAll(() => put(...records, sampleRecord({ title: 'A paper', pages: ['common'] })));

    const facets = {
      type: ({ type }: SearchableRecord) => (type ? [type] : []),
      milestone: ({ milestone }: SearchableRecord) => (milestone ? [milestone] : []),
      subject: ({ subjects }: SearchableRecord) => subjects,
      committee: ({ committees = [] }: SearchableRecord) => committees,
      sponsor: ({ sponsors = [] }: SearchableRecord) => sponsors,
    };
    type Name = keyof typeof facets;
    const names = Object.keys(facets) as Name[];
    const passing = (filters: SearchFilters, except?: Name) =>
      records
        .slice(0, 30)
        .filter((record) =>
          names
            .filter((name) => name !== except && (filters[name] ?? []).length > 0)
            .every((name) => facets[name](record).some((value) => filters[name]!.includes(value))),
        );
    const tally = (of: readonly SearchableRecord[], name: Name) => {
      const found: Record<string, number> = {};
      for (const value of of.flatMap(facets[name])) found[value] = (found[value] ?? 0) + 1;
      return found;
    };

    const asked: SearchFilters[] = [
      {},
      { subject: ['Fisheries'] },
      { subject: ['Fisheries', 'Data protection'] },
      { committee: ['c9'] },
      { sponsor: ['p3'], subject: ['الصيد البحري'] },
      { milestone: ['assented'], committee: ['c1', 'c2'] },
      {
        milestone: ['assented', 'committee_report'],
        sponsor: ['p1', 'p2', 'p4'],
        type: ['member'],
      },
      { subject: ['Fisheries'], committee: ['c9', 'c0'], sponsor: ['p1', 'p2', 'p3'] },
      { subject: ['fisher'] },
      { committee: [''] },
    ];
    test.each(asked)('are counted under the filters of the others: %j', async (filters) => {
      const result = await ask('common', { filters: { kind: ['bill'], ...filters }, limit: 40 });
      const expected = passing(filters);
      expect(result.hits.map(({ title }) => title).sort()).toEqual(
        expected.map(({ title }) => title).sort(),
      );
      expect(result.total).toBe(expected.length);
      for (const name of names) {
        expect(counts(result, name), name).toEqual(tally(passing(filters, name), name));
      }
    });

    test('come with the hit', async () => {
      const [record] = records.filter(({ subjects }) => subjects.length === 2);
      const { hits } = await ask(`"${record!.title}"`);
      const { milestone, subjects, committees, sponsors } = hits.find(
        ({ id }) => id === record!.id,
      )!;
      expect({ milestone, subjects: [...subjects].sort() }).toEqual({
        milestone: record!.milestone,
        subjects: [...record!.subjects].sort(),
      });
      expect([[...committees].sort(), sponsors]).toEqual([
        [...record!.committees!].sort(),
        record!.sponsors,
      ]);
    });

    test('follow a record that changes', async () => {
      const first = records[31]!;
      await put({ ...first, subjects: ['Pensions'], milestone: 'withdrawn', sponsors: [] });
      expect((await ask('', { filters: { subject: ['Pensions'] } })).hits).toMatchObject([
        { title: first.title, milestone: 'withdrawn', subjects: ['Pensions'], sponsors: [] },
      ]);
      await put(first);
      expect((await ask('', { filters: { subject: ['Pensions'] } })).total).toBe(0);
    });
  });

  describe('very many values', () => {
    const { ask, put } = emptyEngine(start);
    test('are given by the most frequent, and what was chosen always', async () => {
      await put(
        ...Array.from({ length: 130 }, (_, n) =>
          sampleRecord({
            title: `Paper ${n}`,
            subjects: [`rare ${n}`, ...(n < 3 ? ['often'] : [])],
          }),
        ),
      );
      const all = await ask('');
      expect(all.facets.subject).toHaveLength(MOST_SET_VALUES);
      expect(all.facets.subject[0]).toEqual({ value: 'often', count: 3 });
      const given = new Set(all.facets.subject.map(({ value }) => value));
      const left = Array.from({ length: 130 }, (_, n) => `rare ${n}`).filter(
        (value) => !given.has(value),
      );
      const chosen = left.slice(-2);
      const narrowed = await ask('', { filters: { subject: chosen } });
      expect(narrowed.total).toBe(2);
      expect(narrowed.facets.subject).toHaveLength(MOST_SET_VALUES);
      expect(counts(narrowed, 'subject')).toMatchObject({
        often: 3,
        ...Object.fromEntries(chosen.map((value) => [value, 1])),
      });
    });
  });

  describe('the same title in other languages', () => {
    const { titles, put } = emptyEngine(start);
    test('is found like the title, and is no subject', async () => {
      await put(
        sampleRecord({
          title: 'Fisheries Bill',
          otherTitles: ['Muswada wa Uvuvi', 'مشروع قانون الصيد'],
          date: '1990-01-01',
        }),
        sampleRecord({ title: 'Report', pages: ['uvuvi'] }),
      );
      expect(await titles('uvuvi')).toEqual(['Fisheries Bill', 'Report']);
      expect(await titles('الصيد')).toEqual(['Fisheries Bill']);
      expect(await titles('"bill muswada"')).toEqual([]);
    });
  });
}
