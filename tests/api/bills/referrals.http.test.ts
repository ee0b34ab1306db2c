import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referralListSchema, referralSchema } from '../../../src/api/bills/bill-view.schema.js';
import { DissolveCommittee } from '../../../src/features/parliaments/index.js';
import { SYSTEM } from '../../../src/kernel/actor.js';
import type { TestUser } from '../../support/test-app.js';
import { billsApi, refusal, send, type BillsApi } from './bills-api-fixture.js';

let api: BillsApi;
let clerk: TestUser;
let lead: string;
let opinion: string;
beforeAll(async () => {
  api = await billsApi();
  clerk = await api.app.signIn('clerk', 'ke');
  lead = await api.committee(clerk, 'Committee on Communications', 'ke-na');
  opinion = await api.committee(clerk, 'Committee on Finance', 'ke-na');
});
afterAll(() => api.close());

const referred = async () => {
  const { id } = await api.file(clerk);
  const answer = await api.refer(clerk, id, { committee: lead });
  return { id, referral: referralSchema.strict().parse(answer.json()) };
};
const close = (id: string, referral: { id: string; revision: number }, body: object) =>
  send(clerk, 'PATCH', `/api/v1/bills/${id}/referrals/${referral.id}`, body, {
    'if-match': `"${referral.revision}"`,
  });

describe('referring a bill', () => {
  it('charges several committees at once, one of them in the lead', async () => {
    const { id, referral } = await referred();
    expect(referral).toMatchObject({ role: 'lead', house: 'first', status: 'open', revision: 1 });
    const second = { committee: opinion, role: 'opinion', dueOn: '2999-01-01', note: 'Costs' };
    expect((await api.refer(clerk, id, second)).statusCode).toBe(201);
    const list = await api.app.get(`/api/v1/bills/${id}/referrals`);
    const { data } = referralListSchema.strict().parse(list.json());
    expect(data.map(({ role, late, note }) => [role, late, note])).toEqual([
      ['lead', false, null],
      ['opinion', false, 'Costs'],
    ]);
    expect((await api.ledger(id)).map(({ action }) => action)).toEqual([
      'bill.filed',
      'bill.referred',
      'bill.referred',
    ]);
  });

  it('refuses what cannot be, and says where', async () => {
    const { id } = await referred();
    const senate = await api.committee(clerk, 'Senate Committee on Roads', 'ke-se');
    const gone = await api.committee(clerk, 'Committee of Yesterday', 'ke-na');
    await api.app.app.get(DissolveCommittee, { strict: false }).execute(SYSTEM, gone);
    const ghana = await api.app.signIn('clerk', 'gh');
    const foreign = await api.committee(ghana, 'Committee on Mines', null, 'gh');
    const wrong: [string, object, unknown[]][] = [
      [
        'the same committee',
        { committee: lead, role: 'opinion' },
        [409, 'already_referred', '/committee'],
      ],
      ['a second lead', { committee: opinion }, [409, 'second_lead_committee', '/role']],
      [
        'of the other house',
        { committee: senate, role: 'opinion' },
        [422, 'committee_of_other_house', '/committee'],
      ],
      [
        'of another parliament',
        { committee: foreign, role: 'opinion' },
        [422, 'unknown_committee', '/committee'],
      ],
      [
        'not a committee',
        { committee: 'nobody', role: 'opinion' },
        [422, 'unknown_committee', '/committee'],
      ],
      [
        'dissolved',
        { committee: gone, role: 'opinion' },
        [409, 'committee_dissolved', '/committee'],
      ],
      [
        'before the filing',
        { committee: opinion, role: 'opinion', on: '2024-02-29' },
        [422, 'date_before_last_step', '/on'],
      ],
      [
        'in the future',
        { committee: opinion, role: 'opinion', on: '2999-01-01' },
        [422, 'date_in_future', '/on'],
      ],
      [
        'due before',
        { committee: opinion, role: 'opinion', dueOn: '2024-03-11' },
        [422, 'dates_reversed', '/dueOn'],
      ],
      ['no role', { committee: opinion, role: 'main' }, [422, 'validation_failed', '/role']],
    ];
    for (const [what, over, expected] of wrong) {
      expect([what, ...refusal(await api.refer(clerk, id, over))]).toEqual([what, ...expected]);
    }
    expect((await api.bill(clerk, id)).referrals).toHaveLength(1);
  });

  it('lets a joint committee and one of no chamber serve any house', async () => {
    const { id } = await referred();
    const joint = await api.committee(clerk, 'Joint Committee on Delegated Law', null);
    const answer = await api.refer(clerk, id, { committee: joint, role: 'opinion' });
    expect(answer.statusCode).toBe(201);
  });

  it('goes to the house where the bill stands, which is the one it began in at first', async () => {
    const { id } = await api.file(clerk, { chamber: 'ke-se' });
    const answer = await api.refer(clerk, id, { committee: lead });
    expect(refusal(answer)).toEqual([422, 'committee_of_other_house', '/committee']);
  });

  it('ends with the bill', async () => {
    const { id } = await api.file(clerk);
    await api.move(clerk, id, 'withdraw', { reason: 'Superseded' });
    expect(refusal(await api.refer(clerk, id, { committee: lead }))).toEqual([
      409,
      'bill_ended',
      '/committee',
    ]);
  });

  it('wants the present revision, is done once under one key, and is for the office alone', async () => {
    const { id, revision } = await api.file(clerk);
    const url = `/api/v1/bills/${id}/referrals`;
    const body = { committee: lead, role: 'lead', on: '2024-03-12' };
    expect(refusal(await send(clerk, 'POST', url, body))).toEqual([428, 'precondition_required']);
    const stale = { 'if-match': `"${revision + 7}"` };
    expect(refusal(await send(clerk, 'POST', url, body, stale))).toEqual([
      412,
      'precondition_failed',
    ]);
    const headers = { 'if-match': `"${revision}"`, 'idempotency-key': 'refer-once' };
    const first = await send(clerk, 'POST', url, body, headers);
    const again = await send(clerk, 'POST', url, body, headers);
    expect([again.statusCode, again.json()]).toEqual([201, first.json()]);
    const member = await api.app.signIn('member', 'ke');
    expect((await send(member, 'POST', url, body, headers)).statusCode).toBe(403);
    const ghana = await api.app.signIn('clerk', 'gh');
    expect((await send(ghana, 'POST', url, body, headers)).statusCode).toBe(403);
  });
});

describe('closing a referral', () => {
  it('records the report, which opens the way', async () => {
    const { id, referral } = await referred();
    const report = await api.document(clerk, 'committee_report', { sharing: 'draft' });
    const body = {
      status: 'reported',
      on: '2024-03-20',
      reportId: report,
      recommendation: 'pass_amended',
    };
    const answer = await close(id, referral, body);
    expect(referralSchema.strict().parse(answer.json())).toMatchObject({
      status: 'reported',
      reportedOn: '2024-03-20',
      report: { id: report, type: 'committee_report' },
      recommendation: 'pass_amended',
      revision: 2,
    });
    // The bill is public, its report is not: readers learn that there was one, and not which.
    const seen = await api.app.get(`/api/v1/bills/${id}/referrals`);
    expect(seen.json()).toMatchObject({ data: [{ status: 'reported', report: null }] });
    expect(seen.body).not.toContain(report);
    expect((await api.ledger(id)).at(-1)).toEqual({ action: 'bill.referral_closed' });
  });

  it('is done once, by who has read the present state', async () => {
    const { id, referral } = await referred();
    const body = { status: 'discharged', on: '2024-03-20' };
    const url = `/api/v1/bills/${id}/referrals/${referral.id}`;
    expect(refusal(await send(clerk, 'PATCH', url, body))).toEqual([428, 'precondition_required']);
    expect((await close(id, { ...referral, revision: 9 }, body)).statusCode).toBe(412);
    expect((await close(id, referral, body)).json()).toMatchObject({ status: 'discharged' });
    expect(refusal(await close(id, { ...referral, revision: 2 }, body))).toEqual([
      409,
      'referral_closed',
      '/status',
    ]);
    // Once discharged, another committee may take the lead.
    expect((await api.refer(clerk, id, { committee: opinion })).statusCode).toBe(201);
  });

  it('refuses what is wrong, and writes nothing', async () => {
    const { id, referral } = await referred();
    const letter = await api.document(clerk, 'notice');
    const ghana = await api.app.signIn('clerk', 'gh');
    const foreign = await api.document(ghana, 'committee_report', {
      parliament: 'gh',
      sharing: 'public',
    });
    const report = (reportId: string) => ({ status: 'reported', on: '2024-03-20', reportId });
    const wrong: [string, object, unknown[]][] = [
      [
        'before it was referred',
        { status: 'reported', on: '2024-03-11' },
        [422, 'date_before_last_step', '/on'],
      ],
      ['in the future', { status: 'reported', on: '2999-01-01' }, [422, 'date_in_future', '/on']],
      ['not a report', report(letter), [422, 'document_required', '/reportId']],
      ['of another parliament', report(foreign), [422, 'unknown_document', '/reportId']],
      ['no document', report('nothing'), [422, 'unknown_document', '/reportId']],
      [
        'discharged with a report',
        { ...report(letter), status: 'discharged' },
        [422, 'validation_failed', '/reportId'],
      ],
      ['open again', { status: 'open', on: '2024-03-20' }, [422, 'validation_failed', '/status']],
    ];
    for (const [what, body, expected] of wrong) {
      expect([what, ...refusal(await close(id, referral, body))]).toEqual([what, ...expected]);
    }
    expect((await api.bill(clerk, id)).referrals).toMatchObject([{ status: 'open', revision: 1 }]);
    const other = await referred();
    const body = { status: 'discharged', on: '2024-03-20' };
    expect((await close(other.id, referral, body)).statusCode).toBe(404);
    expect((await close(id, { id: 'x', revision: 1 }, body)).statusCode).toBe(404);
    const member = await api.app.signIn('member', 'ke');
    const url = `/api/v1/bills/${id}/referrals/${referral.id}`;
    expect((await send(member, 'PATCH', url, body, { 'if-match': '"1"' })).statusCode).toBe(403);
  });
});
