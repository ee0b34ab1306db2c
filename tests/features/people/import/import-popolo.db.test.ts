import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../../../src/kernel/actor.js';
import type { ImportPopoloInput } from '../../../../src/features/people/index.js';
import { actor, peopleFixture, type PeopleFixture } from '../people-fixture.js';
import { SMALL } from './popolo-fixture.js';

let f: PeopleFixture;
beforeAll(async () => {
  f = await peopleFixture();
});
afterAll(() => f.db.close());
beforeEach(() =>
  f.db.database.pool.query(`
    drop trigger if exists planted on membership;
    delete from membership; delete from removed_membership; delete from person;
    delete from party; delete from legislative_session; delete from legislative_term;
    delete from search_queue`),
);

const bring = (popolo: object, over: Partial<ImportPopoloInput> = {}) =>
  f.importer.execute(actor('clerk', 'aa'), {
    parliament: 'aa',
    chamber: 'aa-l',
    text: JSON.stringify(popolo),
    commit: true,
    ...over,
  });

/** Every row of every table that an import may touch, and the ends of the ledger. */
async function everything(): Promise<string> {
  const { rows } = await f.db.database.pool.query<{ all: string }>(`
    select concat(
      (select jsonb_agg(p order by id) from person p), (select jsonb_agg(p order by id) from party p),
      (select jsonb_agg(t order by id) from legislative_term t),
      (select jsonb_agg(m order by id) from membership m),
      (select jsonb_agg(q order by kind, id) from search_queue q),
      (select jsonb_agg(h order by chain) from ledger_head h)) as all`);
  return rows[0]?.all ?? '';
}
const states = ({ rows }: Awaited<ReturnType<typeof bring>>) => [
  ...new Set(rows.map(({ state }) => state)),
];

describe('an import', () => {
  test('fills directory and chamber, tells search, and goes into the ledger without names', async () => {
    const report = await bring(SMALL);
    expect([report.committed, report.fault]).toEqual([true, null]);
    expect(report.counts.membership).toMatchObject({ new: 2, refused: 0 });
    const house = await f.rosters.chamber(SYSTEM, 'aa', 'aa-l', '2017-01-01');
    expect(
      house.members.map(({ person, constituency, onBehalfOf }) => [
        person.name,
        constituency,
        onBehalfOf?.names,
      ]),
    ).toEqual([
      ['Ada Nkosi', 'North', { en: 'Alpha Party' }],
      ['BEN OKORO', null, undefined],
    ]);
    expect((await f.rosters.chamber(SYSTEM, 'aa', 'aa-l', '2021-01-01')).members).toEqual([]);
    const { data } = await f.people.directory(SYSTEM, { parliament: 'aa', q: 'oko', limit: 5 });
    const ben = await f.people.byId(SYSTEM, data[0]?.id ?? '');
    expect([ben.name, ben.revision, ben.sharing, ben.demonstration]).toEqual([
      'BEN OKORO',
      1,
      { level: 'public' },
      false,
    ]);
    const queued = await f.queued();
    expect(queued.filter((one) => one.startsWith('person'))).toHaveLength(2);
    const { rows } = await f.db.database.pool.query<{ detail: Record<string, unknown> }>(
      `select detail from ledger_entry where chain = 'aa' order by seq desc limit 1`,
    );
    expect(rows[0]?.detail).toEqual({
      sourceSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      recordsSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      parties: 1,
      terms: 1,
      persons: 2,
      posts: 2,
    });
  });

  test('that is only tried writes nothing at all', async () => {
    const before = await everything();
    const report = await bring(SMALL, { commit: false });
    expect([report.committed, report.counts.person.new]).toEqual([false, 2]);
    expect(await everything()).toBe(before);
  });

  test('that is repeated changes nothing, the ledger included', async () => {
    await bring(SMALL);
    const before = await everything();
    const again = await bring(SMALL);
    expect([again.committed, states(again)]).toEqual([true, ['same']]);
    expect(await everything()).toBe(before);
  });

  test('two at the same moment bring everybody once', async () => {
    const both = await Promise.all([bring(SMALL), bring(SMALL)]);
    const found = both.map((one) => states(one).join(' '));
    expect(found.sort()).toEqual(['new same', 'same']);
    const { total } = await f.people.directory(SYSTEM, { parliament: 'aa', limit: 5 });
    expect(total).toBe(2);
  });

  test('of which one row is refused writes nothing, or all others when told so', async () => {
    const bad = { id: 'p3', name: 'Chi', birth_date: '1970-13' };
    const popolo = { ...SMALL, persons: [...SMALL.persons, bad] };
    const before = await everything();
    const report = await bring(popolo);
    expect([report.committed, report.counts.person]).toMatchObject([false, { new: 2, refused: 1 }]);
    expect(await everything()).toBe(before);
    expect(await bring(popolo, { skipRefused: true })).toMatchObject({ committed: true });
    const { total } = await f.people.directory(SYSTEM, { parliament: 'aa', limit: 5 });
    expect(total).toBe(2);
  });

  test('that breaks off in its last table leaves nothing behind', async () => {
    await f.db.database.pool.query(`
      create or replace function planted_failure() returns trigger language plpgsql as
        $$ begin if new.constituency is null then raise exception 'planted'; end if; return new; end $$;
      create trigger planted before insert on membership for each row execute function planted_failure()`);
    const before = await everything();
    await expect(bring(SMALL)).rejects.toThrow('planted');
    expect(await everything()).toBe(before);
  });

  test('of a changed file changes what is new in it and leaves the edits of people', async () => {
    await bring(SMALL);
    const { data } = await f.people.directory(SYSTEM, { parliament: 'aa', limit: 5 });
    const [ada, ben] = data;
    const requireRevision = () => undefined;
    await f.describe.execute(SYSTEM, {
      personId: ben?.id ?? '',
      requireRevision,
      change: { name: 'Ben Okoro' },
    });
    expect(states(await bring(SMALL))).toEqual(['same']);
    const [term, ...events] = SMALL.events;
    const changed = {
      ...SMALL,
      persons: SMALL.persons.map((one) => ({ ...one, birth_date: '1970' })),
      events: [{ ...term, end_date: '2019-06-30' }, ...events],
    };
    const report = await bring(changed);
    expect(report.counts).toMatchObject({
      term: { changed: 1 },
      person: { changed: 1, kept: 1 },
      membership: { same: 2 },
    });
    const now = await Promise.all([ada, ben].map((one) => f.people.byId(SYSTEM, one?.id ?? '')));
    expect(now.map(({ name, birthDate, revision }) => [name, birthDate, revision])).toEqual([
      ['Ada Nkosi', '1970', 2],
      ['Ben Okoro', null, 2],
    ]);
    // The seats end with the term, as it is now.
    expect((await f.rosters.chamber(SYSTEM, 'aa', 'aa-l', '2019-07-01')).members).toEqual([]);
    expect(states(await bring(changed))).toEqual(['same', 'kept']);
  });

  test('does not bring back a seat that people removed as a mistake', async () => {
    await bring(SMALL);
    const house = await f.rosters.chamber(SYSTEM, 'aa', 'aa-l', '2017-01-01');
    const membershipId = house.members[0]?.id ?? '';
    const requireRevision = () => undefined;
    await f.remove.execute(SYSTEM, { membershipId, requireRevision, reason: 'never elected' });
    expect((await bring(SMALL)).counts.membership).toMatchObject({ kept: 1, same: 1, new: 0 });
    expect((await f.rosters.chamber(SYSTEM, 'aa', 'aa-l', '2017-01-01')).members).toHaveLength(1);
  });

  test('may bring overlapping seats, and their term can be corrected all the same', async () => {
    const [seat] = SMALL.memberships;
    const popolo = { ...SMALL, memberships: [seat, { ...seat, on_behalf_of_id: '' }] };
    const report = await bring(popolo);
    expect(report.rows.flatMap(({ notes }) => notes.map(({ code }) => code))).toContain(
      'mandates_overlap',
    );
    const [term] = await f.organisations.terms('aa');
    if (!term) throw new Error('no term');
    const { chamber, number, names, startsOn } = term;
    await f.term.execute(SYSTEM, {
      parliament: 'aa',
      termId: term.id,
      requireRevision: null,
      facts: { chamber, number, names, startsOn, endsOn: '2019' },
    });
    expect((await f.rosters.chamber(SYSTEM, 'aa', 'aa-l', '2020-01-01')).members).toEqual([]);
  });

  test('is for the office of the parliament, and for chambers that it has', async () => {
    const input = { parliament: 'aa', chamber: 'aa-l', text: '{}', commit: true };
    for (const other of [actor('clerk', 'bb'), actor('member', 'aa')]) {
      await expect(f.importer.execute(other, input)).rejects.toMatchObject({ kind: 'forbidden' });
    }
    await expect(bring(SMALL, { chamber: 'bb-s' })).rejects.toMatchObject({
      code: 'unknown_chamber',
    });
    await expect(f.importer.execute(SYSTEM, { ...input, parliament: 'zz' })).rejects.toMatchObject({
      code: 'unknown_parliament',
    });
    const unclear = await bring(SMALL, { chamber: null });
    expect(unclear.committed).toBe(false);
    // Where only one chamber works, nobody has to say which.
    const alone = await f.importer.execute(SYSTEM, {
      ...input,
      parliament: 'bb',
      chamber: null,
      text: JSON.stringify(SMALL),
    });
    expect(alone.committed).toBe(true);
  });

  test('says what is wrong with a file that is none, and does nothing', async () => {
    const before = await everything();
    expect((await bring([])).fault).toEqual({ code: 'not_an_object', params: {} });
    const { fault } = await bring({}, { text: '{"persons": [{"id": "1", "name": "A"},]}' });
    expect(fault).toEqual({ code: 'not_json', params: { line: 1, column: 39 } });
    expect(await everything()).toBe(before);
  });

  test('brings ten thousand persons with twenty thousand seats, and again none', async () => {
    const big = {
      ...SMALL,
      events: [
        ...SMALL.events,
        { ...SMALL.events[0], id: 'term/2', name: 'Second', start_date: '2021', end_date: '2025' },
      ],
      persons: Array.from({ length: 10_000 }, (_, n) => ({ id: `p${n}`, name: `Person ${n}` })),
      memberships: Array.from({ length: 20_000 }, (_, n) => ({
        ...SMALL.memberships[0],
        person_id: `p${n % 10_000}`,
        legislative_period_id: n < 10_000 ? 'term/1' : 'term/2',
      })),
    };
    const steps: number[] = [];
    const report = await bring(big, { progress: (done, all) => steps.push(done / all) });
    expect(report.counts).toMatchObject({ person: { new: 10_000 }, membership: { new: 20_000 } });
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect([steps.length > 20, steps.at(-1)]).toEqual([true, 1]);
    const { total } = await f.people.directory(SYSTEM, { parliament: 'aa', limit: 1 });
    expect(total).toBe(10_000);
    expect(states(await bring(big))).toEqual(['same']);
  }, 120_000);
});
