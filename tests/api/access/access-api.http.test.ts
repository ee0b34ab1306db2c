import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SetPassword } from '../../../src/features/access/index.js';
import { SYSTEM } from '../../../src/kernel/actor.js';
import { newId } from '../../../src/kernel/ids.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

const PASSWORD = 'quiet river granite lamp';
let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

async function withPassword(user: TestUser): Promise<TestUser> {
  const setPassword = t.app.get(SetPassword, { strict: false });
  await setPassword.execute(SYSTEM, { account: user.accountId, password: PASSWORD });
  return user;
}
const post = (user: TestUser, url: string, payload: object, headers = {}) =>
  user.inject({ method: 'POST', url, payload, headers });
const enter = (email: string, password = PASSWORD, headers = {}) =>
  t.inject({ method: 'POST', url: '/api/v1/session', payload: { email, password }, headers });
const inADay = () => new Date(Date.now() + 86_400_000).toISOString();

describe('/api/v1/session', () => {
  test('starts with a password, says who one is, and ends', async () => {
    const user = await withPassword(await t.signIn('clerk', 'ke'));
    const started = await enter(user.email);
    expect(started.statusCode).toBe(201);
    expect(started.headers['cache-control']).toBe('no-store');
    const cookie = started.cookies.find(({ name }) => name === 'session')!;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(started.json()).toMatchObject({
      kind: 'person',
      account: { id: user.accountId, email: user.email },
      grants: [{ role: 'clerk', parliament: 'ke' }],
      scopes: null,
    });
    const headers = { cookie: `session=${cookie.value}`, 'sec-fetch-site': 'same-origin' };
    const who = await t.get('/api/v1/session', headers);
    expect(who.json().account.id).toBe(user.accountId);
    const ended = await t.inject({ method: 'DELETE', url: '/api/v1/session', headers });
    expect(ended.statusCode).toBe(204);
    expect((await t.get('/api/v1/session', headers)).statusCode).toBe(401);
  });

  test('answers the same for a wrong password and an unknown address', async () => {
    const user = await withPassword(await t.signIn('clerk', 'ke'));
    const wrong = await enter(user.email, 'another password');
    const unknown = await enter(`unknown-${newId()}@example.org`);
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
    const body = (text: string) => ({ ...JSON.parse(text), instance: '' });
    expect(body(wrong.body)).toEqual(body(unknown.body));
    expect(wrong.json()).toMatchObject({ code: 'sign_in_failed' });
    expect(wrong.cookies).toEqual([]);
  });

  test('is refused with Retry-After after too many failures', async () => {
    const user = await withPassword(await t.signIn('clerk', 'ke'));
    for (let n = 0; n < 10; n += 1) await enter(user.email, 'another password');
    const refused = await enter(user.email);
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ code: 'too_many_requests' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('is not started by another site, nor with fields that nobody knows', async () => {
    const user = await withPassword(await t.signIn('clerk', 'ke'));
    const crossed = await enter(user.email, PASSWORD, { 'sec-fetch-site': 'cross-site' });
    expect(crossed.json()).toMatchObject({ code: 'cross_site_request', status: 403 });
    const odd = await t.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { email: user.email, password: PASSWORD, role: 'operator' },
    });
    expect(odd.json()).toMatchObject({ code: 'validation_failed', status: 422 });
  });

  test('is nobody’s without a cookie', async () => {
    expect((await t.get('/api/v1/session')).json()).toMatchObject({ code: 'sign_in_required' });
  });
});

describe('/api/v1/tokens', () => {
  test('makes a token that works until it is revoked', async () => {
    const user = await t.signIn('clerk', 'ke');
    const asked = { label: 'Filing', scopes: ['read'], expiresAt: inADay() };
    const made = await post(user, '/api/v1/tokens', asked);
    expect(made.statusCode).toBe(201);
    const { id, secret } = made.json();
    const authorization = `Bearer ${secret}`;
    expect((await t.get('/api/v1/session', { authorization })).json()).toMatchObject({
      kind: 'program',
      scopes: ['read'],
    });
    const list = (await user.get('/api/v1/tokens')).json();
    expect(list.data).toMatchObject([{ id, label: 'Filing', scopes: ['read'] }]);
    expect(JSON.stringify(list)).not.toContain(secret);
    const revoked = await user.inject({ method: 'DELETE', url: `/api/v1/tokens/${id}` });
    expect(revoked.statusCode).toBe(204);
    const after = await t.get('/api/v1/session', { authorization });
    expect(after.json()).toMatchObject({ code: 'token_invalid', status: 401 });
  });

  test('are not made or seen with a token, and never read from an address', async () => {
    const user = await t.signIn('administrator', 'ke');
    const asked = { label: 'x', scopes: ['accounts:write'], expiresAt: inADay() };
    const { secret } = (await post(user, '/api/v1/tokens', asked)).json();
    const headers = { authorization: `Bearer ${secret}` };
    const made = await t.inject({ method: 'POST', url: '/api/v1/tokens', payload: asked, headers });
    expect(made.json()).toMatchObject({ code: 'forbidden' });
    expect((await t.get('/api/v1/tokens', headers)).statusCode).toBe(403);
    expect((await t.get(`/api/v1/session?access_token=${secret}`)).statusCode).toBe(401);
  });

  test('of somebody else are not there', async () => {
    const owner = await t.signIn('clerk', 'ke');
    const asked = { label: 'x', scopes: ['read'], expiresAt: inADay() };
    const { id } = (await post(owner, '/api/v1/tokens', asked)).json();
    const other = await t.signIn('operator');
    const revoked = await other.inject({ method: 'DELETE', url: `/api/v1/tokens/${id}` });
    expect(revoked.json()).toMatchObject({ code: 'not_found' });
  });

  test('say in words what is wrong with a field', async () => {
    const user = await t.signIn('clerk', 'ke');
    const asked = { label: 'x', scopes: ['read'], expiresAt: '2020-01-01T00:00:00Z' };
    const refused = await post(user, '/api/v1/tokens', asked, { 'accept-language': 'fr' });
    const [field] = refused.json().errors;
    expect(field).toMatchObject({ pointer: '/expiresAt', code: 'token_lifetime' });
    expect(field.message).toMatch(/échéance/);
  });
});

describe('/api/v1/accounts', () => {
  const newcomer = () => ({
    email: `new-${newId()}@example.org`,
    name: 'Wanjiru',
    grant: { role: 'clerk', parliament: 'ke' },
  });

  test('are created, changed with If-Match, given roles, disabled', async () => {
    const administrator = await t.signIn('administrator', 'ke');
    const made = await post(administrator, '/api/v1/accounts', newcomer());
    expect(made.statusCode).toBe(201);
    const { id } = made.json();
    const url = `/api/v1/accounts/${id}`;
    expect(made.headers).toMatchObject({ location: url, etag: '"1"' });

    const patch = (payload: object, ifMatch?: string) =>
      administrator.inject({
        method: 'PATCH',
        url,
        payload,
        headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
      });
    expect((await patch({ name: 'W. Kamau' })).statusCode).toBe(428);
    expect((await patch({ name: 'W. Kamau' }, '"7"')).statusCode).toBe(412);
    expect((await patch({ name: 'W. Kamau' }, '"1"')).json()).toMatchObject({
      name: 'W. Kamau',
      revision: 2,
    });
    expect((await patch({ name: 'x', disabled: true }, '"2"')).statusCode).toBe(422);
    expect((await patch({}, '"2"')).statusCode).toBe(422);
    expect((await patch({ passwordHash: 'x' }, '"2"')).statusCode).toBe(422);

    const grants = `${url}/grants`;
    const granted = await post(administrator, grants, { role: 'member', parliament: 'ke' });
    expect(granted.statusCode).toBe(201);
    expect(granted.json().grants).toHaveLength(2);
    const [first] = granted.json().grants;
    const taken = await administrator.inject({ method: 'DELETE', url: `${grants}/${first.id}` });
    expect(taken.statusCode).toBe(204);

    const disabled = (await patch({ disabled: true }, '"2"')).json();
    expect(disabled.disabledAt).toEqual(expect.any(String));
    expect((await patch({ disabled: false }, '"3"')).json()).toMatchObject({ disabledAt: null });
  });

  test('are made once per Idempotency-Key', async () => {
    const administrator = await t.signIn('administrator', 'ke');
    const body = newcomer();
    const headers = { 'idempotency-key': 'the-same' };
    const one = await post(administrator, '/api/v1/accounts', body, headers);
    const two = await post(administrator, '/api/v1/accounts', body, headers);
    expect(two.json().id).toBe(one.json().id);
    const other = await post(administrator, '/api/v1/accounts', newcomer(), headers);
    expect(other.json()).toMatchObject({ code: 'idempotency_key_reused' });
  });

  test('are hidden from the administrators of other parliaments, and from clerks', async () => {
    const administrator = await t.signIn('administrator', 'ke');
    const { id } = (await post(administrator, '/api/v1/accounts', newcomer())).json();
    const elsewhere = await t.signIn('administrator', 'gh');
    expect((await elsewhere.get(`/api/v1/accounts/${id}`)).statusCode).toBe(404);
    expect((await elsewhere.get('/api/v1/accounts')).body).not.toContain(id);
    expect((await elsewhere.get('/api/v1/accounts?parliament=ke')).json().data).toEqual([]);
    const grant = { role: 'operator' };
    const reached = await post(elsewhere, `/api/v1/accounts/${id}/grants`, grant);
    expect(reached.json()).toMatchObject({ code: 'forbidden' });
    const clerk = await t.signIn('clerk', 'ke');
    expect((await clerk.get('/api/v1/accounts')).statusCode).toBe(403);
    expect((await t.get('/api/v1/accounts')).statusCode).toBe(401);
  });

  test('of several parliaments show each its own roles', async () => {
    const member = await t.signIn('member', 'ke');
    const pap = await t.signIn('administrator', 'pap');
    const url = `/api/v1/accounts/${member.accountId}`;
    await post(pap, `${url}/grants`, { role: 'member', parliament: 'pap' });
    const seen = (await pap.get(url)).json();
    expect(seen.grants.map(({ parliament }: { parliament: string }) => parliament)).toEqual([
      'pap',
    ]);
    expect(seen.hasOtherGrants).toBe(true);
  });

  test('need a token with the scope for it', async () => {
    const administrator = await t.signIn('administrator', 'ke');
    const tokenFor = async (scopes: string[]) => {
      const asked = { label: 'x', scopes, expiresAt: inADay() };
      const { secret } = (await post(administrator, '/api/v1/tokens', asked)).json();
      return { authorization: `Bearer ${secret}` };
    };
    const make = (headers: Record<string, string>) =>
      t.inject({ method: 'POST', url: '/api/v1/accounts', payload: newcomer(), headers });
    expect((await make(await tokenFor(['read']))).json()).toMatchObject({
      code: 'token_scope_missing',
    });
    expect((await make(await tokenFor(['accounts:write']))).statusCode).toBe(201);
  });

  test.each(['x', '%00', 'a'.repeat(200), "'", '1'])('answer calmly to the id %j', async (id) => {
    const operator = await t.signIn('operator');
    const answer = await operator.get(`/api/v1/accounts/${encodeURIComponent(id)}`);
    expect([400, 404, 422]).toContain(answer.statusCode);
  });
});
