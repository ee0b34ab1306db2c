import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOBODY, SYSTEM } from '../../../src/kernel/actor.js';
import { newId } from '../../../src/kernel/ids.js';
import { actor, peopleFixture, type PeopleFixture } from './people-fixture.js';

const ANY = () => undefined;
const LOWER = { kind: 'chamber', chamber: 'aa-l' };
const UPPER = { kind: 'chamber', chamber: 'aa-u' };
const committee = (id: string) => ({ kind: 'committee', committee: id });
const refusal = (code: string, pointer: string) => ({
  code,
  fields: [{ pointer, code, message: '' }],
});

let f: PeopleFixture;
beforeAll(async () => (f = await peopleFixture()));
afterAll(() => f.db.close());

const heldOf = async (id: string) => {
  const rows: { held: string }[] = await f.db.database.dataSource.query(
    'select held::text from membership where id = $1',
    [id],
  );
  return rows[0]?.held;
};

describe('a post', () => {
  test('is held in a chamber, a committee, a party or an office', async () => {
    const person = await f.newPerson('Four Posts');
    const party = await f.newParty('Four', { abbreviation: '4P' });
    const roads = await f.newCommittee('Roads');
    const term = await f.newTerm({ number: 40, startsOn: '2020-01-01', endsOn: '2024-12-31' });
    await f.newPost(person, {
      place: LOWER,
      onBehalfOf: party,
      constituency: 'North',
      term,
    });
    await f.newPost(person, { place: committee(roads), role: 'chair', from: '2021-05-03' });
    await f.newPost(person, { place: { kind: 'party', party }, role: 'leader', from: '2019' });
    await f.newPost(person, {
      place: { kind: 'office', office: 'Minister of Roads' },
      role: 'minister',
      title: 'Hon. Minister',
      from: '2020',
      to: '2021-06',
    });
    const { memberships } = await f.people.byId(NOBODY, person);
    const byKind = new Map(memberships.map((one) => [one.place.kind, one]));
    expect(byKind.get('chamber')).toMatchObject({
      place: { kind: 'chamber', key: 'aa-l', names: { en: 'House aa-l', fr: 'Chambre aa-l' } },
      role: 'member',
      onBehalfOf: { id: party, names: { en: 'Four' }, abbreviation: '4P' },
      constituency: 'North',
      term: { id: term, names: { en: 'Term' } },
      from: null,
      to: null,
      current: false,
    });
    expect(byKind.get('committee')).toMatchObject({ current: true, certain: true, role: 'chair' });
    expect(byKind.get('party')?.place.names).toEqual({ en: 'Four' });
    expect(byKind.get('office')).toMatchObject({
      place: { key: 'Minister of Roads', names: { und: 'Minister of Roads' } },
      title: 'Hon. Minister',
      current: false,
    });
    expect(memberships.map(({ current }) => current)).toEqual([true, true, false, false]);
  });

  test('stands in the ledger by ids and codes, without a word', async () => {
    const person = await f.newPerson('L');
    const facts = { place: LOWER, constituency: 'Nowhere-on-Sea', title: 'Comrade', from: '2020' };
    const [entry] = await f.ledger(await f.newPost(person, facts));
    expect(entry).toMatchObject({ action: 'membership.added' });
    expect(entry?.detail).toContain(person);
    expect(entry?.detail).not.toMatch(/Nowhere|Comrade/);
  });

  test('refers only to what the same parliament has', async () => {
    const person = await f.newPerson('R');
    const elsewhere = await f.newCommittee('Elsewhere', { parliament: 'bb' });
    const party = await f.newParty('Foreign', {}, 'bb');
    const term = await f.newTerm({}, 'bb');
    const wrong: [object, string, string][] = [
      [{ place: { kind: 'chamber', chamber: 'bb-s' } }, 'unknown_chamber', '/place/chamber'],
      [{ place: { kind: 'chamber', chamber: 'zz' } }, 'unknown_chamber', '/place/chamber'],
      [{ place: committee(elsewhere) }, 'unknown_committee', '/place/committee'],
      [{ place: committee('nothing') }, 'unknown_committee', '/place/committee'],
      [{ place: committee(newId()) }, 'unknown_committee', '/place/committee'],
      [{ place: { kind: 'party', party } }, 'unknown_party', '/place/party'],
      [{ place: LOWER, onBehalfOf: party }, 'unknown_party', '/onBehalfOf'],
      [{ place: LOWER, onBehalfOf: 'x' }, 'unknown_party', '/onBehalfOf'],
      [{ place: LOWER, term }, 'unknown_term', '/term'],
      [{ place: LOWER, term: 'x' }, 'unknown_term', '/term'],
    ];
    for (const [facts, code, pointer] of wrong) {
      await expect(f.newPost(person, facts), pointer).rejects.toMatchObject(refusal(code, pointer));
    }
    const upper = await f.newTerm({ chamber: 'aa-u', startsOn: '2020' });
    await expect(f.newPost(person, { place: LOWER, term: upper })).rejects.toMatchObject(
      refusal('unknown_term', '/term'),
    );
    expect((await f.people.byId(NOBODY, person)).memberships).toEqual([]);
  });

  test('that ends before it begins, or after the same post began, is refused', async () => {
    const person = await f.newPerson('O');
    await expect(
      f.newPost(person, { place: LOWER, from: '2020', to: '2019-12-31' }),
    ).rejects.toMatchObject(refusal('dates_reversed', '/to'));
    await f.newPost(person, { place: LOWER, from: '2017-08-31', to: '2022-08-08' });
    const overlap = refusal('mandates_overlap', '/from');
    await expect(f.newPost(person, { place: LOWER, from: '2022-08-08' })).rejects.toMatchObject(
      overlap,
    );
    await expect(f.newPost(person, { place: UPPER, from: '2022-01' })).rejects.toMatchObject(
      overlap,
    );
    await f.newPost(person, { place: LOWER, from: '2022-08-09' });
    await f.newPost(person, { place: UPPER, role: 'minister', from: '2022-01' });
  });

  test('in a committee lies within its life and its seats', async () => {
    const small = await f.newCommittee('Small', { establishedOn: '2021-05-03', maxMembers: 1 });
    const [one, two] = [await f.newPerson('One'), await f.newPerson('Two')];
    const place = committee(small);
    await expect(f.newPost(one, { place, from: '2021-05-02' })).rejects.toMatchObject(
      refusal('outside_committee_life', '/from'),
    );
    await f.newPost(one, { place, from: '2021-05-03', to: '2021-12-31' });
    await expect(f.newPost(two, { place, from: '2021-12-31' })).rejects.toMatchObject(
      refusal('committee_full', '/place/committee'),
    );
    await f.newPost(two, { place, role: 'clerk', from: '2021-12-31' });
    await f.newPost(two, { place, from: '2022-01-01' });
    await f.dissolve.execute(SYSTEM, small);
    await expect(f.newPost(one, { place, from: '2099' })).rejects.toMatchObject(
      refusal('outside_committee_life', '/from'),
    );
  });
});

describe('two clerks at the same moment', () => {
  test('who give one person two seats: one of them is told', async () => {
    const person = await f.newPerson('Wanted Twice');
    const results = await Promise.allSettled(
      [LOWER, UPPER, LOWER, UPPER].map((place) => f.newPost(person, { place, from: '2020' })),
    );
    const refused = results.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(3);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'mandates_overlap' });
    expect((await f.people.byId(NOBODY, person)).memberships).toHaveLength(1);
  });

  test('who give the last seat of a committee to two persons: one of them is told', async () => {
    const last = await f.newCommittee('Last Seat', { maxMembers: 2 });
    const persons = await Promise.all(['A', 'B', 'C', 'D'].map((name) => f.newPerson(name)));
    const results = await Promise.allSettled(
      persons.map((person) => f.newPost(person, { place: committee(last), from: '2020' })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const roster = await f.rosters.committee(NOBODY, last, '2021-01-01');
    expect(roster.members).toHaveLength(2);
  });

  test('who change a term and give a post in it: the post has the new dates, or none is given', async () => {
    const term = await f.newTerm({ number: 60, startsOn: '2060-01-01', endsOn: '2064-12-31' });
    const person = await f.newPerson('Future');
    const facts = { chamber: null, number: 60, names: { en: 'T' } };
    const [, post] = await Promise.all([
      f.term.execute(SYSTEM, {
        parliament: 'aa',
        termId: term,
        requireRevision: null,
        facts: { ...facts, startsOn: '2060-02-02', endsOn: '2064-12-31' },
      }),
      f.newPost(person, { place: LOWER, term }),
    ]);
    expect(await heldOf(post)).toBe('[2060-02-02,2065-01-01)');
  });
});

describe('a change of a post', () => {
  test('ends it, once, with its revision; the place stays', async () => {
    const person = await f.newPerson('Ender');
    const id = await f.newPost(person, { place: LOWER, from: '2020-01-01', constituency: 'East' });
    const input = { membershipId: id, requireRevision: ANY, change: { to: '2021-05-03' } };
    expect(await f.change.execute(actor('clerk', 'aa'), input)).toEqual({ revision: 2 });
    expect(await heldOf(id)).toBe('[2020-01-01,2021-05-04)');
    const { membership, parliament } = await f.people.membership(NOBODY, id);
    expect(parliament).toBe('aa');
    expect(membership).toMatchObject({
      place: { key: 'aa-l' },
      constituency: 'East',
      to: '2021-05-03',
      current: false,
      revision: 2,
    });
  });

  test('is held against the same rules, and changes nothing when refused', async () => {
    const person = await f.newPerson('Changer');
    await f.newPost(person, { place: LOWER, from: '2010', to: '2015' });
    const id = await f.newPost(person, { place: LOWER, from: '2016', to: '2020' });
    const by = actor('clerk', 'aa');
    const change = (given: object) =>
      f.change.execute(by, { membershipId: id, requireRevision: ANY, change: given });
    await expect(change({ from: '2014' })).rejects.toMatchObject({ code: 'mandates_overlap' });
    await expect(change({ to: '2009' })).rejects.toMatchObject({ code: 'dates_reversed' });
    await expect(change({ onBehalfOf: newId() })).rejects.toMatchObject({ code: 'unknown_party' });
    await expect(
      f.change.execute(actor('clerk', 'bb'), {
        membershipId: id,
        requireRevision: ANY,
        change: {},
      }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect((await f.people.membership(NOBODY, id)).membership).toMatchObject({
      from: '2016',
      revision: 1,
    });
    await expect(f.people.membership(NOBODY, newId())).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a post that was a mistake', () => {
  test('is gone from every list, and kept with the reason', async () => {
    const person = await f.newPerson('Mistaken');
    const id = await f.newPost(person, { place: LOWER, from: '2020', constituency: 'West' });
    const by = actor('clerk', 'aa');
    const input = { membershipId: id, requireRevision: ANY };
    await expect(f.remove.execute(by, { ...input, reason: ' ' })).rejects.toMatchObject(
      refusal('reason_required', '/reason'),
    );
    await f.remove.execute(by, { ...input, reason: 'Entered for a namesake' });
    expect((await f.people.byId(NOBODY, person)).memberships).toEqual([]);
    const kept: unknown = await f.db.database.dataSource.query(
      'select person_id, facts, reason, removed_by from removed_membership where id = $1',
      [id],
    );
    expect(kept).toEqual([
      {
        person_id: person,
        facts: expect.objectContaining({ place: LOWER, constituency: 'West', from: '2020' }),
        reason: 'Entered for a namesake',
        removed_by: by.accountId,
      },
    ]);
    const entries = await f.ledger(id);
    expect(entries.map(({ action }) => action)).toEqual(['membership.added', 'membership.removed']);
    expect(JSON.stringify(entries)).not.toMatch(/namesake|West/);
    await expect(f.remove.execute(by, { ...input, reason: 'again' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
