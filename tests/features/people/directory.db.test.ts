import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DirectoryFilter } from '../../../src/features/people/people.queries.js';
import { NOBODY } from '../../../src/kernel/actor.js';
import { encodeCursor } from '../../../src/kernel/page.js';
import { DRAFT, actor, peopleFixture, type PeopleFixture } from './people-fixture.js';

let f: PeopleFixture;
let party: string;
beforeAll(async () => {
  f = await peopleFixture();
  party = await f.newParty('Unity', { abbreviation: 'U' });
  const lower = { kind: 'chamber', chamber: 'aa-l' };
  const upper = { kind: 'chamber', chamber: 'aa-u' };
  const emile = await f.newPerson('Émile Zola', { familyName: 'Zola', givenName: 'Émile' });
  await f.newPost(emile, { place: lower, onBehalfOf: party, from: '2010', to: '2015-06-30' });
  await f.newPost(emile, { place: upper, from: '2015-07-01', constituency: 'Coast' });
  const najjar = await f.newPerson('Ahmed Al-Najjar', {
    sortName: 'Najjar',
    otherNames: [{ name: 'أحمد النجّار', language: 'ar' }],
  });
  await f.newPost(najjar, { place: { kind: 'party', party }, role: 'leader', from: '2012' });
  const ann = await f.newPerson('Ann Abel', { familyName: 'Abel', givenName: 'Ann' });
  await f.newPost(ann, { place: lower, role: 'speaker', onBehalfOf: party, from: '2020' });
  await f.newPerson('Secret Zola', {}, { sharing: DRAFT });
  await f.newPerson('Elsewhere', {}, { parliament: 'bb' });
});
afterAll(() => f.db.close());

const names = async (filter: Partial<DirectoryFilter>, who = NOBODY) => {
  const page = await f.people.directory(who, { parliament: 'aa', limit: 20, ...filter });
  expect(page.total).toBe(page.data.length);
  return page.data.map(({ name }) => name);
};

describe('the directory of a parliament', () => {
  test('is sorted by the name to sort by, and shows the seat that counts', async () => {
    const { data } = await f.people.directory(NOBODY, { parliament: 'aa', limit: 20 });
    expect(data.map(({ name }) => name)).toEqual(['Ann Abel', 'Ahmed Al-Najjar', 'Émile Zola']);
    expect(data[0]?.mandate).toEqual({
      chamber: 'aa-l',
      role: 'speaker',
      party: { id: party, names: { en: 'Unity' }, abbreviation: 'U' },
      constituency: null,
      current: true,
    });
    expect(data[1]?.mandate).toBeNull();
    expect(data[2]?.mandate).toMatchObject({ chamber: 'aa-u', constituency: 'Coast', party: null });
    expect(Object.keys(data[0]!).sort()).toEqual(
      ['id', 'parliament', 'iri', 'name', 'honorific', 'gender', 'mandate'].sort(),
    );
  });

  test('is turned page by page, with the number of all', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await f.people.directory(NOBODY, { parliament: 'aa', limit: 1, cursor });
      expect([page.total, page.data.length]).toEqual([3, 1]);
      seen.push(page.data[0]!.name);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(['Ann Abel', 'Ahmed Al-Najjar', 'Émile Zola']);
    for (const wrong of ['x', encodeCursor(['a', 'b']), encodeCursor([1, null])]) {
      await expect(
        f.people.directory(NOBODY, { parliament: 'aa', limit: 1, cursor: wrong }),
      ).rejects.toMatchObject({ code: 'malformed_request' });
    }
  });

  test('is searched by the beginnings of words of any name', async () => {
    expect(await names({ q: 'zol emi' })).toEqual(['Émile Zola']);
    expect(await names({ q: 'نجار' })).toEqual(['Ahmed Al-Najjar']);
    expect(await names({ q: 'ola' })).toEqual([]);
    expect(await names({ q: '%' })).toEqual([]);
    expect(await names({ q: '  ' })).toHaveLength(3);
  });

  test('is limited to a chamber, a party, a role and a day', async () => {
    expect(await names({ chamber: 'aa-l' })).toEqual(['Ann Abel', 'Émile Zola']);
    expect(await names({ chamber: 'aa-l', on: '2015-06-30' })).toEqual(['Émile Zola']);
    expect(await names({ chamber: 'aa-l', on: '2015-07-01' })).toEqual([]);
    expect(await names({ on: '2015-07-01' })).toEqual(['Ahmed Al-Najjar', 'Émile Zola']);
    expect(await names({ role: 'speaker' })).toEqual(['Ann Abel']);
    expect(await names({ party })).toEqual(['Ann Abel', 'Ahmed Al-Najjar', 'Émile Zola']);
    expect(await names({ party, on: '2021-01-01' })).toEqual(['Ann Abel', 'Ahmed Al-Najjar']);
    expect(await names({ party, chamber: 'aa-u' })).toEqual([]);
    expect(await names({ party: 'no id' })).toEqual([]);
    await expect(names({ on: '2021-13-01' })).rejects.toMatchObject({ code: 'malformed_request' });
  });

  test('has hidden persons for their own office only', async () => {
    expect(await names({ q: 'zola' }, actor('member', 'aa'))).toEqual(['Émile Zola']);
    expect(await names({ q: 'zola' }, actor('clerk', 'aa'))).toEqual(['Secret Zola', 'Émile Zola']);
  });
});
