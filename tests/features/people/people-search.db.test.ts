import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOBODY, SYSTEM } from '../../../src/kernel/actor.js';
import { newId } from '../../../src/kernel/ids.js';
import { projectedRecord } from '../../../src/platform/search-engine/projected-record.js';
import { SearchProjection } from '../../../src/platform/search-engine/search-projection.js';
import { DRAFT, PUBLIC, actor, peopleFixture, type PeopleFixture } from './people-fixture.js';

const ANY = () => undefined;

let f: PeopleFixture;
beforeAll(async () => (f = await peopleFixture()));
afterAll(() => f.db.close());

describe('what search knows of a person', () => {
  test('is every name, the biography by language, and the posts in words', async () => {
    const id = await f.newPerson('Ahmed Najjar', {
      otherNames: [{ name: 'أحمد النجّار', language: 'ar' }],
      biography: { en: 'An engineer.', fr: 'Ingénieur.' },
    });
    const party = await f.newParty('Unity', { names: { en: 'Unity', fr: 'Unité' } });
    const place = { kind: 'chamber', chamber: 'aa-l' };
    await f.newPost(id, { place, onBehalfOf: party, constituency: 'Coast', from: '2020' });
    await f.newPost(id, { place: { kind: 'office', office: 'Mayor' }, from: '2010', to: '2015' });
    expect(await f.personSource.describe(id)).toMatchObject({
      kind: 'person',
      id,
      iri: `/akn/aa-aa/ontology/person/${id}`,
      parliament: 'aa',
      level: 'public',
      audience: ['public'],
      type: null,
      title: 'Ahmed Najjar',
      otherTitles: ['أحمد النجّار'],
      languages: ['en', 'fr'],
      pages: [
        { language: 'en', text: 'An engineer.' },
        { language: 'fr', text: 'Ingénieur.' },
        { language: 'en', text: 'Member, House aa-l, Coast, Unity' },
        { language: 'fr', text: 'Membre, Chambre aa-l, Coast, Unité' },
        { language: null, text: 'Mayor' },
      ],
    });
    expect(f.personSource.href(id)).toBe(`/people/${id}`);
  });

  test('is nothing of who is not there, and visible as the person is', async () => {
    expect(await f.personSource.describe(newId())).toBeNull();
    const [open, hidden] = [
      await f.newPerson('Open'),
      await f.newPerson('H', {}, { sharing: DRAFT }),
    ];
    const seen = (who: typeof NOBODY) => f.personSource.visibleIds(who.tokens, [open, hidden]);
    expect(await seen(NOBODY)).toEqual(new Set([open]));
    expect(await seen(actor('clerk', 'aa'))).toEqual(new Set([open, hidden]));
    const ids = await f.personSource.idsAfter(null, 100);
    expect(ids).toEqual(expect.arrayContaining([open, hidden]));
    expect(await f.personSource.idsAfter(ids.at(-1)!, 100)).toEqual([]);
  });
});

describe('what search knows of a committee', () => {
  test('is its names in all languages and its public members of today', async () => {
    const id = await f.newCommittee('Water', {
      names: { fr: 'Eau', en: 'Water' },
      establishedOn: '2018-01-01',
    });
    const place = { kind: 'committee', committee: id };
    const sit = async (name: string, facts: object, given: object = {}) => {
      const person = await f.newPerson(name, {}, given);
      await f.newPost(person, { place, from: '2019', ...facts });
      return person;
    };
    const member = await sit('Member Today', {});
    await sit('Member Yesterday', { to: '2020' });
    await sit('Member Hidden', {}, { sharing: DRAFT });
    await sit('Member Later', {}, { embargoUntil: new Date(Date.now() + 60_000) });
    expect(await f.committeeSource.describe(id)).toMatchObject({
      kind: 'committee',
      iri: `/akn/aa-aa/ontology/organization/${id}`,
      parliament: 'aa',
      level: 'public',
      audience: ['public'],
      type: 'standing',
      date: '2018-01-01',
      language: 'en',
      title: 'Water',
      people: ['Member Today'],
      otherTitles: ['Eau'],
      pages: [],
    });
    expect(f.committeeSource.href(id)).toBe(`/committees/${id}`);
    expect(await f.committeeSource.visibleIds(NOBODY.tokens, [id, newId()])).toEqual(new Set([id]));
    expect(await f.committeeSource.visibleIds([], [id])).toEqual(new Set());
    expect(await f.committeeSource.idsAfter(null, 10)).toContain(id);

    const forget = () => f.db.database.dataSource.query('delete from search_queue');
    const input = { personId: member, requireRevision: ANY };
    await forget();
    await f.describe.execute(actor('clerk', 'aa'), { ...input, change: { name: 'Renamed' } });
    expect(await f.queued()).toEqual([`committee ${id}`, `person ${member}`]);
    expect((await f.committeeSource.describe(id))?.people).toEqual(['Renamed']);

    await forget();
    const known = async () => {
      const rows: unknown[] = await f.db.database.dataSource.query(
        `select 1 from search_record where kind = 'committee'`,
      );
      return rows.length;
    };
    const record = await f.committeeSource.describe(id);
    await f.db.uow.run(SYSTEM, (tx) => new SearchProjection().upsert(tx, projectedRecord(record!)));
    expect(await known()).toBe(1);
    await f.share.execute(actor('clerk', 'aa'), {
      ...input,
      sharing: DRAFT,
      embargoUntil: null,
    });
    expect(await known()).toBe(0);
    expect(await f.queued()).toEqual([`committee ${id}`, `person ${member}`]);
    expect((await f.committeeSource.describe(id))?.people).toEqual([]);
  });

  test('is asked for again when it is dissolved', async () => {
    const id = await f.newCommittee('Ending');
    expect(await f.queued()).toContain(`committee ${id}`);
    await f.db.database.dataSource.query('delete from search_queue');
    await f.dissolve.execute(actor('clerk', 'aa'), id);
    expect(await f.queued()).toEqual([`committee ${id}`]);
    await f.newPerson('Nobody of it', {}, { sharing: PUBLIC });
    expect((await f.committeeSource.describe(id))?.people).toEqual([]);
  });
});
