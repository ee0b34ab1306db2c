import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IssueSignInLink, SetPassword } from '../../../src/features/access/index.js';
import { SYSTEM } from '../../../src/kernel/actor.js';
import { newId } from '../../../src/kernel/ids.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

const PASSWORD = 'quiet river granite lamp';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

type Fields = Record<string, string | string[]>;
function encode(fields: Fields): string {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) body.append(name, value);
  }
  return body.toString();
}
const submit = (user: TestUser | null, url: string, fields: Fields = {}) =>
  (user ?? t).inject({ method: 'POST', url, payload: encode(fields), headers: FORM });
const setPassword = (account: string) =>
  t.app.get(SetPassword, { strict: false }).execute(SYSTEM, { account, password: PASSWORD });
const linkFor = async (account: string) =>
  (await t.app.get(IssueSignInLink, { strict: false }).execute(SYSTEM, { account })).secret;

describe('the sign-in page', () => {
  test('signs in, and leads to where one was going', async () => {
    const user = await t.signIn('clerk', 'ke');
    await setPassword(user.accountId);
    const fields = { email: user.email, password: PASSWORD, next: '/search?q=water' };
    const entered = await submit(null, '/sign-in', fields);
    expect(entered.statusCode).toBe(303);
    expect(entered.headers.location).toBe('/search?q=water');
    const cookie = entered.cookies.find(({ name }) => name === 'session')!;
    const page = await t.get('/account', { cookie: `session=${cookie.value}` });
    expect(page.statusCode).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
  });

  test('keeps the address that was typed, and never the password', async () => {
    const fields = { email: 'Typed@example.org', password: 'a wrong password', next: '/file' };
    const refused = await submit(null, '/sign-in', fields);
    expect(refused.statusCode).toBe(401);
    expect(refused.body).toContain('value="Typed@example.org"');
    expect(refused.body).toContain('name="next" value="/file"');
    expect(refused.body).toContain('The e-mail address or the password is not right.');
    expect(refused.body).not.toContain('a wrong password');
  });

  test('leads nowhere else', async () => {
    const user = await t.signIn('clerk', 'ke');
    await setPassword(user.accountId);
    const next = 'https://elsewhere.example/';
    const fields = { email: user.email, password: PASSWORD, next };
    expect((await submit(null, '/sign-in', fields)).headers.location).toBe('/');
    expect((await t.get(`/sign-in?next=${encodeURIComponent(next)}`)).body).not.toContain(
      'elsewhere',
    );
  });

  test('asks for patience after too many failures', async () => {
    const email = `guessed-${newId()}@example.org`;
    for (let n = 0; n < 10; n += 1) await submit(null, '/sign-in', { email, password: 'x' });
    const refused = await submit(null, '/sign-in', { email, password: 'x' });
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body).toContain(`value="${email}"`);
  });

  test('is where a page leads that needs somebody, and back', async () => {
    const away = await t.get('/account', { accept: 'text/html' });
    expect(away.statusCode).toBe(303);
    expect(away.headers.location).toBe('/sign-in?next=%2Faccount');
    const user = await t.signIn('member', 'ke');
    expect((await user.get('/sign-in?next=%2Faccount')).headers.location).toBe('/account');
  });

  test('refuses a form that another site sent', async () => {
    const answer = await t.inject({
      method: 'POST',
      url: '/sign-in',
      payload: encode({ email: 'a@b.example', password: 'x' }),
      headers: { ...FORM, 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.statusCode).toBe(403);
  });

  test.each(['en', 'fr', 'pt', 'ar'])('speaks %s', async (lang) => {
    const page = await t.get(`/sign-in?lang=${lang}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`);
  });
});

describe('a sign-in link', () => {
  test('is not used up by looking at it', async () => {
    const user = await t.signIn('member', 'ke');
    const url = `/sign-in/link/${await linkFor(user.accountId)}`;
    for (let n = 0; n < 3; n += 1) expect((await t.get(url)).statusCode).toBe(200);
    expect((await t.inject({ method: 'HEAD', url })).statusCode).toBe(200);
    const entered = await submit(null, url);
    expect(entered.statusCode).toBe(303);
    expect(entered.cookies.map(({ name }) => name)).toContain('session');
    const again = await submit(null, url);
    expect(again.statusCode).toBe(401);
    expect(again.cookies).toEqual([]);
    expect((await t.get(url)).statusCode).toBe(401);
  });

  test.each(['x', '%00', 'a'.repeat(43), 'é'])('that was never issued: %s', async (secret) => {
    const page = await t.get(`/sign-in/link/${encodeURIComponent(secret)}`);
    expect(page.statusCode).toBe(401);
    expect(page.body).toContain('This link no longer works');
  });

  test('is sent to who asks, with one answer for all', async () => {
    const user = await t.signIn('clerk', 'ke');
    const answers = [];
    for (const email of [user.email, `unknown-${newId()}@example.org`]) {
      answers.push(await submit(null, '/sign-in/link', { email }));
    }
    for (const answer of answers) {
      expect(answer.statusCode).toBe(303);
      expect(answer.headers.location).toBe('/sign-in/link?done=sent');
    }
    const operator = await t.signIn('operator');
    const mails = await untilPage(operator, '/operator/mail', user.email);
    const [url] = /\/sign-in\/link\/[\w-]{43}/.exec(mails) ?? [];
    expect((await submit(null, url!)).statusCode).toBe(303);
    expect(mails).not.toContain('unknown-');
  });
});

async function untilPage(user: TestUser, url: string, text: string): Promise<string> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const { body } = await user.get(url);
    if (body.includes(text)) return body;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`"${text}" did not appear at ${url}`);
}

describe('signing out', () => {
  test('ends the session and clears the cookie', async () => {
    const user = await t.signIn('clerk', 'ke');
    expect((await user.get('/account')).statusCode).toBe(200);
    const left = await submit(user, '/sign-out');
    expect(left.statusCode).toBe(303);
    expect(left.cookies.find(({ name }) => name === 'session')).toMatchObject({ value: '' });
    expect((await user.get('/account')).statusCode).toBe(303);
  });

  test('is not done by a GET, or by another site', async () => {
    const user = await t.signIn('clerk', 'ke');
    expect((await user.get('/sign-out')).statusCode).toBe(404);
    const headers = { cookie: user.cookie, 'sec-fetch-site': 'cross-site' };
    const crossed = await t.inject({ method: 'POST', url: '/sign-out', headers });
    expect(crossed.statusCode).toBe(403);
    expect((await user.get('/account')).statusCode).toBe(200);
  });
});

describe('the page of one’s own account', () => {
  test('changes name and language, and keeps what was typed when it may not', async () => {
    const user = await t.signIn('member', 'ke');
    const wrong = await submit(user, '/account/details', {
      name: ' ',
      language: 'fr',
      revision: '1',
    });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('<option value="fr" selected');
    const right = { name: 'Amina <b>O</b>', language: 'fr', revision: '1' };
    const done = await submit(user, '/account/details', right);
    expect(done.headers.location).toBe('/account?done=details');
    const page = await user.get('/account?done=details');
    expect(page.body).toContain('Amina &lt;b>O');
    const stale = await submit(user, '/account/details', right);
    expect(stale.statusCode).toBe(412);
  });

  test('sets a password and changes it, showing neither', async () => {
    const user = await t.signIn('member', 'ke');
    const weak = await submit(user, '/account/password', { password: 'short' });
    expect(weak.statusCode).toBe(422);
    expect(weak.body).not.toContain('value="short"');
    const set = await submit(user, '/account/password', { password: PASSWORD });
    expect(set.headers.location).toBe('/account?done=password');
    const change = { current: 'wrong', password: 'tall acacia at noon' };
    expect((await submit(user, '/account/password', change)).statusCode).toBe(422);
    const right = { ...change, current: PASSWORD };
    expect((await submit(user, '/account/password', right)).statusCode).toBe(303);
    expect((await user.get('/account')).statusCode).toBe(200);
  });

  test('makes a token that is shown once, and revokes it', async () => {
    const user = await t.signIn('clerk', 'ke');
    const fields = { label: 'Table Office', scopes: ['read', 'documents:write'], days: '30' };
    const made = await submit(user, '/account/tokens', fields);
    expect(made.statusCode).toBe(201);
    expect(made.headers['cache-control']).toBe('no-store');
    const [secret] = /ipa_[\w-]{43}/.exec(made.body) ?? [];
    const headers = { authorization: `Bearer ${secret}` };
    expect((await t.get('/api/v1/session', headers)).statusCode).toBe(200);
    const page = (await user.get('/account')).body;
    expect(page).toContain('Table Office');
    expect(page).not.toContain(secret!);
    const [revoke] = /\/account\/tokens\/[\w-]+\/revoke/.exec(page) ?? [];
    expect((await submit(user, revoke!)).statusCode).toBe(303);
    expect((await t.get('/api/v1/session', headers)).statusCode).toBe(401);
    const wrong = await submit(user, '/account/tokens', { label: 'Kept', days: '30' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('value="Kept"');
  });

  test('ends the sessions elsewhere', async () => {
    const user = await t.signIn('clerk', 'ke');
    const entered = await submit(null, `/sign-in/link/${await linkFor(user.accountId)}`);
    const { value } = entered.cookies.find(({ name }) => name === 'session')!;
    expect((await submit(user, '/account/sessions')).statusCode).toBe(303);
    expect((await t.get('/account', { cookie: `session=${value}` })).statusCode).toBe(303);
    expect((await user.get('/account')).statusCode).toBe(200);
  });
});

describe('kept mail', () => {
  test('is for operators in person', async () => {
    const administrator = await t.signIn('administrator', 'ke');
    expect((await administrator.get('/operator/mail')).statusCode).toBe(403);
    expect((await t.get('/operator/mail', { accept: 'text/html' })).statusCode).toBe(303);
    const operator = await t.signIn('operator');
    expect((await operator.get('/operator/mail')).statusCode).toBe(200);
    expect((await operator.get('/operator/mail?cursor=nonsense')).statusCode).toBe(400);
  });
});
