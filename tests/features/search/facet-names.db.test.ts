import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM } from '../../../src/kernel/actor.js';
import type { LabelTexts, SearchInput } from '../../../src/features/search/index.js';
import { testDatabase, type TestDatabase } from '../../support/test-database.js';
import { MemorySource, searchFixture } from './search-fixture.js';

/** Names, and the token that one needs to know each of them. */
const NAMES: Record<string, readonly [facet: string, token: string, LabelTexts]> = {
  finance: ['committee', 'public', { en: 'Finance', fr: 'Finances' }],
  amina: ['sponsor', 'public', { und: 'Amina' }],
  hidden: ['sponsor', 'office:ke', { und: 'Hidden Person' }],
};

class NamingSource extends MemorySource {
  override readonly kind = 'person' as 'document';
  labels(tokens: readonly string[], facet: string, values: readonly string[]) {
    const known = values.flatMap((value) => {
      const [of, token, names] = NAMES[value] ?? [];
      return names && of === facet && tokens.includes(token!) ? [[value, names] as const] : [];
    });
    return Promise.resolve(new Map(known));
  }
}

let db: TestDatabase;
let fixture: ReturnType<typeof searchFixture>;
beforeAll(async () => {
  db = await testDatabase();
  fixture = searchFixture(db);
  fixture.sources.register(new NamingSource());
  await fixture.file({ title: 'One', committees: ['finance', 'gone'], sponsors: ['amina'] });
  await fixture.file({ title: 'Two', committees: ['finance'], sponsors: ['amina', 'hidden'] });
  await fixture.drain();
});
afterAll(() => db.close());

const search = (tokens: string[], filters: SearchInput['filters'] = {}) =>
  fixture.searchRecords.execute(
    { ...SYSTEM, tokens: tokens as unknown as typeof SYSTEM.tokens },
    { q: '', filters, sort: 'date', page: 1, limit: 20 },
  );

test('values that are ids come with their names, and without a name not at all', async () => {
  const { facets, total } = await search(['public']);
  expect(total).toBe(2);
  expect(facets.committee).toEqual([
    { value: 'finance', count: 2, names: { en: 'Finance', fr: 'Finances' } },
  ]);
  expect(facets.sponsor).toEqual([{ value: 'amina', count: 2, names: { und: 'Amina' } }]);
  expect((await search(['public', 'office:ke'])).facets.sponsor).toEqual([
    { value: 'amina', count: 2, names: { und: 'Amina' } },
    { value: 'hidden', count: 1, names: { und: 'Hidden Person' } },
  ]);
});

test('filtering by a person whom one may not see is filtering by nobody', async () => {
  const filters = { sponsor: ['hidden'] };
  const guessed = await search(['public'], filters);
  expect(guessed).toMatchObject({ total: 0, hits: [] });
  expect(guessed.chosenNames.size).toBe(0);
  expect(guessed.facets.committee).toEqual([]);
  expect(guessed).toEqual({ ...(await search(['public'], { sponsor: ['nobody'] })) });
  const office = await search(['public', 'office:ke'], filters);
  expect(office.hits.map(({ title }) => title)).toEqual(['Two']);
  expect(office.chosenNames.get('hidden')).toEqual({ und: 'Hidden Person' });
});

test('beside one who is hidden, one who is not still counts', async () => {
  expect((await search(['public'], { sponsor: ['hidden', 'amina'] })).total).toBe(2);
});

test('the ids that a hit carries for counting are not told', async () => {
  const { hits } = await search(['public']);
  expect(JSON.stringify(hits)).not.toContain('hidden');
});
