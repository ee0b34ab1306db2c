import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decisionListSchema, movesSchema } from '../../../src/api/bills/bill-view.schema.js';
import type { TestUser } from '../../support/test-app.js';
import { CARRIED, billsApi, refusal, send, type BillsApi } from './bills-api-fixture.js';

let api: BillsApi;
let clerk: TestUser;
let committee: string;
beforeAll(async () => {
  api = await billsApi();
  clerk = await api.app.signIn('clerk', 'ke');
  committee = await api.committee(clerk, 'Committee on Communications', 'ke-na');
});
afterAll(() => api.close());

const stage = async (id: string) => (await api.bill(clerk, id)).stage;

describe('POST /api/v1/bills/{id}/moves', () => {
  it('moves a bill as its procedure allows, and refers it with the move', async () => {
    const { id } = await api.file(clerk);
    expect((await api.move(clerk, id, 'read_first_time')).statusCode).toBe(201);
    const referrals = [{ committee, role: 'lead', dueOn: '2024-04-10' }];
    const answer = await api.move(clerk, id, 'refer', { referrals });
    expect(answer.json()).toMatchObject({
      milestone: 'committee_stage',
      since: '2024-03-10',
      referrals: [{ committee: { id: committee }, house: 'first', status: 'open', late: true }],
    });
    const moves = await api.app.get(`/api/v1/bills/${id}/moves`);
    const { data, entries, next } = movesSchema.strict().parse(moves.json());
    expect(data.map(({ to }) => to)).toEqual(['filed', 'first_reading', 'committee']);
    expect(entries.map(({ kind }) => kind)).toEqual(['filing', 'move', 'move']);
    const report = next.find(({ transition }) => transition === 'report');
    expect(report).toMatchObject({ to: 'committee_report', missing: ['report'] });
  });

  it('answers 409 with the legal moves when there is no such way', async () => {
    const { id } = await api.file(clerk);
    const answer = await api.move(clerk, id, 'assent');
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      409,
      expect.stringContaining('application/problem+json'),
    ]);
    const { legalMoves, code } = answer.json<{
      code: string;
      legalMoves: { transition: string; names: object; to: string; requires: object[] }[];
    }>();
    expect(code).toBe('illegal_move');
    expect(legalMoves.map(({ transition }) => transition).sort()).toEqual(
      (await api.bill(clerk, id)).next.map(({ transition }) => transition).sort(),
    );
    expect(legalMoves).toContainEqual(
      expect.objectContaining({
        transition: 'withdraw',
        to: 'withdrawn',
        requires: [{ kind: 'reason' }],
      }),
    );
    expect(await stage(id)).toBe('filed');
  });

  it('refuses what the step requires and is not there, and writes nothing', async () => {
    const { id } = await api.file(clerk);
    await api.move(clerk, id, 'read_first_time');
    const lost = { ...CARRIED, result: 'lost' };
    const far = { on: '2024-02-01' };
    const wrong: [string, string, object, unknown[]][] = [
      ['without a lead committee', 'refer', {}, [409, 'referral_required']],
      ['without a decision', 'dispense_with_committee', {}, [422, 'decision_required']],
      [
        'a lost vote',
        'dispense_with_committee',
        { decision: { ...lost, ayes: 70, noes: 120 } },
        [422, 'decision_contradicts_move'],
      ],
      [
        'figures against the result',
        'dispense_with_committee',
        { decision: lost },
        [422, 'decision_contradicts_figures'],
      ],
      [
        'figures that do not add up',
        'dispense_with_committee',
        { decision: { ...CARRIED, present: 20 } },
        [422, 'decision_figures_wrong'],
      ],
      ['before the last step', 'withdraw', { ...far, reason: 'x' }, [422, 'date_before_last_step']],
      ['a day to come', 'withdraw', { on: '2999-01-01', reason: 'x' }, [422, 'date_in_future']],
      ['without a reason', 'withdraw', {}, [422, 'reason_required']],
      ['a step for another role', 'lapse', { reason: 'x' }, [403, 'move_not_allowed_to_you']],
    ];
    for (const [what, transition, over, [status, code]] of wrong) {
      const answer = await api.move(clerk, id, transition, over);
      expect([what, ...refusal(answer).slice(0, 2)]).toEqual([what, status, code]);
    }
    expect(await stage(id)).toBe('first_reading');
    expect((await api.ledger(id)).map(({ action }) => action)).toEqual([
      'bill.filed',
      'bill.moved',
    ]);
  });

  it('lets one of two clerks win who move at the same moment', async () => {
    const { id, revision } = await api.file(clerk);
    const other = await api.app.signIn('clerk', 'ke');
    const headers = { 'if-match': `"${revision}"` };
    const move = (user: TestUser, transition: string) =>
      send(user, 'POST', `/api/v1/bills/${id}/moves`, { transition, on: '2024-03-10' }, headers);
    const answers = await Promise.all([move(clerk, 'publish'), move(other, 'read_first_time')]);
    const codes = answers.map(({ statusCode }) => statusCode);
    expect(codes.sort((a, b) => a - b)).toEqual([201, 412]);
    expect((await api.bill(clerk, id)).steps).toHaveLength(2);
  });

  it('needs If-Match, and moves once under one key', async () => {
    const { id, revision } = await api.file(clerk);
    const url = `/api/v1/bills/${id}/moves`;
    const move = { transition: 'publish', on: '2024-03-10' };
    expect(refusal(await send(clerk, 'POST', url, move))).toEqual([428, 'precondition_required']);
    const headers = { 'if-match': `"${revision}"`, 'idempotency-key': 'move-once' };
    for (const _ of [1, 2]) {
      expect((await send(clerk, 'POST', url, move, headers)).statusCode).toBe(201);
    }
    expect((await api.bill(clerk, id)).steps).toHaveLength(2);
  });

  it('is for the office of the bill alone', async () => {
    const { id, revision } = await api.file(clerk);
    const body = { transition: 'publish', on: '2024-03-10' };
    const headers = { 'if-match': `"${revision}"` };
    for (const [role, parliament] of [
      ['member', 'ke'],
      ['clerk', 'gh'],
    ] as const) {
      const user = await api.app.signIn(role, parliament);
      const answer = await send(user, 'POST', `/api/v1/bills/${id}/moves`, body, headers);
      expect([role, answer.statusCode]).toEqual([role, 403]);
    }
  });
});

describe('corrections of steps', () => {
  const change = async (id: string, path: string, body: object) => {
    const { revision } = await api.bill(clerk, id);
    const url = `/api/v1/bills/${id}/moves/${path}`;
    return send(clerk, 'POST', url, body, { 'if-match': `"${revision}"` });
  };

  it('are shown in the step, and the record keeps what was there', async () => {
    const { id } = await api.file(clerk);
    await api.move(clerk, id, 'publish');
    const answer = await change(id, '2/corrections', { reason: 'Misread', on: '2024-03-08' });
    expect([answer.statusCode, answer.json()]).toMatchObject([201, { since: '2024-03-08' }]);
    const { steps, entries } = await api.bill(clerk, id);
    expect(steps[1]).toMatchObject({ n: 2, on: '2024-03-08', corrected: { reason: 'Misread' } });
    expect(entries.map(({ kind, on }) => [kind, on])).toEqual([
      ['filing', '2024-03-01'],
      ['move', '2024-03-10'],
      ['correction', '2024-03-08'],
    ]);
    expect(refusal(await change(id, '2/corrections', { on: '2024-03-08' }))).toEqual([
      422,
      'validation_failed',
      '/reason',
    ]);
    expect(refusal(await change(id, '2/corrections', { reason: 'x', on: '2024-01-01' }))).toEqual([
      422,
      'date_before_last_step',
      '/on',
    ]);
    expect((await change(id, '99/corrections', { reason: 'x', note: 'y' })).statusCode).toBe(404);
  });

  it('strike out the last step only, and never the filing', async () => {
    const { id } = await api.file(clerk);
    await api.move(clerk, id, 'publish');
    await api.move(clerk, id, 'read_first_time');
    const reason = { reason: 'It was another bill' };
    expect(refusal(await change(id, '2/strike', reason)).slice(0, 2)).toEqual([
      409,
      'only_last_step_undone',
    ]);
    expect((await change(id, '3/strike', reason)).json()).toMatchObject({ stage: 'published' });
    expect((await change(id, '2/strike', reason)).json()).toMatchObject({ stage: 'filed' });
    expect(refusal(await change(id, '1/strike', reason)).slice(0, 2)).toEqual([
      409,
      'nothing_to_undo',
    ]);
    const { entries } = await api.bill(clerk, id);
    expect(entries.map(({ kind, struck }) => [kind, struck])).toEqual([
      ['filing', false],
      ['move', true],
      ['move', true],
      ['withdrawal', false],
      ['withdrawal', false],
    ]);
  });
});

describe('GET /api/v1/bills/{id}/decisions', () => {
  it('tells what was decided of the bill and its amendments, with the figures', async () => {
    const { id } = await api.file(clerk);
    await api.move(clerk, id, 'read_first_time');
    await api.move(clerk, id, 'dispense_with_committee', { decision: CARRIED, on: '2024-03-20' });
    const url = `/api/v1/bills/${id}/amendments`;
    const amendment = {
      mover: { text: 'Several members' },
      target: 'clause 2',
      text: 'Leave out',
      language: 'en',
      on: '2024-03-15',
    };
    const moved = await send(clerk, 'POST', url, amendment);
    const aid = moved.json<{ id: string }>().id;
    const fate = {
      fate: 'rejected',
      on: '2024-03-16',
      decision: { ...CARRIED, result: 'lost', ayes: 5, noes: 90 },
    };
    await send(clerk, 'PATCH', `${url}/${aid}`, fate, { 'if-match': '"1"' });
    const answer = await api.app.get(`/api/v1/bills/${id}/decisions`);
    expect(decisionListSchema.strict().parse(answer.json()).data).toMatchObject([
      { on: '2024-03-16', step: null, amendment: { id: aid, n: 1 }, decision: { noes: 90 } },
      { on: '2024-03-20', step: 3, amendment: null, decision: { ayes: 120, result: 'carried' } },
    ]);
  });
});
