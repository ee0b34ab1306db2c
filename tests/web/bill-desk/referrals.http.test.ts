import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BillsQueries } from '../../../src/features/bills/index.js';
import type { TestUser } from '../../support/test-app.js';
import { DRAFT, startScenario, type Scenario } from '../bills/scenario.js';
import { sendPlain } from '../documents/desk.js';
import { errorOf, foreignPaper, isChosen, sendAgain, submit, valueOf } from './submit.js';

let s: Scenario;
let clerk: TestUser;
let member: TestUser;
let stranger: TestUser;
let water: string;
let justice: string;
let finance: string;
let senate: string;
beforeAll(async () => {
  s = await startScenario();
  clerk = await s.signIn('clerk', 'ke');
  member = await s.signIn('member', 'ke');
  stranger = await s.signIn('clerk', 'gh');
  water = await s.committee('ke-na', { en: 'Committee on Water' });
  justice = await s.committee('ke-na', { en: 'Justice and Legal Affairs' });
  finance = await s.committee('ke-na', { en: 'Committee on Finance' });
  senate = await s.committee('ke-se', { en: 'Senate Committee on Rivers' });
}, 120_000);
afterAll(() => s.close());

const newUrl = (id: string) => `/bills/${id}/referrals/new?lang=en`;
const urlOf = (id: string, referral: string) => `/bills/${id}/referrals/${referral}?lang=en`;
const referralsOf = async (id: string) =>
  (await s.use(BillsQueries).byId(s.clerk('ke'), id)).referrals;
const aBill = async () => {
  const id = await s.bill({ title: 'The Rivers Bill' });
  await s.step(id, 'read_first_time', '2025-03-04');
  return id;
};
const on = '2025-03-05';

describe('referring a bill to several committees at once', () => {
  it('charges all of them and says so', async () => {
    const id = await aBill();
    const answer = await submit(clerk, newUrl(id), {
      lead: water,
      leadDueOn: '2025-04-30',
      opinion: [justice, finance],
      opinionDueOn: '٢٠٢٥-٠٤-١٥',
      on,
      note: 'With all papers.',
    });
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      `/bills/${id}?done=referred`,
    ]);
    const referrals = await referralsOf(id);
    expect(referrals.map(({ committee, role, dueOn }) => [committee.id, role, dueOn])).toEqual(
      expect.arrayContaining([
        [water, 'lead', '2025-04-30'],
        [justice, 'opinion', '2025-04-15'],
        [finance, 'opinion', '2025-04-15'],
      ]),
    );
    expect(referrals.every(({ note }) => note === 'With all papers.')).toBe(true);
    expect((await clerk.get(`/bills/${id}?done=referred&lang=en`)).body).toContain(
      'The bill has been referred.',
    );
  });

  it('charges none when one cannot be charged, and keeps what was typed', async () => {
    const id = await aBill();
    const typed = { lead: water, opinion: [justice, senate], on, note: 'Once more.' };
    const answer = await submit(clerk, newUrl(id), typed);
    expect(answer.statusCode).toBe(422);
    expect(errorOf(answer.body, 'opinion')).toContain('belongs to another house');
    expect(answer.body).toContain('href="#opinion"');
    expect(isChosen(answer.body, 'lead', water)).toBe(true);
    expect(isChosen(answer.body, 'opinion', justice)).toBe(true);
    expect(valueOf(answer.body, 'on')).toBe(on);
    expect(answer.body).toContain('Once more.</textarea>');
    expect(await referralsOf(id)).toEqual([]);
    const better = { ...typed, opinion: justice };
    expect((await sendAgain(clerk, answer.body, better)).statusCode).toBe(303);
    expect(await referralsOf(id)).toHaveLength(2);
  });

  it('is done once, however often the form is sent, and not over a change in between', async () => {
    const id = await aBill();
    const page = (await clerk.get(newUrl(id))).body;
    const typed = { lead: water, on };
    const both = [await sendAgain(clerk, page, typed), await sendAgain(clerk, page, typed)];
    expect(both.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(await referralsOf(id)).toHaveLength(1);

    const late = (await clerk.get(newUrl(id))).body;
    await s.refer(id, finance, 'opinion', null);
    const answer = await sendAgain(clerk, late, { opinion: justice, on });
    expect(answer.statusCode).toBe(412);
    expect(answer.body).toContain('Someone changed this after you opened it');
    expect(isChosen(answer.body, 'opinion', justice)).toBe(true);
    expect((await sendAgain(clerk, answer.body, { opinion: justice, on })).statusCode).toBe(303);
    expect(await referralsOf(id)).toHaveLength(3);
  });

  it('says at the field what is wrong', async () => {
    const id = await aBill();
    const wrong = async (typed: Record<string, string | string[]>, field: string) => {
      const answer = await submit(clerk, newUrl(id), { on, ...typed });
      expect(answer.statusCode, field).toBe(422);
      expect(answer.body).toContain(`href="#${field}"`);
      return errorOf(answer.body, field);
    };
    expect(await wrong({}, 'lead')).toBe('Choose at least one committee.');
    expect(await wrong({ lead: water, opinion: water }, 'opinion')).toContain('is not asked');
    expect(await wrong({ lead: water, on: '2025-02-31' }, 'on')).toContain('day of the calendar');
    expect(await wrong({ lead: water, on: '2024-01-01' }, 'on')).toContain('2025-02-11');
    expect(await wrong({ lead: water, on: '2999-01-01' }, 'on')).toContain('in the future');
    expect(await wrong({ lead: water, leadDueOn: '2025-03-01' }, 'leadDueOn')).toContain(
      'The end lies before the beginning',
    );
    expect(await wrong({ opinion: justice, opinionDueOn: 'soon' }, 'opinionDueOn')).toContain(
      'day of the calendar',
    );
    expect(await wrong({ lead: water, note: 'x'.repeat(2001) }, 'note')).toContain('2,000');
    expect(await wrong({ lead: 'nobody' }, 'lead')).toContain('no such committee');
    expect(await referralsOf(id)).toEqual([]);
  });

  it('offers only committees that can take the bill up', async () => {
    const id = await aBill();
    await s.refer(id, water, 'lead', null);
    const page = (await clerk.get(newUrl(id))).body;
    expect(page).toContain('already Committee on Water');
    expect(page).not.toContain(`value="${water}"`);
    expect(page).not.toContain('name="lead"');
    expect(page).not.toContain(senate);
    expect(page).toContain(`value="${justice}"`);
    for (const one of [justice, finance]) await s.refer(id, one, 'opinion', null);
    expect((await clerk.get(newUrl(id))).body).toContain('is free to take it up');
  });

  it('is for the office of the bill', async () => {
    const id = await aBill();
    const hidden = await s.bill({ title: 'A hidden bill' }, { sharing: DRAFT });
    expect((await clerk.get(newUrl(hidden))).statusCode).toBe(200);
    for (const user of [member, stranger]) {
      expect((await user.get(newUrl(id))).statusCode).toBe(403);
      expect((await sendPlain(user, newUrl(id), { lead: water, on })).statusCode).toBe(403);
    }
    expect((await stranger.get(newUrl(hidden))).statusCode).toBe(404);
    expect((await s.get(newUrl(id))).statusCode).toBe(303);
    expect(await referralsOf(id)).toEqual([]);
    const ended = await s.bill({ title: 'An ended bill' });
    await s.step(ended, 'withdraw', '2025-03-04', { reason: 'At the wish of its mover.' });
    expect((await clerk.get(newUrl(ended))).statusCode).toBe(409);
  });
});

describe('recording what a committee did', () => {
  const referred = async () => {
    const id = await aBill();
    const { id: referral } = await s.refer(id, water, 'lead', '2025-04-30');
    return { id, referral, url: urlOf(id, referral) };
  };

  it('records its report, chosen from the list or by its number', async () => {
    const report = await s.paper('committee_report', 'Report on rivers', 'Let it flow.');
    const first = await referred();
    expect((await clerk.get(first.url)).body).toContain('Report on rivers');
    const answer = await submit(clerk, first.url, {
      status: 'reported',
      paper: report,
      recommendation: 'pass',
      on: '2025-04-20',
    });
    expect(answer.headers.location).toBe(`/bills/${first.id}?done=reported`);
    const [closed] = await referralsOf(first.id);
    expect(closed).toMatchObject({
      status: 'reported',
      reportedOn: '2025-04-20',
      recommendation: 'pass',
    });
    expect(closed?.report?.id).toBe(report);

    const second = await referred();
    const number = closed!.report!.number.toLowerCase();
    const typed = { status: 'reported', paper: 'other', number, on: '2025-04-21' };
    expect((await submit(clerk, second.url, typed)).statusCode).toBe(303);
    expect((await referralsOf(second.id))[0]?.report?.id).toBe(report);
  });

  it('records a report without a paper', async () => {
    const { id, url } = await referred();
    const typed = { status: 'reported', paper: 'none', recommendation: 'none', on: '2025-04-20' };
    expect((await submit(clerk, url, typed)).statusCode).toBe(303);
    expect((await referralsOf(id))[0]).toMatchObject({ status: 'reported', report: null });
  });

  it('records a discharge only with a reason', async () => {
    const { id, url } = await referred();
    const typed = { status: 'discharged', paper: 'none', recommendation: 'pass', on: '2025-04-20' };
    const refused = await submit(clerk, url, typed);
    expect(refused.statusCode).toBe(422);
    expect(errorOf(refused.body, 'note')).toContain('why the committee is discharged');
    expect(isChosen(refused.body, 'status', 'discharged')).toBe(true);
    const answer = await sendAgain(clerk, refused.body, { ...typed, note: 'It was dissolved.' });
    expect(answer.headers.location).toBe(`/bills/${id}?done=discharged`);
    expect((await referralsOf(id))[0]).toMatchObject({
      status: 'discharged',
      recommendation: null,
      note: 'It was dissolved.',
    });
  });

  it('keeps what was typed and says what is wrong', async () => {
    const bill = await s.paper('bill', 'Not a report', 'Text.');
    const { id, url } = await referred();
    const typed = { status: 'reported', paper: 'other', number: 'KE/NOTHING/1', on: '2025-04-20' };
    const refused = await submit(clerk, url, { ...typed, recommendation: 'reject' });
    expect(errorOf(refused.body, 'number')).toContain('this registry number');
    expect(valueOf(refused.body, 'number')).toBe('KE/NOTHING/1');
    expect(isChosen(refused.body, 'recommendation', 'reject')).toBe(true);
    const wrongType = await submit(clerk, url, { ...typed, paper: bill });
    expect(errorOf(wrongType.body, 'paper')).toContain('filed document of the right type');
    expect(isChosen(wrongType.body, 'paper', bill)).toBe(true);
    const early = await submit(clerk, url, { ...typed, paper: 'none', on: '2025-02-12' });
    expect(errorOf(early.body, 'on')).toContain('2025-03-01');
    const unsaid = await submit(clerk, url, { paper: 'none', on: '2025-04-20', status: '' });
    expect(errorOf(unsaid.body, 'status')).toContain('reported or is discharged');
    expect((await referralsOf(id))[0]?.status).toBe('open');
  });

  it('closes once: whoever comes second learns of it', async () => {
    const { id, referral, url } = await referred();
    const page = (await clerk.get(url)).body;
    await s.closeReferral(referral, '2025-04-10');
    const typed = { status: 'reported', paper: 'none', on: '2025-04-20' };
    const late = await sendAgain(clerk, page, typed);
    expect(late.statusCode).toBe(412);
    const again = await sendAgain(clerk, late.body, typed);
    expect(again.statusCode).toBe(409);
    expect(again.body).toContain('This referral is closed.');
    expect((await referralsOf(id))[0]?.reportedOn).toBe('2025-04-10');
    expect((await clerk.get(url)).statusCode).toBe(409);
  });

  it('is for the office of the bill, under its own address', async () => {
    const { id, referral, url } = await referred();
    const other = await aBill();
    expect((await clerk.get(urlOf(other, referral))).statusCode).toBe(404);
    expect((await member.get(url)).statusCode).toBe(403);
    const typed = { status: 'discharged', note: 'No.', on: '2025-04-20', revision: '1' };
    expect((await sendPlain(stranger, url, typed)).statusCode).toBe(403);
    expect((await sendPlain(clerk, urlOf(other, referral), typed)).statusCode).toBe(404);
    expect((await referralsOf(id))[0]?.status).toBe('open');
    // Papers of other parliaments are neither offered nor taken, though everybody may read them.
    const foreign = await foreignPaper(stranger, 'committee_report', 'Report of Accra');
    expect((await clerk.get(url)).body).not.toContain('Report of Accra');
    for (const named of [{ paper: foreign.id }, { paper: 'other', number: foreign.number }]) {
      const answer = await submit(clerk, url, { status: 'reported', on: '2025-04-20', ...named });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).not.toContain('Report of Accra');
    }
  });
});
