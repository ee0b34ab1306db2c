import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  CARRIED,
  LOST,
  anyRevision,
  billsFixture,
  codes,
  moveInput,
  type BillsFixture,
} from './bills-fixture.js';

let f: BillsFixture;
let finance: string;
beforeAll(async () => {
  f = await billsFixture();
  finance = await f.committee('ke-na', 'Finance of the Assembly');
});
afterAll(() => f.db.close());

const view = (id: string) => f.queries.byId(f.clerk, id);

describe('correcting a history', () => {
  let id: string;
  beforeEach(async () => {
    id = await f.bill();
    await f.step(id, 'publish', { on: '2024-02-10' });
    await f.step(id, 'read_first_time', { on: '2024-02-20', note: 'Clause 1' });
  });
  const correct = (n: number, change: object, reason = 'Typing error') =>
    f.correct.execute(f.clerk, { billId: id, requireRevision: anyRevision, n, reason, change });
  const strike = (n: number, actor = f.clerk) =>
    f.strike.execute(actor, { billId: id, requireRevision: anyRevision, n, reason: 'Wrong bill' });

  it('puts the new facts in and keeps the old ones on record', async () => {
    await correct(2, { on: '2024-02-12', note: 'In the gazette' });
    const bill = await view(id);
    expect(bill.steps[1]).toMatchObject({
      on: '2024-02-12',
      note: 'In the gazette',
      corrected: { reason: 'Typing error' },
    });
    expect(bill.entries.map(({ kind, on, corrects }) => [kind, on, corrects])).toEqual([
      ['filing', '2024-02-01', null],
      ['move', '2024-02-10', null],
      ['move', '2024-02-20', null],
      ['correction', '2024-02-12', 2],
    ]);
    expect(bill.since).toBe('2024-02-20');
    await correct(3, { on: '2024-02-25' });
    expect((await view(id)).since).toBe('2024-02-25');
    // What the first correction did not speak of stayed as it was.
    expect((await view(id)).steps[2]).toMatchObject({ note: 'Clause 1', on: '2024-02-25' });
  });

  it('keeps the days in order', async () => {
    expect(await codes(correct(2, { on: '2024-01-31' }))).toBe('date_before_last_step /on');
    expect(await codes(correct(2, { on: '2024-02-21' }))).toBe('date_after_next_step /on');
    expect(await codes(correct(3, { on: '2024-07-01' }))).toBe('date_in_future /on');
    expect(await codes(correct(1, { on: '2024-02-11' }))).toBe('date_after_next_step /on');
    expect(await codes(correct(1, { on: '2024-01-15' }))).toBe('done');
    expect(await codes(correct(2, { on: '2024-01-20' }))).toBe('done');
  });

  it('does not take away what the step required', async () => {
    await f.step(id, 'dispense_with_committee', { decision: CARRIED });
    expect(await codes(correct(4, { decision: null }))).toBe('decision_required /decision');
    expect(await codes(correct(4, { decision: LOST }))).toBe(
      'decision_contradicts_move /decision/result',
    );
    expect(await codes(correct(4, { decision: { ...CARRIED, ayes: 149 } }))).toBe('done');
    expect((await view(id)).steps[3]?.decision?.ayes).toBe(149);
    expect(await codes(correct(9, { note: 'x' }))).toBe('not_found');
    expect(await codes(correct(4, { note: 'x' }, '  '))).toBe('reason_required /reason');
  });

  it('strikes out the last step only, and stands where it stood', async () => {
    expect(await codes(strike(2))).toBe('only_last_step_undone /n');
    await strike(3);
    expect(await view(id)).toMatchObject({ stage: 'published', since: '2024-02-10' });
    await strike(2);
    const bill = await view(id);
    expect(bill).toMatchObject({ stage: 'filed', since: '2024-02-01' });
    expect(bill.entries.map(({ kind, struck }) => [kind, struck])).toEqual([
      ['filing', false],
      ['move', true],
      ['move', true],
      ['withdrawal', false],
      ['withdrawal', false],
    ]);
    expect(await codes(strike(1))).toBe('nothing_to_undo /n');
    expect(await codes(strike(2))).toBe('not_found');
  });

  it('takes the referrals of a struck step away, and so their weight', async () => {
    const referrals = [{ committee: finance, role: 'lead' as const, dueOn: null }];
    await f.step(id, 'refer', { referrals });
    await strike(4);
    expect((await view(id)).referrals).toEqual([]);
    expect(await codes(f.step(id, 'refer'))).toBe('referral_required /referrals');
    expect(await codes(f.step(id, 'refer', { referrals }))).toBe('done');
  });

  it('lets nobody undo a step that is reserved to another role', async () => {
    const lapse = moveInput(id, 'lapse', { reason: 'End of the term' });
    await f.move.execute(f.administrator, lapse);
    expect(await codes(strike(4))).toBe('move_not_allowed_to_you');
    expect(await codes(strike(4, f.administrator))).toBe('done');
    expect(await view(id)).toMatchObject({ stage: 'first_reading' });
  });

  it('cannot be rewritten in the database', async () => {
    for (const statement of [
      `update bill_entry set note = 'x' where bill_id = '${id}'`,
      `delete from bill_entry where bill_id = '${id}'`,
      `delete from bill where id = '${id}'`,
      'truncate bill_entry',
    ]) {
      await expect(f.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });
});
