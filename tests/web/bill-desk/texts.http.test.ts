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
let id: string;
beforeAll(async () => {
  s = await startScenario();
  clerk = await s.signIn('clerk', 'ke');
  member = await s.signIn('member', 'ke');
  stranger = await s.signIn('clerk', 'gh');
  id = await s.bill({ title: 'The Forests Bill' });
}, 120_000);
afterAll(() => s.close());

const newUrl = (bill = id) => `/bills/${bill}/texts/new?lang=en`;
const removeUrl = (document: string) => `/bills/${id}/texts/${document}/remove?lang=en`;
const textsOf = async () => (await s.use(BillsQueries).byId(s.clerk('ke'), id)).texts;
const readings = async () => (await textsOf()).map(({ reading }) => reading);

describe('adding a text', () => {
  it('takes a paper of the list, once, however often it is sent', async () => {
    const paper = await s.paper('bill', 'Forests Bill, printed', 'Trees.');
    const page = (await clerk.get(newUrl())).body;
    expect(page).toContain('Forests Bill, printed');
    const typed = { paper, reading: 'as_filed' };
    const both = [await sendAgain(clerk, page, typed), await sendAgain(clerk, page, typed)];
    for (const answer of both) {
      expect([answer.statusCode, answer.headers.location]).toEqual([303, `/bills/${id}?done=text`]);
    }
    expect((await textsOf()).map((one) => [one.document.id, one.reading])).toEqual([
      [paper, 'as_filed'],
    ]);
    expect((await clerk.get(newUrl())).body).not.toContain('Forests Bill, printed');
  });

  it('takes any other paper of the parliament by its registry number', async () => {
    const paper = await s.paper('treaty', 'The annexed treaty', 'Trees everywhere.');
    const { number } = (await clerk.get(`/api/v1/documents/${paper}`)).json<{ number: string }>();
    const page = (await clerk.get(newUrl())).body;
    expect(page).not.toContain('The annexed treaty');
    const typed = { paper: 'other', number: ` ${number.toLowerCase()} `, reading: 'as_amended' };
    expect((await sendAgain(clerk, page, typed)).statusCode).toBe(303);
    expect(await readings()).toContain('as_amended');
  });

  it('keeps what was typed and says what is wrong', async () => {
    const before = await readings();
    const paper = await s.paper('bill', 'Another print', 'Trees.');
    const unread = await submit(clerk, newUrl(), { paper });
    expect(unread.statusCode).toBe(422);
    expect(errorOf(unread.body, 'reading')).toContain('which text of the bill');
    expect(isChosen(unread.body, 'paper', paper)).toBe(true);
    const nothing = await submit(clerk, newUrl(), { reading: 'act' });
    expect(errorOf(nothing.body, 'paper')).toContain('Choose a paper');
    expect(isChosen(nothing.body, 'reading', 'act')).toBe(true);
    const unknown = { paper: 'other', number: 'KE/BILL/1999/1', reading: 'act' };
    const answer = await submit(clerk, newUrl(), unknown);
    expect(errorOf(answer.body, 'number')).toContain('this registry number');
    expect(valueOf(answer.body, 'number')).toBe('KE/BILL/1999/1');
    expect(await readings()).toEqual(before);
  });

  it('refuses a paper that is a text already', async () => {
    const [listed] = await textsOf();
    const answer = await submit(clerk, newUrl(), { paper: listed!.document.id, reading: 'act' });
    expect(answer.statusCode).toBe(409);
    expect(errorOf(answer.body, 'paper')).toContain('already one of the bill’s texts');
    expect(isChosen(answer.body, 'reading', 'act')).toBe(true);
  });

  it('neither offers nor takes papers of other parliaments', async () => {
    const { id: foreign, number } = await foreignPaper(stranger, 'bill', 'The Accra Forests Bill');
    expect((await clerk.get(newUrl())).body).not.toContain('Accra');
    for (const named of [{ paper: foreign }, { paper: 'other', number }]) {
      const answer = await submit(clerk, newUrl(), { ...named, reading: 'act' });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).not.toContain('Accra');
    }
  });
});

describe('taking a text out', () => {
  it('asks first, then takes it out and keeps the paper', async () => {
    const [text] = await textsOf();
    const url = removeUrl(text!.document.id);
    const page = (await clerk.get(url)).body;
    expect(page).toContain(text!.document.title);
    const answer = await sendAgain(clerk, page, {});
    expect(answer.headers.location).toBe(`/bills/${id}?done=textRemoved`);
    expect((await textsOf()).some(({ document }) => document.id === text!.document.id)).toBe(false);
    expect((await clerk.get(`/documents/${text!.document.id}`)).statusCode).toBe(200);
    expect((await clerk.get(url)).statusCode).toBe(404);
    // The second click of an impatient hand.
    expect((await sendAgain(clerk, page, {})).headers.location).toBe(`/bills/${id}`);
  });
});

describe('the texts of a bill', () => {
  it('are for its own office', async () => {
    const before = await readings();
    const [text] = await textsOf();
    const document = text!.document.id;
    for (const user of [member, stranger]) {
      expect((await user.get(newUrl())).statusCode).toBe(403);
      expect((await user.get(removeUrl(document))).statusCode).toBe(403);
      expect((await sendPlain(user, removeUrl(document), {})).statusCode).toBe(403);
      const typed = { paper: document, reading: 'act' };
      expect((await sendPlain(user, newUrl(), typed)).statusCode).toBe(403);
    }
    const hidden = await s.bill({ title: 'A hidden bill' }, { sharing: DRAFT });
    expect((await stranger.get(newUrl(hidden))).statusCode).toBe(404);
    expect((await s.get(newUrl())).statusCode).toBe(303);
    expect(await readings()).toEqual(before);
  });
});
