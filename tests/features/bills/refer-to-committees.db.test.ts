import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReferToCommittees } from '../../../src/features/bills/refer-to-committees.js';
import type { ReferralFacts } from '../../../src/features/bills/satellites.inputs.js';
import { BillClock } from '../../../src/features/bills/bill-clock.js';
import { BillLoader } from '../../../src/features/bills/bill-loader.js';
import { Refusal } from '../../../src/kernel/errors.js';
import { newId } from '../../../src/kernel/ids.js';
import { actorOf, anyRevision, billsFixture, type BillsFixture } from './bills-fixture.js';

let f: BillsFixture;
let referTo: ReferToCommittees;
let water: string;
let justice: string;
beforeAll(async () => {
  f = await billsFixture();
  const { clock, directory, db } = f;
  referTo = new ReferToCommittees(db.uow, new BillLoader(clock), new BillClock(directory, clock));
  water = await f.committee('ke-na', 'Water');
  justice = await f.committee('ke-na', 'Justice');
});
afterAll(() => f.db.close());

const to = (committee: string, over: Partial<ReferralFacts> = {}): ReferralFacts => ({
  committee,
  role: 'opinion',
  on: '2024-03-01',
  dueOn: null,
  note: null,
  ...over,
});
const stateOf = async (id: string) => {
  const { revision, referrals } = await f.queries.byId(f.clerk, id);
  const entries = await f.query(
    `select 1 from ledger_entry where record_id = $1 and action = 'bill.referred'`,
    [id],
  );
  return { revision, referrals: referrals.length, entries: entries.length };
};

describe('referring a bill to several committees', () => {
  it('charges all of them as one change of the bill', async () => {
    const id = await f.bill();
    const { ids } = await referTo.execute(f.clerk, {
      billId: id,
      requireRevision: anyRevision,
      referrals: [to(water, { role: 'lead', dueOn: '2024-04-01' }), to(justice)],
    });
    expect(ids).toHaveLength(2);
    expect(await stateOf(id)).toEqual({ revision: 2, referrals: 2, entries: 2 });
    const { referrals } = await f.queries.byId(f.clerk, id);
    expect(referrals.find((one) => one.id === ids[0])).toMatchObject({
      role: 'lead',
      committee: { id: water },
    });
  });

  it('charges none when one cannot be charged, and says which', async () => {
    const id = await f.bill();
    const before = await stateOf(id);
    const refused = async (
      referrals: readonly [ReferralFacts, ...ReferralFacts[]],
      actor = f.clerk,
    ) => {
      const input = { billId: id, requireRevision: anyRevision, referrals };
      const error: unknown = await referTo.execute(actor, input).catch((one: unknown) => one);
      expect(await stateOf(id)).toEqual(before);
      return error instanceof Refusal ? [error.code, error.fields[0]?.pointer] : error;
    };
    expect(await refused([to(water), to(newId())])).toEqual([
      'unknown_committee',
      '/referrals/1/committee',
    ]);
    expect(await refused([to(water, { role: 'lead' }), to(water)])).toEqual([
      'already_referred',
      '/referrals/1/committee',
    ]);
    expect(await refused([to(water, { role: 'lead' }), to(justice, { role: 'lead' })])).toEqual([
      'second_lead_committee',
      '/referrals/1/role',
    ]);
    expect(await refused([to(water), to(justice, { dueOn: '2024-02-20' })])).toEqual([
      'dates_reversed',
      '/referrals/1/dueOn',
    ]);
    expect(await refused([to(water)], actorOf('clerk', 'gh'))).toEqual(['forbidden', undefined]);
    expect(await refused([to(water)], actorOf('member', 'ke'))).toEqual(['forbidden', undefined]);
  });

  it('asks for the state that was seen, and a repetition changes nothing', async () => {
    const id = await f.bill();
    const stale = () => {
      throw new Refusal('precondition_failed');
    };
    const referrals = [to(water)] as const;
    await expect(
      referTo.execute(f.clerk, { billId: id, requireRevision: stale, referrals }),
    ).rejects.toThrow(Refusal);
    const idempotency = { key: `form-${newId()}`, fingerprint: 'f' };
    const once = { billId: id, requireRevision: anyRevision, referrals, idempotency };
    const first = await referTo.execute(f.clerk, once);
    expect(await referTo.execute(f.clerk, once)).toEqual(first);
    expect(await stateOf(id)).toEqual({ revision: 2, referrals: 1, entries: 1 });
  });
});
