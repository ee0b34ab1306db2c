import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOBODY } from '../../../src/kernel/actor.js';
import { newId } from '../../../src/kernel/ids.js';
import {
  CARRIED,
  LOST,
  actorOf,
  anyRevision,
  billsFixture,
  codes,
  moveInput,
  type BillsFixture,
} from './bills-fixture.js';

let f: BillsFixture;
let finance: string;
let senateCommittee: string;
beforeAll(async () => {
  f = await billsFixture();
  finance = await f.committee('ke-na', 'Finance of the Assembly');
  senateCommittee = await f.committee('ke-se', 'Finance of the Senate');
});
afterAll(() => f.db.close());

const view = (id: string) => f.queries.byId(f.clerk, id);

describe('moving a bill', () => {
  let id: string;
  beforeEach(async () => {
    id = await f.bill();
  });
  const go = (
    ...moves: Parameters<BillsFixture['step']> extends [string, ...infer R] ? R[] : never
  ) =>
    moves.reduce<Promise<unknown>>(
      (before, [transition, over]) => before.then(() => f.step(id, transition, over)),
      Promise.resolve(),
    );
  const lead = { referrals: [{ committee: '', role: 'lead' as const, dueOn: null }] };

  it('takes the steps of the procedure, with its committee, and says what is next', async () => {
    lead.referrals[0]!.committee = finance;
    await go(['read_first_time'], ['refer', lead]);
    const bill = await view(id);
    expect(bill).toMatchObject({ stage: 'committee', milestone: 'committee_stage', revision: 3 });
    expect(bill.referrals).toMatchObject([
      { house: 'first', committee: { id: finance }, role: 'lead', status: 'open', late: false },
    ]);
    const report = bill.next.find(({ transition }) => transition.code === 'report');
    expect(report?.missing).toEqual(['report']);
    expect(await codes(f.step(id, 'report'))).toBe('report_required /transition');
    await f.closeReferral.execute(f.clerk, {
      referralId: bill.referrals[0]!.id,
      requireRevision: anyRevision,
      status: 'reported',
      on: '2024-03-05',
      reportId: null,
      recommendation: 'pass',
      note: null,
    });
    // The committee had not reported yet on that day.
    expect(await codes(f.step(id, 'report', { on: '2024-03-04' }))).toBe(
      'report_required /transition',
    );
    await f.step(id, 'report', { on: '2024-03-06' });
    expect(await view(id)).toMatchObject({ milestone: 'committee_report', since: '2024-03-06' });
  });

  it('answers an illegal move with the legal ones', async () => {
    const error = await f.step(id, 'assent').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'illegal_move', kind: 'conflict' });
    const { legalMoves } = (
      error as { extra: { legalMoves: { transition: string; to: string }[] } }
    ).extra;
    expect(legalMoves).toContainEqual(
      expect.objectContaining({ transition: 'read_first_time', to: 'first_reading' }),
    );
    expect(legalMoves.map(({ transition }) => transition)).toEqual(
      (await view(id)).next.map(({ transition }) => transition.code),
    );
  });

  it('refuses what is wrong with a step, and writes nothing of it', async () => {
    await go(['read_first_time']);
    const cases: [string, Parameters<BillsFixture['step']>[2], string][] = [
      ['refer', {}, 'referral_required /referrals'],
      ['refer', { on: '2024-02-28', ...lead }, 'date_before_last_step /on'],
      ['refer', { on: '2024-07-01', ...lead }, 'date_in_future /on'],
      ['withdraw', {}, 'reason_required /reason'],
      ['lapse', { reason: 'term' }, 'move_not_allowed_to_you /transition'],
      ['dispense_with_committee', {}, 'decision_required /decision'],
      ['dispense_with_committee', { decision: LOST }, 'decision_contradicts_move /decision/result'],
      [
        'dispense_with_committee',
        { decision: { ...CARRIED, present: 100 } },
        'decision_figures_wrong /decision/ayes',
      ],
      [
        'dispense_with_committee',
        { decision: { ...CARRIED, noes: 160 } },
        'decision_figures_wrong /decision/ayes',
      ],
      [
        'dispense_with_committee',
        { decision: { ...CARRIED, ayes: 30 } },
        'decision_contradicts_figures /decision/result',
      ],
      [
        'refer',
        { referrals: [{ committee: newId(), role: 'lead', dueOn: null }] },
        'unknown_committee /referrals/0/committee',
      ],
      [
        'refer',
        { referrals: [{ committee: senateCommittee, role: 'lead', dueOn: null }] },
        'committee_of_other_house /referrals/0/committee',
      ],
      ['refer', { documents: [newId()], ...lead }, 'unknown_document /documents/0'],
    ];
    lead.referrals[0]!.committee = finance;
    const before = await view(id);
    for (const [transition, over, refusal] of cases) {
      expect([transition, await codes(f.step(id, transition, over))]).toEqual([
        transition,
        refusal,
      ]);
    }
    expect(await view(id)).toEqual(before);
  });

  it('cites only papers of the parliament that the clerk may see', async () => {
    const foreign = await f.document('bill', { parliament: 'ug' });
    const hidden = await f.document('bill', { audience: ['committee:x'] });
    const cite = (document: string) =>
      codes(f.step(id, 'read_first_time', { documents: [document] }));
    expect(await cite(foreign)).toBe('unknown_document /documents/0');
    // Its own office sees every paper of the parliament.
    expect(await cite(hidden)).toBe('done');
    expect((await view(id)).steps.at(-1)?.documents).toMatchObject([{ id: hidden, type: 'bill' }]);
    expect((await f.queries.byId(NOBODY, id)).steps.at(-1)?.documents).toEqual([]);
    expect((await f.queries.byId(NOBODY, id)).entries.at(-1)?.documents).toEqual([]);
  });

  it('ends, and then goes nowhere', async () => {
    await go(['withdraw', { reason: 'The mover asks for it.' }]);
    expect(await view(id)).toMatchObject({ milestone: 'withdrawn', next: [], due: null });
    expect(await codes(f.step(id, 'read_first_time'))).toBe('bill_ended /transition');
  });

  it('lets one of two clerks who move at once win, and tells the other', async () => {
    const { revision } = await view(id);
    const requireRevision = (present: number) => {
      if (present !== revision) throw Object.assign(new Error('stale'), { code: 'stale' });
    };
    const results = await Promise.all(
      [f.clerk, actorOf('clerk', 'ke'), f.administrator].map((actor) =>
        codes(f.move.execute(actor, moveInput(id, 'read_first_time', { requireRevision }))),
      ),
    );
    expect(results.sort()).toEqual(['done', 'stale', 'stale']);
    expect((await view(id)).steps).toHaveLength(2);
  });

  it('moves once under one key, however often it is asked', async () => {
    const idempotency = { key: newId(), fingerprint: 'f' };
    const ask = () => f.step(id, 'read_first_time', { idempotency });
    const [first, again] = await Promise.all([ask(), ask()]);
    expect(again).toEqual(first);
    expect((await view(id)).steps).toHaveLength(2);
  });

  it('is hidden like any other record', async () => {
    const draft = await f.bill({ sharing: { level: 'draft' } });
    for (const actor of [NOBODY, actorOf('clerk', 'ug'), actorOf('member', 'ke')]) {
      expect(await codes(f.queries.byId(actor, draft))).toBe('not_found');
      expect(await codes(f.move.execute(actor, moveInput(draft, 'read_first_time')))).toBe(
        'not_found',
      );
    }
    expect(await codes(f.move.execute(NOBODY, moveInput(id, 'read_first_time')))).toBe('forbidden');
  });
});
