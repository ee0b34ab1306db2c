import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BillsQueries } from '../../../src/features/bills/index.js';
import type { TestUser } from '../../support/test-app.js';
import { CARRIED, DRAFT, startScenario, type Scenario } from '../bills/scenario.js';
import { addPaper, takeStep } from './bill-clerk.js';
import { BrowserForm, doneOf, openForm, wordsOf } from './browser-form.js';
import { errorOf, isChosen } from './submit.js';

let s: Scenario;
let clerk: TestUser;
let committee: string;
let finance: string;
beforeAll(async () => {
  s = await startScenario();
  clerk = await s.signIn('clerk', 'ke');
  committee = await s.committee('ke-na', { en: 'Committee on Water' });
  finance = await s.committee('ke-na', { en: 'Committee on Finance' });
  await s.committee('ke-se', { en: 'Senate Committee on Rivers' });
}, 120_000);
afterAll(() => s.close());

const viewOf = (id: string) => s.use(BillsQueries).byId(s.clerk('ke'), id);
const moveUrl = (id: string, transition: string) => `/bills/${id}/move?transition=${transition}`;
const read = async (title = 'The Rivers Bill') => {
  const id = await s.bill({ title });
  await s.step(id, 'read_first_time', '2025-03-04');
  return id;
};
/** At the second reading. */
const dispensed = async () => {
  const id = await read();
  await s.step(id, 'dispense_with_committee', '2025-03-05', { decision: CARRIED });
  return id;
};
const figures = { decision_kind: 'division', decision_ayes: '100', decision_noes: '20' };

describe('choosing a step', () => {
  it('says where each leads, what it needs and what is missing', async () => {
    const page = wordsOf((await clerk.get(`/bills/${await read()}/move?lang=en`)).body);
    expect(page).toContain('The bill stands here First reading · National Assembly');
    expect(page).toMatch(/Refer to the lead committee Leads to: In committee Needs: A lead comm/);
    expect(page).toContain('First a lead committee must be charged with it.');
    expect(page).toMatch(/Ways in which it may end .*Withdraw the bill .*Needs: A reason/);
    expect(page).toContain('Only an administrator of this parliament may record this step.');
  });

  it('answers 409 with the legal ones for a step that is not among them', async () => {
    const id = await read();
    for (const transition of ['publish', 'nonsense', 'x'.repeat(300)]) {
      const answer = await clerk.get(`${moveUrl(id, transition)}&lang=en`);
      // What cannot be a step at all is as if none had been asked for.
      expect(answer.statusCode).toBe(transition.length > 64 ? 200 : 409);
      expect(answer.body).toContain(`href="/bills/${id}/move?transition=refer"`);
    }
  });

  it('reserves what the procedure reserves', async () => {
    const id = await read();
    expect((await clerk.get(`/bills/${id}/move`)).body).not.toContain('transition=lapse"');
    const form = await openForm(clerk, moveUrl(id, 'lapse'));
    const answer = await form.send({ on: '2025-04-01', reason: 'The term has ended.' });
    expect(answer.statusCode).toBe(403);
    expect((await viewOf(id)).milestone).toBe('introduced');
  });
});

describe('recording a step', () => {
  it('records what its form asks for, once, however often it is sent', async () => {
    const id = await read();
    const form = await openForm(clerk, moveUrl(id, 'refer'));
    const typed = {
      lead: committee,
      leadDueOn: '2025-05-01',
      opinion: [finance],
      on: '2025-03-06',
      note: 'As agreed in the House Business Committee.',
    };
    const [first, second] = [await form.send(typed), await form.send(typed)];
    expect([doneOf(first), doneOf(second)]).toEqual(Array(2).fill(`/bills/${id}?done=moved`));
    const bill = await viewOf(id);
    expect(bill.milestone).toBe('committee_stage');
    expect(bill.steps).toHaveLength(3);
    expect(bill.steps.at(-1)).toMatchObject({ on: '2025-03-06', note: typed.note });
    expect(bill.referrals.map((one) => [one.committee.id, one.role, one.dueOn])).toEqual([
      [committee, 'lead', '2025-05-01'],
      [finance, 'opinion', null],
    ]);
  });

  it('offers only committees of the house, and leads to the report that is missing', async () => {
    const id = await read();
    const form = await openForm(clerk, moveUrl(id, 'refer'));
    expect(form.choices('lead').sort()).toEqual([committee, finance].sort());
    await takeStep(clerk, id, 'refer', '2025-03-06');
    const page = (await clerk.get(`${moveUrl(id, 'report')}&lang=en`)).body;
    expect(wordsOf(page)).toContain('First the committee must report');
    const [referral] = (await viewOf(id)).referrals;
    expect(page).toContain(`href="/bills/${id}/referrals/${referral!.id}"`);
  });

  it('says at the field what is wrong, and keeps what was typed', async () => {
    const id = await dispensed();
    const refused = async (typed: Record<string, string>, field: string, status = 422) => {
      const form = await openForm(clerk, moveUrl(id, 'agree_second_reading'));
      const answer = await form.send({ on: '2025-03-10', note: 'Kept.', ...typed });
      expect([field, answer.statusCode]).toEqual([field, status]);
      expect(answer.body).toContain(`href="#${field}"`);
      const kept = new BrowserForm(clerk, answer.body);
      expect(kept.value('note')).toBe('Kept.');
      for (const [name, value] of Object.entries(typed)) expect(kept.value(name)).toBe(value);
      return errorOf(answer.body, field);
    };
    expect(await refused({ on: '2025-03-01' }, 'on')).toContain('(5 March 2025)');
    expect(await refused({ on: '2099-03-01' }, 'on')).toContain('lies in the future');
    expect(await refused({ on: 'yesterday' }, 'on')).toContain('year, month and day');
    expect(await refused({ decision_result: '' }, 'decision_result')).toContain(
      'needs the decision of the house',
    );
    expect(await refused({ decision_result: 'lost' }, 'decision_result')).toContain(
      'does not lead to this step',
    );
    expect(await refused(figures, 'decision_abstentions')).toBeTruthy();
    expect(await refused({ decision_ayes: 'many' }, 'decision_ayes')).toContain('whole number');
    const contradiction = { ...figures, decision_ayes: '10', decision_abstentions: '0' };
    expect(await refused(contradiction, 'decision_result')).toBeTruthy();
    const tooMany = { ...figures, decision_abstentions: '0', decision_present: '50' };
    expect(await refused(tooMany, 'decision_ayes')).toBeTruthy();
    expect(await refused({ numbers: 'KE/BILL/1999/1' }, 'numbers')).toContain('KE/BILL/1999/1');
    expect((await viewOf(id)).steps).toHaveLength(3);
  });

  it('cites papers by ticking them or by their numbers, and none that is not of the house', async () => {
    const id = await dispensed();
    const bill = await addPaper(clerk, 'ke', 'bill');
    const hansard = await addPaper(clerk, 'ke', 'hansard');
    const foreign = await addPaper(await s.signIn('clerk', 'gh'), 'gh', 'bill', { sharing: DRAFT });
    const form = await openForm(clerk, moveUrl(id, 'agree_second_reading'));
    expect(form.choices('documents')).toContain(bill.id);
    expect(form.choices('documents')).not.toContain(foreign.id);
    const answer = await form.send({ on: '2025-03-10', documents: [foreign.id] });
    expect(answer.statusCode).toBe(422);
    expect(errorOf(answer.body, 'documents')).toContain('no such document in this parliament');
    const numbers = `${hansard.number.toLowerCase()}, ${bill.number}`;
    doneOf(await form.send({ on: '2025-03-10', documents: [bill.id], numbers }));
    const [, , , step] = (await viewOf(id)).steps;
    expect(step!.documents.map((one) => one.id).sort()).toEqual([bill.id, hansard.id].sort());
  });

  it('asks for a paper of the right type where the procedure does', async () => {
    const id = await s.bill({ title: 'The Wells Bill' }, { passage: 'one' });
    const steps = 'read_first_time dispense_with_committee agree_second_reading report_from_whole';
    for (const code of `${steps} agree_report pass send_to_executive assent`.split(' ')) {
      await takeStep(clerk, id, code, '2025-03-10');
    }
    const form = await openForm(clerk, moveUrl(id, 'publish_act'));
    const answer = await form.send({ on: '2025-03-11' });
    expect(answer.statusCode).toBe(422);
    expect(wordsOf(answer.body)).toContain('needs a filed document of the right type');
    expect(answer.body).toContain('href="/file?parliament=ke"');
    const gazette = await addPaper(clerk, 'ke', 'gazette');
    const again = new BrowserForm(clerk, answer.body);
    doneOf(await again.send({ numbers: gazette.number }));
    expect((await viewOf(id)).milestone).toBe('promulgated_published');
  });
});

describe('two clerks with the same bill', () => {
  it('tells the slower one where it stands now, with the steps from there', async () => {
    const id = await read();
    const slow = await openForm(clerk, moveUrl(id, 'refer'));
    const colleague = await s.signIn('clerk', 'ke');
    await takeStep(colleague, id, 'dispense_with_committee', '2025-03-07');
    const answer = await slow.send({ lead: committee, on: '2025-03-06', note: 'Do not lose me.' });
    expect(answer.statusCode).toBe(409);
    const page = wordsOf(answer.body);
    expect(page).toContain('The bill has been moved since you opened the form');
    expect(page).toContain('on 7 March 2025');
    expect(page).toContain('Do not lose me.');
    expect(answer.body).toContain(`href="/bills/${id}/move?transition=agree_second_reading"`);
    expect((await viewOf(id)).referrals).toEqual([]);
  });

  it('lets the slower one look and send again where the step is still possible', async () => {
    const id = await read();
    const slow = await openForm(clerk, moveUrl(id, 'withdraw'));
    doneOf(await (await openForm(clerk, `/bills/${id}/edit`)).send({ subjects: 'water' }));
    const answer = await slow.send({ on: '2025-03-06', reason: 'At the wish of its mover.' });
    expect(answer.statusCode).toBe(412);
    expect(answer.body).toContain('Someone changed the bill after you opened this form.');
    doneOf(await new BrowserForm(clerk, answer.body).send());
    expect((await viewOf(id)).milestone).toBe('withdrawn');
  });
});

describe('correcting a step', () => {
  it('shows what stands, changes what differs and keeps the rest', async () => {
    const id = await dispensed();
    const url = `/bills/${id}/steps/3/correct`;
    const form = await openForm(clerk, url);
    expect(wordsOf(form.page)).toContain('For: 187; against: 61; abstained: 14');
    expect(form.fields).toMatchObject({
      on: ['2025-03-05'],
      decision_result: ['carried'],
      decision_ayes: ['187'],
    });
    const done = await form.send({ decision_ayes: '178', reason: 'Figures of a draft.' });
    expect(doneOf(done)).toBe(`/bills/${id}?done=corrected`);
    const bill = await viewOf(id);
    expect(bill.steps.at(-1)).toMatchObject({
      on: '2025-03-05',
      decision: { ...CARRIED, ayes: 178 },
      corrected: { reason: 'Figures of a draft.' },
    });
    expect(bill.entries.find(({ n }) => n === 3)?.decision).toEqual(CARRIED);
  });

  it('refuses what changes nothing, has no reason or is out of order', async () => {
    const id = await dispensed();
    const send = async (n: number, typed: Record<string, string>) =>
      (await openForm(clerk, `/bills/${id}/steps/${n}/correct`)).send(typed);
    const nothing = await send(3, { reason: 'Why not' });
    expect(nothing.statusCode).toBe(422);
    expect(nothing.body).toContain('Nothing differs from what stands.');
    const mute = await send(3, { note: 'By acclamation.' });
    expect(errorOf(mute.body, 'reason')).toContain('Give a reason');
    expect(new BrowserForm(clerk, mute.body).value('note')).toBe('By acclamation.');
    const late = await send(2, { on: '2025-03-20', reason: 'A slip.' });
    expect(errorOf(late.body, 'on')).toContain('(5 March 2025)');
    const undecided = await send(3, { decision_result: '', reason: 'A slip.', ...NO_FIGURES });
    expect(errorOf(undecided.body, 'decision_result')).toContain('decision of the house');
    expect((await viewOf(id)).entries).toHaveLength(3);
    expect((await clerk.get(`/bills/${id}/steps/99/correct`)).statusCode).toBe(404);
    expect((await clerk.get(`/bills/${id}/steps/x/correct`)).statusCode).toBe(404);
  });

  it('corrects the day of the filing', async () => {
    const id = await s.bill({ title: 'The Lakes Bill' });
    const form = await openForm(clerk, `/bills/${id}/steps/1/correct`);
    doneOf(await form.send({ on: '2025-02-10', reason: 'The stamp says so.' }));
    expect((await viewOf(id)).steps[0]?.on).toBe('2025-02-10');
  });
});

const NO_FIGURES = Object.fromEntries(
  ['ayes', 'noes', 'abstentions', 'present', 'eligible', 'quorum'].map((name) => [
    `decision_${name}`,
    '',
  ]),
);

describe('striking out a step', () => {
  it('says where the bill will stand again, and puts it there', async () => {
    const id = await dispensed();
    const form = await openForm(clerk, `/bills/${id}/steps/3/strike`);
    expect(wordsOf(form.page)).toContain('The bill will stand again at: First reading');
    const mute = await form.send({ reason: ' ' });
    expect(mute.statusCode).toBe(422);
    expect(errorOf(mute.body, 'reason')).toContain('Give a reason');
    const done = await form.send({ reason: 'It was another bill.' });
    expect(doneOf(done)).toBe(`/bills/${id}?done=struck`);
    const bill = await viewOf(id);
    expect(bill.stage).toBe('first_reading');
    expect(bill.entries.find(({ n }) => n === 3)?.struck).toBe(true);
    // It stands no more, so there is nothing to strike out or correct.
    expect((await clerk.get(`/bills/${id}/steps/3/strike`)).statusCode).toBe(404);
  });

  it('leads from an earlier step to the last one, and never strikes out the filing', async () => {
    const id = await dispensed();
    const earlier = await clerk.get(`/bills/${id}/steps/2/strike?lang=en`);
    expect(earlier.statusCode).toBe(409);
    expect(earlier.body).toContain('Only the last step can be struck out.');
    expect(earlier.body).toContain(`href="/bills/${id}/steps/3/strike"`);
    const filed = await s.bill({ title: 'The Ponds Bill' });
    const first = await clerk.get(`/bills/${filed}/steps/1/strike?lang=en`);
    expect(first.statusCode).toBe(409);
    expect(first.body).toContain('only the filing is left');
  });

  it('is not carried out on a bill that was moved meanwhile', async () => {
    const id = await dispensed();
    const form = await openForm(clerk, `/bills/${id}/steps/3/strike`);
    await takeStep(clerk, id, 'agree_second_reading', '2025-03-07');
    const answer = await form.send({ reason: 'It was another bill.' });
    expect(answer.statusCode).toBe(409);
    expect((await viewOf(id)).steps).toHaveLength(4);
  });
});

describe('what a form shows at first', () => {
  it('presets the decision that the step needs', async () => {
    const page = (await clerk.get(moveUrl(await dispensed(), 'lose_second_reading'))).body;
    expect(isChosen(page, 'decision_result', 'lost')).toBe(true);
    expect(isChosen(page, 'decision_majority', 'simple')).toBe(true);
  });
});
