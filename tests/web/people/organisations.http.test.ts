import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';
import { revisionIn, sendPlain } from '../documents/desk.js';
import { saveNew, textOf } from './desk.js';

const PARTIES = '/parliaments/ke/parties';
const TERMS = '/parliaments/ke/terms';

let app: TestApp;
let clerk: TestUser;
let stranger: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
  stranger = await app.signIn('clerk', 'gh');
});
afterAll(() => app.close());

const page = async (url: string, user: TestUser = clerk) => (await user.get(`${url}?lang=en`)).body;

describe('parties and groups', () => {
  it('are public, and say who may add some where there are none', async () => {
    expect(textOf((await app.get(`${PARTIES}?lang=en`)).body)).toContain(
      'No party has been entered yet',
    );
    expect(await page(PARTIES)).toContain(`href="${PARTIES}/new"`);
    expect(await page(PARTIES, stranger)).not.toContain(`href="${PARTIES}/new"`);
    expect((await stranger.get(`${PARTIES}/new`)).statusCode).toBe(403);
    expect((await app.get('/parliaments/zz/parties')).statusCode).toBe(404);
  });

  it('are added and corrected; the same name twice is refused', async () => {
    const id = await saveNew(clerk, `${PARTIES}/new`, {
      kind: 'party',
      name_en: 'Sun Party',
      name_sw: 'Chama cha Jua',
      abbreviation: 'SUN',
      foundedOn: '1992-05',
    });
    const html = await page(PARTIES);
    expect(textOf(html)).toMatch(/Sun Party SUN Party 0 May 1992/);
    const again = await sendPlain(clerk, `${PARTIES}/new?lang=en`, {
      kind: 'group',
      name_en: 'The Sun',
      name_sw: 'chama cha jua',
    });
    expect(again.statusCode).toBe(409);
    expect(again.body).toContain('href="#name_sw"');
    expect(again.body).toContain('value="The Sun"');

    const form = await page(`${PARTIES}/${id}`);
    const typed = { revision: revisionIn(form), kind: 'coalition', name_en: 'Sun Alliance' };
    const saved = await sendPlain(clerk, `${PARTIES}/${id}`, typed);
    expect(saved.headers.location).toBe(`${PARTIES}?done=party`);
    expect(textOf(await page(PARTIES))).toContain('Sun Alliance');
    const late = await sendPlain(clerk, `${PARTIES}/${id}?lang=en`, typed);
    expect(late.statusCode).toBe(412);
    expect(revisionIn(late.body)).toBe('2');
    expect((await sendPlain(stranger, `${PARTIES}/${id}`, typed)).statusCode).toBe(403);
    expect((await clerk.get(`${PARTIES}/nonsense`)).statusCode).toBe(404);
  });

  it('come back when something is missing, in the language of the page', async () => {
    const answer = await sendPlain(clerk, `${PARTIES}/new?lang=fr`, {
      kind: 'party',
      dissolvedOn: 'hier',
      abbreviation: 'ABC',
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Indiquez le nom dans au moins une langue.');
    expect(answer.body).toContain('id="dissolvedOn-error"');
    expect(answer.body).toContain('value="ABC"');
    const reversed = await sendPlain(clerk, `${PARTIES}/new?lang=en`, {
      kind: 'party',
      name_en: 'Short-lived',
      foundedOn: '2020',
      dissolvedOn: '2019',
    });
    expect(reversed.body).toContain('id="dissolvedOn-error"');
  });
});

describe('terms and sessions', () => {
  it('are added, shown together, and corrected', async () => {
    expect(textOf((await app.get(`${TERMS}?lang=en`)).body)).toContain(
      'No term has been entered yet',
    );
    const term = await saveNew(clerk, `${TERMS}/new`, {
      name_en: 'Thirteenth Parliament',
      number: '13',
      startsOn: '2022-09-08',
      endsOn: '2027-08',
    });
    const session = await saveNew(clerk, `${TERMS}/${term}/sessions/new`, {
      name_en: 'First Session',
      kind: 'inaugural',
      number: '1',
      startsOn: '2022-09-08',
      endsOn: '2022-12',
    });
    expect(textOf(await page(TERMS))).toMatch(
      /Thirteenth Parliament 8 September 2022 – August 2027 No. 13 Whole parliament .*First Session Inaugural session · No. 1 8 September 2022 – December 2022/,
    );
    const url = `${TERMS}/${term}/sessions/${session}`;
    const typed = { revision: revisionIn(await page(url)), name_en: 'Session I', kind: 'ordinary' };
    expect((await sendPlain(clerk, url, typed)).headers.location).toBe(`${TERMS}?done=session`);
    expect(textOf(await page(TERMS))).toContain('Session I Ordinary session');
    expect((await sendPlain(clerk, url, typed)).statusCode).toBe(412);
    expect((await sendPlain(stranger, url, typed)).statusCode).toBe(403);
    expect((await clerk.get(`${TERMS}/nonsense/sessions/new`)).statusCode).toBe(404);
    const change = { revision: revisionIn(await page(`${TERMS}/${term}`)), name_en: 'Thirteenth' };
    const saved = await sendPlain(clerk, `${TERMS}/${term}`, { ...change, startsOn: '2022-09' });
    expect(saved.headers.location).toBe(`${TERMS}?done=term`);
  });

  it('that cannot be are refused at the field', async () => {
    const term = await saveNew(clerk, `${TERMS}/new`, {
      name_en: 'Term of the Senate',
      chamber: 'ke-se',
      number: '3',
      startsOn: '2013',
      endsOn: '2017',
    });
    const send = (typed: Record<string, string>) =>
      sendPlain(clerk, `${TERMS}/new?lang=en`, { name_en: 'Other', chamber: 'ke-se', ...typed });
    expect((await send({ number: '3' })).body).toContain('id="number-error"');
    expect((await send({ number: 'three' })).statusCode).toBe(422);
    const overlap = await send({ number: '4', startsOn: '2015', endsOn: '2019' });
    expect([overlap.statusCode, overlap.body.includes('id="startsOn-error"')]).toEqual([409, true]);
    expect((await send({ chamber: 'gh-pa' })).body).toContain('id="chamber-error"');
    const outside = await sendPlain(clerk, `${TERMS}/${term}/sessions/new?lang=en`, {
      name_en: 'Too late',
      kind: 'ordinary',
      startsOn: '2020',
    });
    expect(outside.statusCode).toBe(422);
    expect(outside.body).toContain('The session must lie within its term');
    expect(outside.body).toContain('value="Too late"');
  });
});
