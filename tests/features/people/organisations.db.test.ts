import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  partyFactsSchema,
  sessionFactsSchema,
  termFactsSchema,
} from '../../../src/features/people/people.inputs.js';
import { NOBODY } from '../../../src/kernel/actor.js';
import { newId } from '../../../src/kernel/ids.js';
import { actor, peopleFixture, type PeopleFixture } from './people-fixture.js';

const refusal = (code: string, pointer: string) => ({
  code,
  fields: [{ pointer, code, message: '' }],
});
const ANY = () => undefined;

let f: PeopleFixture;
beforeAll(async () => (f = await peopleFixture()));
afterAll(() => f.db.close());

describe('a party', () => {
  test('is entered by the office, once under each name', async () => {
    const id = await f.newParty('Unity Party', { names: { en: 'Unity Party', fr: 'Unité' } });
    expect(await f.organisations.parties('aa', '2021-01-01')).toEqual([
      {
        id,
        parliament: 'aa',
        kind: 'party',
        names: { en: 'Unity Party', fr: 'Unité' },
        abbreviation: null,
        foundedOn: null,
        dissolvedOn: null,
        revision: 1,
        seats: 0,
      },
    ]);
    await expect(f.newParty('X', { names: { en: 'X', fr: 'UNITÉ' } })).rejects.toMatchObject(
      refusal('party_name_taken', '/names/fr'),
    );
    await f.newParty('Y', { names: { pt: 'Unité' } });
    await f.newParty('Unity Party', {}, 'bb');
    await expect(f.newParty('Z', { foundedOn: '2020', dissolvedOn: '2019' })).rejects.toMatchObject(
      refusal('dates_reversed', '/dissolvedOn'),
    );
    expect((await f.ledger(id)).map(({ action }) => action)).toEqual(['party.created']);
  });

  test('of two clerks at the same moment is entered by one', async () => {
    const results = await Promise.allSettled([1, 2, 3].map(() => f.newParty('Quick')));
    const refused = results.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(2);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'party_name_taken' });
  });

  test('is corrected, and its persons are found by the new name', async () => {
    const id = await f.newParty('Old Name');
    const person = await f.newPerson('Partisan');
    await f.newPost(person, { place: { kind: 'party', party: id }, from: '2020' });
    await f.db.database.dataSource.query('delete from search_queue');
    const facts = partyFactsSchema.parse({ kind: 'group', names: { en: 'New Name' } });
    const input = { parliament: 'aa', partyId: id, facts };
    const seen: number[] = [];
    await f.party.execute(actor('clerk', 'aa'), {
      ...input,
      requireRevision: (n) => seen.push(n),
    });
    expect(seen).toEqual([1]);
    expect(await f.queued()).toEqual([`person ${person}`]);
    expect((await f.personSource.describe(person))?.pages[0]?.text).toContain('New Name');
    const own = { ...input, requireRevision: ANY };
    await expect(f.party.execute(actor('clerk', 'bb'), own)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      f.party.execute(actor('clerk', 'bb'), { ...own, parliament: 'bb' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      f.party.execute(actor('clerk', 'aa'), { ...own, partyId: 'x' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a legislative term', () => {
  const save = (termId: string | null, given: object) =>
    f.term.execute(actor('clerk', 'aa'), {
      parliament: 'aa',
      termId,
      requireRevision: ANY,
      facts: termFactsSchema.parse({ names: { en: 'T' }, ...given }),
    });

  test('has a number and days of its own in its house', async () => {
    const chamber = 'aa-l';
    await save(null, { chamber, number: 12, startsOn: '2017-08-31', endsOn: '2022-08-08' });
    await save(null, { chamber, number: 13, startsOn: '2022-08-09' });
    await save(null, { chamber: 'aa-u', number: 12, startsOn: '2017-08-31' });
    await save(null, { number: 12, startsOn: '2017-08-31' });
    await expect(save(null, { chamber, number: 13 })).rejects.toMatchObject(
      refusal('term_number_taken', '/number'),
    );
    await expect(save(null, { chamber, number: 11, startsOn: '2022-08-08' })).rejects.toMatchObject(
      refusal('terms_overlap', '/startsOn'),
    );
    await expect(save(null, { startsOn: '2022', endsOn: '2021' })).rejects.toMatchObject(
      refusal('dates_reversed', '/endsOn'),
    );
    await expect(save(null, { chamber: 'bb-s' })).rejects.toMatchObject(
      refusal('unknown_chamber', '/chamber'),
    );
    await expect(save(newId(), {})).rejects.toMatchObject({ code: 'not_found' });
    const shown = (await f.organisations.terms('aa')).map((one) => [one.chamber, one.number]);
    expect(shown).toEqual([
      ['aa-l', 13],
      ['aa-l', 12],
      ['aa-u', 12],
      [null, 12],
    ]);
  });

  test('of two clerks at the same moment is entered once', async () => {
    const results = await Promise.allSettled([1, 2, 3].map(() => save(null, { number: 99 })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('whose dates change takes the posts with it that last as long as it does', async () => {
    const { id } = await save(null, { number: 20, startsOn: '2100', endsOn: '2104' });
    const person = await f.newPerson('Follower');
    const place = { kind: 'chamber', chamber: 'aa-l' };
    const post = await f.newPost(person, { place, term: id });
    const from = await f.newPost(person, { place, role: 'speaker', term: id, from: '2103-05' });
    await save(id, { number: 20, startsOn: '2100-02-01', endsOn: '2105-01-31' });
    const held: unknown = await f.db.database.dataSource.query(
      'select id, held::text from membership where person_id = $1',
      [person],
    );
    expect(held).toEqual(
      expect.arrayContaining([
        { id: post, held: '[2100-02-01,2105-02-01)' },
        { id: from, held: '[2103-05-01,2105-02-01)' },
      ]),
    );
    await expect(
      save(id, { number: 20, startsOn: '2100-02-01', endsOn: '2103-04-30' }),
    ).rejects.toMatchObject(refusal('dates_reversed', '/endsOn'));
    await f.newPost(person, {
      place: { kind: 'chamber', chamber: 'aa-u' },
      from: '2106-01-01',
    });
    await expect(save(id, { number: 20, startsOn: '2100', endsOn: '2107' })).rejects.toMatchObject(
      refusal('mandates_overlap', '/endsOn'),
    );
    await expect(save(id, { number: 20, chamber: 'aa-u' })).rejects.toMatchObject(
      refusal('unknown_chamber', '/chamber'),
    );
    const [term] = (await f.organisations.terms('aa')).filter((one) => one.id === id);
    expect(term).toMatchObject({ startsOn: '2100-02-01', endsOn: '2105-01-31', revision: 2 });
  });
});

describe('a session', () => {
  test('lies within its term, which cannot leave it behind', async () => {
    const term = await f.newTerm({ number: 30, startsOn: '2200-01-01', endsOn: '2204-12-31' });
    const first = await f.newSession(term, { number: 1, startsOn: '2200-01-01', endsOn: '2200' });
    await expect(f.newSession(term, { startsOn: '2199-12-31' })).rejects.toMatchObject(
      refusal('session_outside_term', '/startsOn'),
    );
    await expect(f.newSession(term, { startsOn: '2201', endsOn: '2200-12' })).rejects.toMatchObject(
      refusal('dates_reversed', '/endsOn'),
    );
    await expect(f.newSession(newId(), {})).rejects.toMatchObject({ code: 'not_found' });
    const facts = { chamber: null, number: 30, names: { en: 'T' }, endsOn: '2204-12-31' };
    await expect(
      f.term.execute(actor('clerk', 'aa'), {
        parliament: 'aa',
        termId: term,
        requireRevision: ANY,
        facts: { ...facts, startsOn: '2200-02-01' },
      }),
    ).rejects.toMatchObject(refusal('session_outside_term', '/startsOn'));
    const change = {
      parliament: 'aa',
      termId: term,
      sessionId: first,
      requireRevision: ANY,
      facts: sessionFactsSchema.parse({ names: { en: 'First' }, kind: 'inaugural' }),
    };
    await f.session.execute(actor('clerk', 'aa'), change);
    const [shown] = (await f.organisations.terms('aa')).filter((one) => one.id === term);
    expect(shown?.sessions).toEqual([
      {
        id: first,
        kind: 'inaugural',
        number: null,
        names: { en: 'First' },
        startsOn: null,
        endsOn: null,
        revision: 2,
      },
    ]);
    for (const who of [NOBODY, actor('member', 'aa'), actor('clerk', 'bb')]) {
      await expect(f.session.execute(who, change)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(
      f.session.execute(actor('clerk', 'aa'), { ...change, sessionId: newId() }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
