import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GrantRole } from '../../../src/features/access/index.js';
import { BillsQueries } from '../../../src/features/bills/index.js';
import { SYSTEM } from '../../../src/kernel/actor.js';
import type { TestUser } from '../../support/test-app.js';
import { DRAFT, startScenario, type Scenario } from '../bills/scenario.js';
import { fileBill } from './bill-clerk.js';
import { BrowserForm, doneOf, openForm, wordsOf } from './browser-form.js';
import { errorOf } from './submit.js';

let s: Scenario;
let clerk: TestUser;
let member: TestUser;
let stranger: TestUser;
let amina: string;
let grace: string;
let hidden: string;
beforeAll(async () => {
  s = await startScenario();
  clerk = await s.signIn('clerk', 'ke');
  member = await s.signIn('member', 'ke');
  stranger = await s.signIn('clerk', 'gh');
  amina = await s.person('Amina Wanjiru');
  grace = await s.person('Grace Achieng');
  hidden = await s.person('Kofi Mensah', 'gh', DRAFT);
}, 120_000);
afterAll(() => s.close());

const viewOf = (id: string) => s.use(BillsQueries).byId(s.clerk('ke'), id);
const GOOD = {
  title: 'The Rivers Bill',
  language: 'en',
  kind: 'member',
  chamber: 'ke-na',
  on: '2025-02-11',
  level: 'public',
};

describe('filing a bill', () => {
  it('is for the office of the parliament', async () => {
    expect((await member.get('/bills/new')).statusCode).toBe(403);
    expect((await s.get('/bills/new')).statusCode).toBe(303);
    const form = await openForm(clerk, '/bills/new');
    expect(form.fields['level']).toEqual(['draft']);
    const foreign = await form.send({ ...GOOD, parliament: 'gh' });
    expect(foreign.statusCode).toBe(403);
  });

  it('asks for the parliament only where there are several', async () => {
    expect((await openForm(clerk, '/bills/new')).value('parliament')).toBe('ke');
    const both = await s.signIn('clerk', 'ke');
    await s.use(GrantRole).execute(SYSTEM, {
      account: both.accountId,
      role: 'clerk',
      parliament: 'sn',
      committee: null,
    });
    const choose = await both.get('/bills/new?lang=en');
    expect(wordsOf(choose.body)).toContain('Which parliament is it for?');
    expect(choose.body).toContain('href="/bills/new?parliament=sn"');
    expect((await openForm(both, '/bills/new?parliament=sn')).value('parliament')).toBe('sn');
  });

  it('records all that was said', async () => {
    const id = await fileBill(clerk, 'ke', {
      ...GOOD,
      titles_fr: 'Loi sur les rivières',
      summaries_en: 'Rivers\r\nand wells.',
      nature: 'money',
      officialNumber: ' No. 4 of 2025 ',
      subjects: 'water\r\nrivers, large and small',
      mover: amina,
      coSponsors: [grace, amina],
      passage: 'one',
      number: '٧٧',
    });
    const bill = await viewOf(id);
    expect(bill).toMatchObject({
      number: 'KE/BILLS/2025/77',
      title: 'The Rivers Bill',
      titles: { fr: 'Loi sur les rivières' },
      summaries: { en: 'Rivers\nand wells.' },
      nature: 'money',
      officialNumber: 'No. 4 of 2025',
      subjects: ['water', 'rivers, large and small'],
      chamber: 'ke-na',
      passage: 'one',
      sharing: { level: 'public' },
    });
    expect(bill.sponsors.map((one) => [one.id, one.role])).toEqual([
      [amina, 'mover'],
      [grace, 'co_sponsor'],
    ]);
    const page = await clerk.get(`/bills/${id}?done=filed&lang=en`);
    expect(page.body).toContain('The bill has been filed.');
  });

  it('files once, however often the form is sent', async () => {
    const form = await openForm(clerk, '/bills/new');
    const [first, second] = [await form.send(GOOD), await form.send(GOOD)];
    expect(doneOf(second)).toBe(doneOf(first));
    const other = await form.send({ ...GOOD, title: 'Another Bill' });
    expect(other.statusCode).toBe(422);
    expect(other.body).toContain('This form has been sent before');
    const again = await new BrowserForm(clerk, other.body).send();
    expect(doneOf(again)).not.toBe(doneOf(first));
  });

  it('comes back with what was typed, and a word at each field', async () => {
    const form = await openForm(clerk, '/bills/new');
    const answer = await form.send({
      ...GOOD,
      title: ' ',
      titles_fr: 'Loi sur les rivières',
      kind: 'royal',
      chamber: '',
      on: '2025-02-31',
      number: 'seven',
      mover: amina,
      coSponsors: [grace],
      subjects: 'water',
      level: 'named_parliaments',
    });
    expect(answer.statusCode).toBe(422);
    for (const field of ['title', 'kind', 'chamber', 'on', 'number', 'parliaments']) {
      expect(answer.body, field).toContain(`href="#${field}"`);
      expect(errorOf(answer.body, field), field).toMatch(/\w{4}/);
    }
    const kept = new BrowserForm(clerk, answer.body);
    expect(kept.fields).toMatchObject({
      titles_fr: ['Loi sur les rivières'],
      number: ['seven'],
      mover: [amina],
      coSponsors: [grace],
      subjects: ['water'],
      on: ['2025-02-31'],
    });
  });

  it('says at the field what the register and the directory do not allow', async () => {
    const refused = async (typed: Record<string, string | string[]>, field: string) => {
      const answer = await (await openForm(clerk, '/bills/new')).send({ ...GOOD, ...typed });
      expect([answer.statusCode, field]).toEqual([expect.any(Number), field]);
      expect(answer.statusCode).toBeGreaterThanOrEqual(409);
      expect(answer.body).toContain(`href="#${field}"`);
      return errorOf(answer.body, field);
    };
    await fileBill(clerk, 'ke', { ...GOOD, number: '300' });
    expect(await refused({ number: '300' }, 'number')).toContain('The number 300 of that year');
    expect(await refused({ on: '2099-01-01' }, 'on')).toContain('lies in the future');
    expect(await refused({ mover: hidden }, 'mover')).toContain('no such person');
    expect(await refused({ mover: amina, coSponsors: [hidden] }, 'coSponsors')).toContain(
      'no such person',
    );
    expect(await refused({ language: 'en', titles_en: 'Another' }, 'titles_en')).toContain(
      'language of the title itself',
    );
    expect(await refused({ chamber: 'gh-p' }, 'chamber')).toContain('no such chamber');
  });

  it('has no choice of chambers where there is one, and says that nobody can move it', async () => {
    const gambia = await s.signIn('clerk', 'gm');
    const form = await openForm(gambia, '/bills/new');
    expect([form.has('chamber'), form.has('passage'), form.has('mover')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(form.page).toContain('href="/parliaments/gm/people/new"');
    const id = await fileBill(gambia, 'gm');
    const bill = await s.use(BillsQueries).byId(s.clerk('gm'), id);
    expect([bill.chamber, bill.passage]).toEqual(['gm-na', 'one']);
  });
});

describe('editing a bill', () => {
  it('changes only what was typed anew', async () => {
    const id = await fileBill(clerk, 'ke', { ...GOOD, mover: amina, coSponsors: [grace] });
    const before = await viewOf(id);
    const form = await openForm(clerk, `/bills/${id}/edit`);
    const done = await form.send({
      title: 'The Rivers and Lakes Bill',
      titles_ar: 'قانون الأنهار',
    });
    expect(doneOf(done)).toBe(`/bills/${id}?done=described`);
    const after = await viewOf(id);
    expect(after).toMatchObject({
      title: 'The Rivers and Lakes Bill',
      titles: { ar: 'قانون الأنهار' },
      sponsors: before.sponsors,
      kind: 'member',
    });
  });

  it('says that somebody else was quicker, keeps what was typed, and can be sent again', async () => {
    const id = await fileBill(clerk, 'ke', GOOD);
    const form = await openForm(clerk, `/bills/${id}/edit`);
    doneOf(await (await openForm(clerk, `/bills/${id}/edit`)).send({ subjects: 'water' }));
    const late = await form.send({ title: 'The Lakes Bill' });
    expect(late.statusCode).toBe(412);
    expect(late.body).toContain('Someone changed this after you opened it.');
    const again = new BrowserForm(clerk, late.body);
    expect(again.value('title')).toBe('The Lakes Bill');
    expect(doneOf(await again.send())).toContain('done=described');
  });

  it('refuses an empty title and strangers', async () => {
    const id = await fileBill(clerk, 'ke', GOOD);
    const answer = await (await openForm(clerk, `/bills/${id}/edit`)).send({ title: '' });
    expect(answer.statusCode).toBe(422);
    expect(errorOf(answer.body, 'title')).toContain('Give the title of the bill');
    const draft = await fileBill(clerk, 'ke', { ...GOOD, level: 'draft' });
    for (const part of ['edit', 'sharing', 'move', 'steps/1/correct', 'steps/1/strike']) {
      expect((await stranger.get(`/bills/${id}/${part}`)).statusCode, part).toBe(403);
      expect((await member.get(`/bills/${id}/${part}`)).statusCode, part).toBe(403);
      // Hidden is absent.
      expect((await stranger.get(`/bills/${draft}/${part}`)).statusCode, part).toBe(404);
    }
  });
});

describe('sharing a bill', () => {
  it('moves it up and down the ladder at once', async () => {
    const id = await fileBill(clerk, 'ke', { ...GOOD, level: 'draft' });
    expect((await s.get(`/bills/${id}`)).statusCode).toBe(404);
    const form = await openForm(clerk, `/bills/${id}/sharing`);
    expect(wordsOf(form.page)).toContain('Only the filing office of');
    expect(doneOf(await form.send({ level: 'public' }))).toBe(`/bills/${id}?done=shared`);
    expect((await s.get(`/bills/${id}`)).statusCode).toBe(200);
    const back = await openForm(clerk, `/bills/${id}/sharing`);
    expect(back.value('level')).toBe('public');
    doneOf(await back.send({ level: 'draft' }));
    expect((await s.get(`/bills/${id}`)).statusCode).toBe(404);
  });

  it('keeps what was chosen when it is refused', async () => {
    const id = await fileBill(clerk, 'ke', GOOD);
    const form = await openForm(clerk, `/bills/${id}/sharing`);
    const answer = await form.send({ level: 'named_parliaments', embargo: '2020-01-01T10:00' });
    expect(answer.statusCode).toBe(422);
    expect(errorOf(answer.body, 'parliaments')).toContain('Choose at least one other parliament');
    expect(errorOf(answer.body, 'embargo')).toContain('This moment has passed');
    expect(new BrowserForm(clerk, answer.body).value('level')).toBe('named_parliaments');
  });
});
