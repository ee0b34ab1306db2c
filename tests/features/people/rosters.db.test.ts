import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOBODY, SYSTEM } from '../../../src/kernel/actor.js';
import { newId } from '../../../src/kernel/ids.js';
import { DRAFT, actor, peopleFixture, type PeopleFixture } from './people-fixture.js';

let f: PeopleFixture;
beforeAll(async () => (f = await peopleFixture()));
afterAll(() => f.db.close());

describe('who sat on a committee on a day', () => {
  let id: string;
  const names = async (on: string, who = NOBODY) =>
    (await f.rosters.committee(who, id, on)).members.map(({ person }) => person.name);
  beforeAll(async () => {
    id = await f.newCommittee('Water', { establishedOn: '2018-01-01' });
    const place = { kind: 'committee', committee: id };
    const term = await f.newTerm({ number: 1, startsOn: '2018', endsOn: '2022-08-08' });
    const sat = async (name: string, facts: object, given: object = {}) =>
      f.newPost(await f.newPerson(name, {}, given), { place, ...facts });
    await sat('Until', { from: '2019-01-01', to: '2021-05-03' });
    await sat('Before', { from: '2019-01-01', to: '2021-05-02' });
    await sat('From', { from: '2021-05-03' });
    await sat('After', { from: '2021-05-04' });
    await sat('Chair', { role: 'chair', from: '2020' });
    await sat('Vague', { from: '2021', to: '2021' });
    await sat('Term', { term });
    await sat('Clerk', { role: 'clerk', from: '2018' });
    await sat('Draft', { from: '2018' }, { sharing: DRAFT });
  });

  test('counts both ends of every date, the chair first, the clerk last', async () => {
    expect(await names('2021-05-03')).toEqual(['Chair', 'From', 'Term', 'Until', 'Vague', 'Clerk']);
    expect(await names('2021-05-02')).toEqual([
      'Chair',
      'Before',
      'Term',
      'Until',
      'Vague',
      'Clerk',
    ]);
    expect(await names('2021-05-04')).toEqual(['Chair', 'After', 'From', 'Term', 'Vague', 'Clerk']);
    expect(await names('2022-08-08')).toContain('Term');
    expect(await names('2022-08-09')).not.toContain('Term');
    expect(await names('2017-12-31')).toEqual([]);
  });

  test('says who certainly sat, and who only may have', async () => {
    const { members, others } = await f.rosters.committee(NOBODY, id, '2021-05-03');
    const sure = members.filter(({ certain }) => certain).map(({ person }) => person.name);
    expect(sure).toEqual(['Chair', 'From', 'Term', 'Until', 'Clerk']);
    expect(members.every(({ current }) => current)).toBe(true);
    expect(others.map(({ person }) => person.name)).toEqual(['After', 'Before']);
    expect(others.some(({ current, certain }) => current || certain)).toBe(false);
  });

  test('tells of hidden persons to their own office only', async () => {
    for (const who of [NOBODY, SYSTEM, actor('member', 'aa'), actor('clerk', 'bb')]) {
      expect(JSON.stringify(await f.rosters.committee(who, id, '2021-05-03'))).not.toContain(
        'Draft',
      );
    }
    expect(await names('2021-05-03', actor('clerk', 'aa'))).toContain('Draft');
  });

  test('knows nobody after its last day', async () => {
    const ended = await f.newCommittee('Ended', { establishedOn: '2018-01-01' });
    await f.newPost(await f.newPerson('Left Over'), {
      place: { kind: 'committee', committee: ended },
      from: '2020',
    });
    await f.dissolve.execute(SYSTEM, ended);
    const on = async (day: string) =>
      (await f.rosters.committee(NOBODY, ended, day)).members.length;
    const today = new Date().toISOString().slice(0, 10);
    expect([await on('2020-06-01'), await on(today), await on('2099-01-01')]).toEqual([1, 1, 0]);
  });

  test('refuses a committee and a day that do not exist', async () => {
    for (const wrong of ['nothing', newId()]) {
      await expect(f.rosters.committee(NOBODY, wrong, '2021-05-03')).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    for (const day of ['2021-02-30', '2021', "'", '']) {
      await expect(f.rosters.committee(NOBODY, id, day)).rejects.toMatchObject({
        code: 'malformed_request',
      });
    }
  });
});

describe('who sits in a chamber', () => {
  test('is one seat a person, counted for the party they sit for', async () => {
    const [red, blue] = [await f.newParty('Red'), await f.newParty('Blue')];
    const place = { kind: 'chamber', chamber: 'aa-l' };
    const sit = async (name: string, facts: object, given: object = {}) => {
      const id = await f.newPerson(name, {}, given);
      await f.newPost(id, { place, from: '2020', ...facts });
      return id;
    };
    const speaker = await sit('Speaker', { role: 'speaker' });
    await f.newPost(speaker, { place, from: '2020', onBehalfOf: red });
    await sit('R2', { onBehalfOf: red });
    await sit('B1', { onBehalfOf: blue });
    await sit('Independent', {});
    await sit('Serjeant', { role: 'clerk' });
    await sit('Gone', { onBehalfOf: blue, to: '2020-12-31' });
    await sit('Hidden', { onBehalfOf: blue }, { sharing: DRAFT });
    const roster = await f.rosters.chamber(NOBODY, 'aa', 'aa-l', '2021-01-01');
    expect(roster).toMatchObject({ on: '2021-01-01', chamber: 'aa-l', seats: 100 });
    expect(roster.members[0]).toMatchObject({ role: 'speaker', person: { name: 'Speaker' } });
    const seats = roster.parties.map((one) => [one.party?.names['en'] ?? null, one.seats]);
    expect(seats[0]).toEqual(['Red', 2]);
    expect(new Map(seats.slice(1) as [string | null, number][])).toEqual(
      new Map([
        ['Blue', 1],
        [null, 1],
      ]),
    );
    const office = await f.rosters.chamber(actor('clerk', 'aa'), 'aa', 'aa-l', '2021-01-01');
    expect(office.parties.map((one) => one.seats)).toEqual([2, 2, 1]);
    const counted = async (who?: typeof NOBODY) =>
      (await f.organisations.parties('aa', '2021-01-01', who)).map((one) => [
        one.names['en'],
        one.seats,
      ]);
    expect(await counted()).toEqual([
      ['Red', 2],
      ['Blue', 1],
    ]);
    expect(new Map((await counted(actor('clerk', 'aa'))) as [string, number][]).get('Blue')).toBe(
      2,
    );
  });

  test('is asked of chambers of that parliament', async () => {
    for (const [parliament, chamber] of [
      ['bb', 'aa-l'],
      ['aa', 'zz'],
      ['zz', 'aa-l'],
    ] as const) {
      await expect(
        f.rosters.chamber(NOBODY, parliament, chamber, '2021-01-01'),
      ).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});
