import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOBODY, SYSTEM } from '../../../src/kernel/actor.js';
import { newId } from '../../../src/kernel/ids.js';
import { doctorBills } from '../../../src/features/bills/bills-doctor.js';
import { Snapshot } from '../../../src/platform/database/snapshot.js';
import { CheckReport } from '../../../src/platform/doctor/check-report.js';
import { verifyLedger } from '../../../src/platform/ledger/verify-ledger.js';
import {
  CARRIED,
  actorOf,
  anyRevision,
  billInput,
  billsFixture,
  type BillsFixture,
} from './bills-fixture.js';

let f: BillsFixture;
beforeAll(async () => {
  f = await billsFixture();
});
afterAll(() => f.db.close());

const doctor = () =>
  Snapshot.of(f.db.url, async (snapshot) => {
    const report = new CheckReport('bills');
    await doctorBills(snapshot, report);
    return report;
  });
const complaints = async () =>
  (await doctor()).problems.map(({ code, subject }) => `${code} ${subject}`);
const codes = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
const described = (over: object) => ({ description: { ...billInput().description, ...over } });
const sponsoredBy = (...people: string[]) =>
  described({ sponsors: people.map((person) => ({ person, role: 'mover' as const })) });

describe('describing a bill', () => {
  it('changes what is named, and neither number nor address', async () => {
    const id = await f.bill();
    const before = await f.queries.byId(f.clerk, id);
    const person = await f.person('Amina Said');
    await f.describe.execute(f.clerk, {
      billId: id,
      requireRevision: anyRevision,
      change: {
        kind: 'government',
        titles: { fr: 'Loi sur l’eau' },
        sponsors: [{ person, role: 'co_sponsor' }],
      },
    });
    const { title, number, iri, kind, titles, sponsors, revision } = await f.queries.byId(
      NOBODY,
      id,
    );
    expect({ title, number, iri }).toEqual({
      title: before.title,
      number: before.number,
      iri: before.iri,
    });
    expect({ kind, titles, revision }).toEqual({
      kind: 'government',
      titles: { fr: 'Loi sur l’eau' },
      revision: 2,
    });
    expect(sponsors).toEqual([{ id: person, name: 'Amina Said', role: 'co_sponsor' }]);
  });
});

describe('sharing a bill', () => {
  it('takes it from its readers at once, with all that shows it', async () => {
    const person = await f.person('Juma Otieno');
    const committee = await f.committee('ke-na', 'Water');
    const id = await f.bill(sponsoredBy(person));
    const other = await f.bill(described({ title: 'Another bill' }));
    const relation = { billId: other, otherId: id, kind: 'companion' as const, note: null };
    await f.relate.execute(f.clerk, relation);
    await f.refer.execute(f.clerk, {
      billId: id,
      requireRevision: anyRevision,
      committee,
      role: 'lead',
      on: '2024-03-01',
      dueOn: null,
      note: null,
    });
    const seen = async (actor = NOBODY) => ({
      byId: await codes(f.queries.byId(actor, id)),
      ofPerson: (await f.queries.ofPerson(actor, person)).length,
      ofCommittee: (await f.queries.ofCommittee(actor, committee)).length,
      related: (await f.queries.byId(actor, other)).relations.length,
    });
    expect(await seen()).toEqual({ byId: 'done', ofPerson: 1, ofCommittee: 1, related: 1 });
    const share = (sharing: Parameters<typeof f.share.execute>[1]['sharing'], actor = f.clerk) =>
      f.share.execute(actor, {
        billId: id,
        requireRevision: anyRevision,
        sharing,
        embargoUntil: null,
      });
    await share({ level: 'draft' });
    const { iri } = await f.queries.byId(f.clerk, id);
    expect(await seen()).toEqual({ byId: 'not_found', ofPerson: 0, ofCommittee: 0, related: 0 });
    expect(await codes(f.queries.idOf(NOBODY, iri))).toBe('not_found');
    expect(await seen(f.clerk)).toEqual({ byId: 'done', ofPerson: 1, ofCommittee: 1, related: 1 });
    expect(await codes(share({ level: 'public' }, actorOf('member', 'ke')))).toBe('not_found');
    await share({ level: 'parliament' });
    expect((await seen(actorOf('member', 'ke'))).byId).toBe('done');
    expect(await codes(share({ level: 'public' }, actorOf('member', 'ke')))).toBe('forbidden');
  });

  it('does not show whoever the reader may not see', async () => {
    const hidden = await f.person('Hidden Person', { sharing: { level: 'draft' } });
    const open = await f.person('Open Person');
    const id = await f.bill(sponsoredBy(hidden, open));
    const names = async (actor = NOBODY) =>
      (await f.queries.byId(actor, id)).sponsors.map(({ name }) => name);
    expect(await names()).toEqual(['Open Person']);
    expect(await names(f.clerk)).toEqual(['Hidden Person', 'Open Person']);
    expect(await f.queries.ofPerson(NOBODY, hidden)).toEqual([]);
    expect(await f.queries.ofPerson(f.clerk, hidden)).toHaveLength(1);
    // An administrator of an office that cannot see a sponsor could not put one there either.
    expect(await f.search.describe(id)).toMatchObject({
      people: ['Open Person'],
      sponsors: [open],
    });
  });

  it('tells search of a sponsor who is renamed or hidden', async () => {
    const person = await f.person('Old Name');
    const id = await f.bill(sponsoredBy(person));
    await f.query('delete from search_queue');
    await f.query(`update person set name = 'New Name' where id = $1`, [person]);
    expect(await f.query('select kind, id from search_queue')).toEqual([{ kind: 'bill', id }]);
    expect(await f.search.describe(id)).toMatchObject({ people: ['New Name'] });
    await f.query('delete from search_queue');
    await f.query(`update person set audience = '{office:ke}' where id = $1`, [person]);
    expect(await f.query('select kind, id from search_queue')).toEqual([{ kind: 'bill', id }]);
    expect(await f.search.describe(id)).toMatchObject({ people: [], sponsors: [] });
  });
});

describe('what a bill tells search', () => {
  it('holds its words in all languages and its facets', async () => {
    const person = await f.person('Grace Akinyi');
    const committee = await f.committee('ke-na', 'Rivers');
    const id = await f.bill(sponsoredBy(person));
    await f.step(id, 'read_first_time');
    const referrals = [{ committee, role: 'lead' as const, dueOn: null }];
    await f.step(id, 'refer', { referrals });
    const { number } = await f.queries.byId(f.clerk, id);
    expect(await f.search.describe(id)).toMatchObject({
      kind: 'bill',
      id,
      title: 'The Water Bill',
      number,
      type: 'member',
      milestone: 'committee_stage',
      subjects: ['water'],
      committees: [committee],
      sponsors: [person],
      people: ['Grace Akinyi'],
      language: 'en',
      languages: ['en', 'sw'],
      level: 'public',
      audience: ['public'],
      pages: [
        { language: 'sw', text: 'Mswada wa Maji' },
        { language: 'en', text: 'Rivers and wells.' },
      ],
    });
    expect(await f.search.describe(newId())).toBeNull();
    expect(f.search.href(id)).toBe(`/bills/${id}`);
    expect(await f.search.idsAfter(null, 1000)).toContain(id);
    expect([...(await f.search.visibleIds(NOBODY.tokens, [id]))]).toEqual([id]);
  });
});

describe('the doctor of bills', () => {
  it('finds nothing wrong after a life with corrections', async () => {
    const committee = await f.committee('ke-na', 'Health');
    const id = await f.bill({ sharing: { level: 'parliament' } });
    await f.step(id, 'read_first_time');
    const referrals = [{ committee, role: 'lead' as const, dueOn: null }];
    const { n } = await f.step(id, 'refer', { referrals });
    const strike = { billId: id, requireRevision: anyRevision, n, reason: 'Wrong committee' };
    await f.strike.execute(f.clerk, strike);
    await f.step(id, 'dispense_with_committee', { decision: CARRIED });
    await f.correct.execute(f.clerk, {
      billId: id,
      requireRevision: anyRevision,
      n: 2,
      reason: 'Day',
      change: { note: 'At noon' },
    });
    await f.bill({ on: '2020-01-01', number: 17 });
    expect(await complaints()).toEqual([]);
    expect((await doctor()).checked['bills']).toBeGreaterThan(5);
    await Snapshot.of(f.db.url, async (snapshot) => {
      const report = new CheckReport('ledger');
      await verifyLedger(snapshot, report, { kept: [], progress: () => undefined });
      expect(report.problems).toEqual([]);
    });
  });

  it.each([
    ['a stage set by hand', `set stage = 'passed', milestone = 'passed'`, 'bill_position_wrong'],
    ['a title changed by hand', `set title = 'Another'`, 'bill_description_changed'],
    ['an audience widened by hand', `set audience = '{public}'`, 'bill_sharing_changed'],
    ['another address', `set iri = iri || 'x'`, 'bill_number_changed'],
  ])('finds %s', async (_what, change, code) => {
    const id = await f.bill({ sharing: { level: 'draft' } });
    const { number } = await f.queries.byId(f.clerk, id);
    const kept = await f.query<object>('select * from bill where id = $1', [id]);
    await f.query(`update bill ${change} where id = $1`, [id]);
    expect(await complaints()).toEqual([`${code} ${number}`]);
    await f.query(
      `update bill b set (stage, milestone, title, audience, iri) =
         (select stage, milestone, title, audience, iri from jsonb_populate_record(b, $2))
       where id = $1`,
      [id, JSON.stringify(kept[0])],
    );
    expect(await complaints()).toEqual([]);
  });

  it('finds entries altered, slipped in and taken away behind the triggers', async () => {
    const id = await f.bill();
    await f.step(id, 'read_first_time');
    const { number } = await f.queries.byId(f.clerk, id);
    const tampered = async (statement: string, mend: string) => {
      const off = 'alter table bill_entry disable trigger bill_entry_append_only';
      await f.query(`${off}; ${statement}`);
      const found = await complaints();
      await f.query(`${mend}; ${off.replace('disable', 'enable')}`);
      return found;
    };
    const at = `where bill_id = '${id}'`;
    await f.query('create table kept as select * from bill_entry');
    const mend = `delete from bill_entry ${at}; insert into bill_entry select * from kept ${at}`;
    expect(
      await tampered(`update bill_entry set happened_on = '2024-02-02' ${at} and n = 2`, mend),
    ).toEqual([`bill_entry_changed ${number}`, `bill_position_wrong ${number}`]);
    expect(await tampered(`delete from bill_entry ${at} and n = 2`, mend)).toEqual([
      `bill_entry_missing ${number}`,
      `bill_position_wrong ${number}`,
    ]);
    expect(
      await tampered(
        `insert into bill_entry select bill_id, 3, 'move', 'refer', 'first_reading', 'committee',
           happened_on, null, '{}', null, null, null, '{}', procedure_id, recorded_at, null
         from bill_entry ${at} and n = 1`,
        mend,
      ),
    ).toEqual([`bill_entry_changed ${number}`, `bill_position_wrong ${number}`]);
    await f.query('drop table kept');
    expect(await complaints()).toEqual([]);
  });

  it('finds a bill that is gone', async () => {
    const id = await f.bill({ on: '2019-01-01' });
    await f.bill({ on: '2019-01-01' });
    const { number } = await f.queries.byId(f.clerk, id);
    await f.query(`alter table bill disable trigger bill_kept; delete from bill where id = '${id}';
      alter table bill enable trigger bill_kept`);
    expect(await complaints()).toEqual([`bill_missing ${number}`, 'register_gap KE/BILLS/2019/2']);
  });
});

describe('the bills of the demonstration', () => {
  it('have a book and addresses of their own, and go without a trace in search', async () => {
    const before = (await f.query('select id from bill where not demonstration')).length;
    const real = await f.bill({ on: '2018-01-01' });
    const id = await f.bill({ on: '2018-01-01', demonstration: true });
    await f.step(id, 'read_first_time');
    const relation = { billId: real, otherId: id, kind: 'companion' as const, note: null };
    await f.relate.execute(f.clerk, relation);
    expect(await f.queries.byId(NOBODY, id)).toMatchObject({
      number: 'DEMO/KE/BILLS/2018/1',
      iri: '/akn/ke/bill/demo-member/ke-na/2018/1',
      demonstration: true,
    });
    expect(await codes(f.removeDemonstration.execute(f.clerk))).toBe('forbidden');
    expect(await f.removeDemonstration.execute(SYSTEM)).toBe(1);
    expect(await f.removeDemonstration.execute(SYSTEM)).toBe(0);
    expect(await codes(f.queries.byId(f.clerk, id))).toBe('not_found');
    expect((await f.queries.byId(f.clerk, real)).relations).toEqual([]);
    expect((await f.query('select id from bill where not demonstration')).length).toBe(before + 1);
    expect(await f.query('select 1 from bill_entry where bill_id = $1', [id])).toEqual([]);
    const problems = (await complaints()).filter((one) => !one.includes('/2019/'));
    expect(problems).toEqual([]);
  });
});
