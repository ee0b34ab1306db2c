import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOBODY, SYSTEM } from '../../../src/kernel/actor.js';
import { personFactsSchema } from '../../../src/features/people/people.inputs.js';
import { DRAFT, PUBLIC, actor, peopleFixture, type PeopleFixture } from './people-fixture.js';

const ANY = () => undefined;

let f: PeopleFixture;
beforeAll(async () => (f = await peopleFixture()));
afterAll(() => f.db.close());

describe('a person', () => {
  test('is kept as said, with an address for good, and is queued for search', async () => {
    const id = await f.newPerson('Amina Diallo', {
      familyName: 'Diallo',
      givenName: 'Amina',
      otherNames: [{ name: 'أمينة ديالو', language: 'ar' }],
      gender: 'female',
      birthDate: '1975-03',
      biography: { en: 'Teacher.', fr: 'Enseignante.' },
      identifiers: [{ scheme: 'wikidata', identifier: 'Q1' }],
      links: [{ url: 'https://example.org/a' }],
    });
    const view = await f.people.byId(NOBODY, id);
    expect(view).toMatchObject({
      id,
      parliament: 'aa',
      iri: `/akn/aa-aa/ontology/person/${id}`,
      name: 'Amina Diallo',
      sortName: 'Diallo, Amina',
      otherNames: [{ name: 'أمينة ديالو', language: 'ar', note: null }],
      birthDate: '1975-03',
      deathDate: null,
      biography: { en: 'Teacher.', fr: 'Enseignante.' },
      links: [{ url: 'https://example.org/a', note: null }],
      sharing: PUBLIC,
      demonstration: false,
      revision: 1,
      memberships: [],
    });
    expect(await f.people.idOf(NOBODY, view.iri)).toBe(id);
    expect(await f.queued()).toContain(`person ${id}`);
  });

  test('stands in the ledger without a name, a date or a word', async () => {
    const id = await f.newPerson('Secretive Name', { birthDate: '1961-07-09' });
    const [entry] = await f.ledger(id);
    expect(entry).toMatchObject({ action: 'person.created' });
    expect(entry?.detail).toMatch(/"describedSha256": "[0-9a-f]{64}"/);
    expect(entry?.detail).not.toMatch(/Secretive|1961/);
  });

  test('is entered by clerks and administrators of the parliament only', async () => {
    const facts = personFactsSchema.parse({ name: 'Nobody' });
    const input = { parliament: 'aa', facts, sharing: PUBLIC, embargoUntil: null };
    for (const who of [NOBODY, actor('member', 'aa'), actor('clerk', 'bb')]) {
      await expect(f.create.execute(who, input)).rejects.toMatchObject({ code: 'forbidden' });
    }
    const { id } = await f.create.execute(actor('administrator', 'aa'), input);
    expect(await f.people.byId(NOBODY, id)).toMatchObject({ name: 'Nobody' });
    await expect(f.create.execute(SYSTEM, { ...input, parliament: 'zz' })).rejects.toMatchObject({
      code: 'unknown_parliament',
    });
    await expect(
      f.create.execute(SYSTEM, { ...input, sharing: { level: 'committee', committees: ['x'] } }),
    ).rejects.toMatchObject({ code: 'unknown_committee' });
  });

  test('who died before they were born is refused, entered or corrected', async () => {
    const refused = {
      code: 'dates_reversed',
      fields: [{ pointer: '/deathDate', code: 'dates_reversed', message: '' }],
    };
    await expect(
      f.newPerson('X', { birthDate: '1990', deathDate: '1989-12-31' }),
    ).rejects.toMatchObject(refused);
    const id = await f.newPerson('X', { birthDate: '1990', deathDate: '1990' });
    const change = { birthDate: '1991' };
    await expect(
      f.describe.execute(actor('clerk', 'aa'), { personId: id, requireRevision: ANY, change }),
    ).rejects.toMatchObject(refused);
    expect((await f.people.byId(NOBODY, id)).birthDate).toBe('1990');
  });

  test('is corrected field by field; a sort name that nobody chose follows', async () => {
    const id = await f.newPerson('Ann Lee', {
      familyName: 'Lee',
      givenName: 'Ann',
      gender: 'female',
    });
    const seen: number[] = [];
    const { revision } = await f.describe.execute(actor('clerk', 'aa'), {
      personId: id,
      requireRevision: (n) => seen.push(n),
      change: { name: 'Ann Moyo', familyName: 'Moyo' },
    });
    expect([seen, revision]).toEqual([[1], 2]);
    expect(await f.people.byId(NOBODY, id)).toMatchObject({
      name: 'Ann Moyo',
      sortName: 'Moyo, Ann',
      gender: 'female',
      revision: 2,
    });
    const directory = { parliament: 'aa', limit: 5 };
    expect((await f.people.directory(NOBODY, { ...directory, q: 'lee' })).total).toBe(0);
    expect((await f.people.directory(NOBODY, { ...directory, q: 'moyo' })).total).toBe(1);
    const chosen = { sortName: 'Annie' };
    const input = { personId: id, requireRevision: ANY };
    await f.describe.execute(SYSTEM, { ...input, change: chosen });
    await f.describe.execute(SYSTEM, { ...input, change: { familyName: 'Ncube' } });
    expect((await f.people.byId(NOBODY, id)).sortName).toBe('Annie');
    expect((await f.ledger(id)).map(({ action }) => action)).toEqual([
      'person.created',
      ...Array.from({ length: 3 }, () => 'person.described'),
    ]);
  });

  test('is created once under one key, however often it is asked', async () => {
    const by = actor('clerk', 'aa');
    const idempotency = { key: 'k', fingerprint: 'f' };
    const facts = personFactsSchema.parse({ name: 'Once Only' });
    const input = { parliament: 'aa', facts, sharing: PUBLIC, embargoUntil: null, idempotency };
    const [one, two] = await Promise.all([1, 2].map(() => f.create.execute(by, input)));
    expect(two).toEqual(one);
  });
});

describe('a person who is not for everybody', () => {
  test('is nowhere: not by id, address or name, in no list, total or choice', async () => {
    const id = await f.newPerson('Hidden Person', {}, { sharing: DRAFT });
    const iri = `/akn/aa-aa/ontology/person/${id}`;
    const filter = { parliament: 'aa', q: 'hidden', limit: 5 };
    for (const who of [NOBODY, SYSTEM, actor('member', 'aa'), actor('clerk', 'bb')]) {
      await expect(f.people.byId(who, id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(f.people.idOf(who, iri)).rejects.toMatchObject({ code: 'not_found' });
      expect(await f.people.directory(who, filter)).toEqual({ data: [], next: null, total: 0 });
      expect((await f.people.choices(who, 'aa')).map((one) => one.id)).not.toContain(id);
      expect(await f.people.namesOf(who, [id, 'no id'])).toEqual(new Map());
    }
    const office = actor('clerk', 'aa');
    expect((await f.people.directory(office, filter)).total).toBe(1);
    expect(await f.people.namesOf(office, [id])).toEqual(new Map([[id, 'Hidden Person']]));
    const change = { name: 'Found Out' };
    await expect(
      f.describe.execute(actor('clerk', 'bb'), { personId: id, requireRevision: ANY, change }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      f.newPost(id, { place: { kind: 'office', office: 'Spy' } }, actor('clerk', 'bb')),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  test('waits for the end of an embargo, and is recalled at once', async () => {
    const id = await f.newPerson('Embargoed', {}, { embargoUntil: new Date(Date.now() + 60_000) });
    await expect(f.people.byId(NOBODY, id)).rejects.toMatchObject({ code: 'not_found' });
    const by = actor('clerk', 'aa');
    const share = { personId: id, requireRevision: ANY, embargoUntil: null };
    expect(await f.share.execute(by, { ...share, sharing: PUBLIC })).toEqual({ revision: 2 });
    expect((await f.people.byId(NOBODY, id)).name).toBe('Embargoed');
    await f.share.execute(by, { ...share, sharing: { level: 'parliament' } });
    await expect(f.people.byId(NOBODY, id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await f.people.byId(actor('member', 'aa'), id)).name).toBe('Embargoed');
    expect((await f.ledger(id)).at(-1)).toMatchObject({ action: 'person.shared' });
  });

  test('is read by a member of the house, and changed by its office only', async () => {
    const id = await f.newPerson('Read Only', {}, { sharing: { level: 'parliament' } });
    const member = actor('member', 'aa');
    expect((await f.people.byId(member, id)).name).toBe('Read Only');
    const input = { personId: id, requireRevision: ANY };
    await expect(f.describe.execute(member, { ...input, change: {} })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const sharing = { sharing: PUBLIC, embargoUntil: null };
    await expect(f.share.execute(member, { ...input, ...sharing })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('a choice of persons', () => {
  test('has those who sit today first, by name, with their party', async () => {
    const [former, sitting] = [await f.newPerson('Aaa Former'), await f.newPerson('Zzz Sitting')];
    const party = await f.newParty('Unity');
    const place = { kind: 'chamber', chamber: 'aa-l' };
    await f.newPost(former, { place, from: '2001', to: '2005' });
    await f.newPost(sitting, { place, from: '2020', onBehalfOf: party });
    const choices = await f.people.choices(NOBODY, 'aa');
    expect(choices[0]).toEqual({
      id: sitting,
      name: 'Zzz Sitting',
      party: { id: party, names: { en: 'Unity' }, abbreviation: null },
    });
    expect(choices.map(({ id }) => id)).toContain(former);
    expect(await f.people.choices(NOBODY, 'bb')).toEqual([]);
  });
});
