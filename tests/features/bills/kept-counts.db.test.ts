import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BillLists } from '../../../src/features/bills/bill-lists.js';
import { BillSummaries } from '../../../src/features/bills/bill-summaries.js';
import { NOBODY } from '../../../src/kernel/actor.js';
import { anyRevision, billsFixture, type BillsFixture } from './bills-fixture.js';

let f: BillsFixture;
let lists: BillLists;
beforeAll(async () => {
  f = await billsFixture();
  lists = new BillLists(f.db.database, new BillSummaries(f.procedures));
});
afterAll(() => f.db.close());

/** What a server that has counted before says, next to what one says that has just started. */
async function counts() {
  const of = async (asked: BillLists) => ({
    total: (await asked.list(NOBODY, { parliament: ['ke'] }, { limit: 1 })).total,
    facets: await asked.facets(NOBODY, {}),
    continent: await asked.continent(NOBODY, {}),
    board: await asked.board(NOBODY, 'ke', 1),
  });
  const kept = await of(lists);
  expect(kept).toEqual(await of(new BillLists(f.db.database, new BillSummaries(f.procedures))));
  return {
    ...kept,
    sponsors: kept.facets.sponsor.length,
    committees: kept.facets.committee.length,
  };
}

describe('kept counts', () => {
  it('follow every change at once', async () => {
    const person = await f.person('Achieng Otieno');
    expect((await counts()).total).toBe(0);
    const bill = await f.bill();
    expect((await counts()).total).toBe(1);

    await f.describe.execute(f.clerk, {
      billId: bill,
      requireRevision: anyRevision,
      change: { sponsors: [{ person, role: 'mover' }], subjects: ['roads'] },
    });
    expect(await counts()).toMatchObject({
      sponsors: 1,
      facets: { subject: [{ value: 'roads' }] },
    });

    const committee = await f.committee('ke-na', 'Committee on Roads');
    const today = '2024-06-30';
    await f.refer.execute(f.clerk, {
      billId: bill,
      committee,
      role: 'lead',
      on: today,
      dueOn: null,
      note: null,
      requireRevision: anyRevision,
    });
    expect((await counts()).committees).toBe(1);

    await f.query(`update committee set names = '{"en":"Committee on Ways"}' where id = $1`, [
      committee,
    ]);
    expect((await counts()).facets.committee[0]?.names).toEqual({ en: 'Committee on Ways' });

    await f.query(`update person set audience = '{office:ke}' where id = $1`, [person]);
    expect((await counts()).sponsors).toBe(0);
    await f.query(`update person set audience = '{public}' where id = $1`, [person]);
    expect((await counts()).sponsors).toBe(1);

    await f.query(`update bill set audience = '{office:ke}' where id = $1`, [bill]);
    expect(await counts()).toMatchObject({ total: 0, sponsors: 0, committees: 0 });
  });

  it('tell how many more each column of a board holds', async () => {
    const columns = async () => (await counts()).board.columns;
    const before = (await columns())[0]?.more ?? -1;
    const [first, second] = [await f.bill(), await f.bill()];
    expect((await columns())[0]).toMatchObject({ milestone: 'filed', more: before + 2 });
    await f.query(`update bill set milestone = 'passed' where id = $1`, [second]);
    expect(await columns()).toMatchObject([
      { milestone: 'filed', bills: [{ id: first }], more: before + 1 },
      { milestone: 'passed', bills: [{ id: second }], more: 0 },
    ]);
    await f.query(`update bill set audience = '{office:ke}' where id in ($1, $2)`, [first, second]);
    expect(await columns()).toHaveLength(before === -1 ? 0 : 1);
  });

  it('follow the end of an embargo, which nobody changes anything for', async () => {
    const before = (await counts()).total;
    const bill = await f.bill();
    await f.query(`update bill set visible_from = now() + interval '1 second' where id = $1`, [
      bill,
    ]);
    expect((await counts()).total).toBe(before);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await counts()).total).toBe(before + 1);
  });

  it('are not counted again while nothing has changed', async () => {
    const bill = await f.bill();
    await f.query(`update bill set audience = '{public}', visible_from = now() where id = $1`, [
      bill,
    ]);
    const { total } = await counts();
    // Behind the back of the triggers: a count that is made anew would see it.
    await f.query(`alter table bill disable trigger bills_changed`);
    await f.query(`update bill set audience = '{office:ke}' where id = $1`, [bill]);
    await f.query(`alter table bill enable trigger bills_changed`);
    expect((await lists.list(NOBODY, { parliament: ['ke'] }, { limit: 1 })).total).toBe(total);
  });
});
