import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BillsQueries } from '../../../src/features/bills/index.js';
import type { TestUser } from '../../support/test-app.js';
import { CARRIED, DRAFT, startScenario, type Scenario } from '../bills/scenario.js';
import { revisionIn, sendPlain } from '../documents/desk.js';
import { errorOf, isChosen, sendAgain, submit, valueOf } from './submit.js';

let s: Scenario;
let clerk: TestUser;
let member: TestUser;
let stranger: TestUser;
let id: string;
let mover: string;
let committee: string;
beforeAll(async () => {
  s = await startScenario();
  clerk = await s.signIn('clerk', 'ke');
  member = await s.signIn('member', 'ke');
  stranger = await s.signIn('clerk', 'gh');
  mover = await s.person('Amina Odhiambo');
  committee = await s.committee('ke-na', { en: 'Committee on Water' });
  id = await s.bill({ title: 'The Dams Bill' });
}, 120_000);
afterAll(() => s.close());

const newUrl = (bill = id) => `/bills/${bill}/amendments/new?lang=en`;
const urlOf = (amendment: string, bill = id) => `/bills/${bill}/amendments/${amendment}?lang=en`;
const amendmentsOf = async (bill = id) =>
  (await s.use(BillsQueries).byId(s.clerk('ke'), bill)).amendments;
const TYPED = {
  mover: 'person',
  target: 'Clause 4 (2)',
  text: 'Leave out “may”\r\nand insert “shall”.',
  language: 'en',
  on: '2025-05-06',
};

describe('recording an amendment', () => {
  it('takes a member, a committee or somebody else as its mover', async () => {
    const page = (await clerk.get(newUrl())).body;
    expect(isChosen(page, 'language', 'en')).toBe(true);
    const movers = [
      { mover: 'person', person: mover },
      { mover: 'committee', committee },
      { mover: 'text', moverText: '  The Government ' },
    ];
    for (const one of movers) {
      const answer = await submit(clerk, newUrl(), { ...TYPED, ...one });
      expect([answer.statusCode, answer.headers.location]).toEqual([
        303,
        `/bills/${id}?done=amendment`,
      ]);
    }
    const found = await amendmentsOf();
    expect(found.map(({ n }) => n)).toEqual([1, 2, 3]);
    expect(found.map((one) => one.mover)).toMatchObject([
      { kind: 'person', id: mover },
      { kind: 'committee', id: committee },
      { kind: 'text', name: 'The Government' },
    ]);
    expect(found[0]).toMatchObject({
      target: 'Clause 4 (2)',
      text: 'Leave out “may”\nand insert “shall”.',
      movedOn: '2025-05-06',
    });
  });

  it('takes a number of its own, in the digits of the reader, and no number twice', async () => {
    const bill = await s.bill({ title: 'The Canals Bill' });
    const typed = { ...TYPED, person: mover, n: '١٢' };
    expect((await submit(clerk, newUrl(bill), typed)).statusCode).toBe(303);
    expect((await amendmentsOf(bill))[0]?.n).toBe(12);
    const twice = await submit(clerk, newUrl(bill), { ...typed, n: '12' });
    expect(twice.statusCode).toBe(409);
    expect(errorOf(twice.body, 'n')).toBe('There already is an amendment 12 to this bill.');
    expect(twice.body).toContain('it gets the next one: 13.');
    expect(valueOf(twice.body, 'n')).toBe('12');
    expect(isChosen(twice.body, 'person', mover)).toBe(true);
    const sent = { ...typed, n: '' };
    const both = [
      await sendAgain(clerk, twice.body, sent),
      await sendAgain(clerk, twice.body, sent),
    ];
    expect(both.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(await amendmentsOf(bill)).toHaveLength(2);
  });

  it('keeps what was typed and says at each field what is wrong', async () => {
    const before = (await amendmentsOf()).length;
    const answer = await submit(clerk, newUrl(), {
      mover: 'text',
      moverText: 'x'.repeat(301),
      target: '',
      text: ' ',
      language: 'fr',
      on: '6 May',
      n: 'twelve',
    });
    expect(answer.statusCode).toBe(422);
    for (const field of ['moverText', 'target', 'text', 'on', 'n']) {
      expect(answer.body, field).toContain(`href="#${field}"`);
      expect(errorOf(answer.body, field), field).toBeTruthy();
    }
    expect(valueOf(answer.body, 'on')).toBe('6 May');
    expect(valueOf(answer.body, 'n')).toBe('twelve');
    expect(isChosen(answer.body, 'language', 'fr')).toBe(true);
    expect(isChosen(answer.body, 'mover', 'text')).toBe(true);
    const wrong = async (typed: Record<string, string>, field: string) =>
      errorOf((await submit(clerk, newUrl(), { ...TYPED, ...typed })).body, field);
    expect(await wrong({ mover: '' }, 'mover')).toContain('who moved');
    expect(await wrong({ person: '' }, 'person')).toContain('Choose the member');
    expect(await wrong({ person: committee }, 'person')).toContain('no such person');
    expect(await wrong({ mover: 'committee', committee: mover }, 'committee')).toContain(
      'no such committee',
    );
    expect(await wrong({ person: mover, on: '2025-01-01' }, 'on')).toContain('2025-02-11');
    expect(await wrong({ person: mover, on: '2999-01-01' }, 'on')).toContain('in the future');
    expect(await amendmentsOf()).toHaveLength(before);
  });

  it('never offers persons of other parliaments, and offers words where nobody is known', async () => {
    await s.person('Hidden in Accra', 'gh', DRAFT);
    await s.person('Known in Accra', 'gh');
    const page = (await clerk.get(newUrl())).body;
    expect(page).toContain('Amina Odhiambo');
    expect(page).not.toContain('Accra');
    const parliament = 'gh';
    const chamber = null;
    const bill = await s.bill({ title: 'The Lagoons Bill' }, { parliament, chamber });
    const theirs = (await stranger.get(newUrl(bill))).body;
    expect(theirs).toContain('Known in Accra');
    expect(theirs).toContain('No committee of this parliament is recorded yet.');
    expect(theirs).not.toContain('Amina Odhiambo');
  });
});

describe('recording what became of an amendment', () => {
  const moved = async () => {
    const { id: amendment } = await s.moveAmendment(id, { person: mover }, 'Insert a comma.');
    return { amendment, url: urlOf(amendment) };
  };
  const one = async (amendment: string) =>
    (await amendmentsOf()).find((each) => each.id === amendment);
  const FIGURES = { decision_ayes: '187', decision_noes: '61', decision_abstentions: '14' };

  it('records it with the figures of the vote', async () => {
    const { amendment, url } = await moved();
    expect((await clerk.get(url)).body).toContain('Insert a comma.');
    const answer = await submit(clerk, url, {
      fate: 'adopted',
      on: '2025-05-08',
      decision_result: 'carried',
      decision_kind: 'division',
      decision_majority: 'simple',
      ...FIGURES,
    });
    expect(answer.headers.location).toBe(`/bills/${id}?done=decided`);
    expect(await one(amendment)).toMatchObject({
      fate: 'adopted',
      decidedOn: '2025-05-08',
      decision: { kind: 'division', result: 'carried', ayes: 187, noes: 61, abstentions: 14 },
      reason: null,
    });
  });

  it('records it without a vote', async () => {
    const { amendment, url } = await moved();
    const typed = { fate: 'withdrawn', on: '2025-05-08', decision_kind: 'voice' };
    expect((await submit(clerk, url, typed)).statusCode).toBe(303);
    expect(await one(amendment)).toMatchObject({ fate: 'withdrawn', decision: null });
  });

  it('keeps what was typed and says what does not fit', async () => {
    const { amendment, url } = await moved();
    const typed = { fate: 'rejected', on: '2025-05-08', decision_kind: 'division', ...FIGURES };
    const against = await submit(clerk, url, { ...typed, decision_result: 'carried' });
    expect(errorOf(against.body, 'decision_result')).toContain('does not lead to this step');
    expect(isChosen(against.body, 'fate', 'rejected')).toBe(true);
    expect(valueOf(against.body, 'decision_ayes')).toBe('187');
    const contradicting = await submit(clerk, url, { ...typed, decision_result: 'lost' });
    expect(errorOf(contradicting.body, 'decision_result')).toContain('With these figures');
    const unread = await submit(clerk, url, { fate: '', on: '', decision_ayes: 'many' });
    expect(unread.statusCode).toBe(422);
    for (const field of ['fate', 'on', 'decision_ayes', 'decision_result']) {
      expect(errorOf(unread.body, field), field).toBeTruthy();
    }
    const early = await submit(clerk, url, { fate: 'withdrawn', on: '2025-05-05' });
    expect(errorOf(early.body, 'on')).toContain('2025-05-06');
    expect((await one(amendment))?.fate).toBe('pending');
  });

  it('corrects what was decided, with a reason', async () => {
    const { amendment, url } = await moved();
    await s.decideAmendment(amendment, 'adopted', CARRIED);
    const page = (await clerk.get(url)).body;
    expect(page).toContain('Recorded so far: Adopted, on 8 May 2025.');
    expect(isChosen(page, 'fate', 'adopted')).toBe(true);
    expect(valueOf(page, 'decision_ayes')).toBe('187');
    const typed = { fate: 'withdrawn', on: '2025-05-08' };
    const refused = await submit(clerk, url, typed);
    expect(errorOf(refused.body, 'reason')).toContain('why the recorded outcome is corrected');
    const answer = await submit(clerk, url, { ...typed, reason: 'It was never put.' });
    expect(answer.statusCode).toBe(303);
    expect(await one(amendment)).toMatchObject({ fate: 'withdrawn', reason: 'It was never put.' });
    expect((await clerk.get(`/bills/${id}?all=1&lang=en`)).body).toContain('Correct its outcome');
  });

  it('does not overwrite what somebody else recorded meanwhile', async () => {
    const { amendment, url } = await moved();
    const page = (await clerk.get(url)).body;
    await s.decideAmendment(amendment, 'rejected');
    const typed = { fate: 'adopted', on: '2025-05-08', reason: 'Miscounted.' };
    const late = await sendAgain(clerk, page, typed);
    expect(late.statusCode).toBe(412);
    expect((await one(amendment))?.fate).toBe('rejected');
    expect(isChosen(late.body, 'fate', 'adopted')).toBe(true);
    expect(revisionIn(late.body)).toBe('2');
    expect((await sendAgain(clerk, late.body, typed)).statusCode).toBe(303);
    expect((await one(amendment))?.fate).toBe('adopted');
  });

  it('is for the office of the bill, under its own address', async () => {
    const { amendment, url } = await moved();
    const other = await s.bill({ title: 'The Wells Bill' });
    const typed = { fate: 'adopted', on: '2025-05-08', revision: '1' };
    expect((await clerk.get(urlOf(amendment, other))).statusCode).toBe(404);
    expect((await sendPlain(clerk, urlOf(amendment, other), typed)).statusCode).toBe(404);
    for (const user of [member, stranger]) {
      expect((await user.get(url)).statusCode).toBe(403);
      expect((await user.get(newUrl())).statusCode).toBe(403);
      expect((await sendPlain(user, url, typed)).statusCode).toBe(403);
      expect((await sendPlain(user, newUrl(), { ...TYPED, person: mover })).statusCode).toBe(403);
    }
    const hidden = await s.bill({ title: 'A hidden bill' }, { sharing: DRAFT });
    expect((await stranger.get(newUrl(hidden))).statusCode).toBe(404);
    expect((await s.get(url)).statusCode).toBe(303);
    expect((await one(amendment))?.fate).toBe('pending');
  });
});
