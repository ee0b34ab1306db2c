import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../src/kernel/ids.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const LIST = '/administration/accounts';
let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const submit = (user: TestUser, url: string, fields: Record<string, string> = {}) =>
  user.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: FORM,
  });
const newcomer = () => ({
  email: `new-${newId()}@example.org`,
  name: 'Wanjiru Kamau',
  language: 'en',
  parliament: 'ke',
  role: 'clerk',
});
async function created(user: TestUser): Promise<string> {
  const made = await submit(user, `${LIST}/new`, newcomer());
  expect(made.statusCode).toBe(303);
  return made.headers.location!.replace(/\?.*/, '');
}

describe('the list of accounts', () => {
  test('shows an administrator the people of their parliament', async () => {
    const administrator = await t.signIn('administrator', 'ke');
    const clerk = await t.signIn('clerk', 'ke');
    const elsewhere = await t.signIn('clerk', 'gh');
    const page = await administrator.get(LIST);
    expect(page.body).toContain(clerk.email);
    expect(page.body).not.toContain(elsewhere.email);
    expect((await administrator.get(`${LIST}/${elsewhere.accountId}`)).statusCode).toBe(404);
    const operator = await t.signIn('operator');
    expect((await operator.get(`${LIST}?parliament=gh`)).body).toContain(elsewhere.email);
    const none = await administrator.get(`${LIST}?q=nobody-has-this-name`);
    expect(none.body).toContain('No accounts found');
  });

  test.each(['clerk', 'member', 'coordinator'] as const)('is not for a %s', async (role) => {
    const user = await t.signIn(role, role === 'coordinator' ? null : 'ke');
    for (const url of [LIST, `${LIST}/new`, `${LIST}/${user.accountId}`]) {
      expect((await user.get(url)).statusCode, url).toBe(403);
    }
    expect((await submit(user, `${LIST}/new`, newcomer())).statusCode).toBe(403);
  });
});

describe('adding an account', () => {
  test('offers an administrator their own parliament, its roles and committees', async () => {
    const administrator = await t.signIn('administrator', 'pap');
    const page = (await administrator.get(`${LIST}/new`)).body;
    expect(page).toContain('name="parliament" value="pap"');
    for (const role of ['clerk', 'member', 'committee_member', 'administrator']) {
      expect(page).toContain(`value="${role}"`);
    }
    expect(page).not.toContain('value="operator"');
    expect(page).not.toContain('value="coordinator"');
    expect(page).toContain('name="committee"');
  });

  test('lets an operator choose the parliament first', async () => {
    const operator = await t.signIn('operator');
    expect((await operator.get(`${LIST}/new`)).body).toContain('value="coordinator"');
    const page = (await operator.get(`${LIST}/new?parliament=gh`)).body;
    expect(page).toContain('name="parliament" value="gh"');
    expect(page).not.toContain('value="operator"');
  });

  test('keeps what was typed when something is wrong', async () => {
    const administrator = await t.signIn('administrator', 'ke');
    const typed = { ...newcomer(), email: 'not an address', name: 'Kept Name', role: 'member' };
    const refused = await submit(administrator, `${LIST}/new`, typed);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('value="not an address"');
    expect(refused.body).toContain('value="Kept Name"');
    expect(refused.body).toMatch(/value="member" checked/);
    expect(refused.body).toContain('href="#email"');
    const empty = await submit(administrator, `${LIST}/new`, { parliament: 'ke' });
    expect(empty.statusCode).toBe(422);
    for (const field of ['email', 'name', 'role']) {
      expect(empty.body).toContain(`href="#${field}"`);
    }
    expect(empty.body).toContain('Choose a role.');
  });

  test('of somebody who has one gives the role to that one', async () => {
    const member = await t.signIn('member', 'ke');
    const pap = await t.signIn('administrator', 'pap');
    const fields = { ...newcomer(), email: member.email, parliament: 'pap', role: 'member' };
    const refused = await submit(pap, `${LIST}/new`, fields);
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain('name="existing"');
    const given = await submit(pap, `${LIST}/new`, { ...fields, existing: 'yes' });
    expect(given.headers.location).toBe(`${LIST}/${member.accountId}?done=granted`);
    const page = await pap.get(`${LIST}/${member.accountId}`);
    expect(page.body).toContain('Also has a role elsewhere');
    expect(page.body).not.toContain(`/${member.accountId}/disable`);
  });

  test('in another parliament is refused however the form is bent', async () => {
    const administrator = await t.signIn('administrator', 'ke');
    for (const bent of [{ parliament: 'gh' }, { parliament: '', role: 'operator' }]) {
      const answer = await submit(administrator, `${LIST}/new`, { ...newcomer(), ...bent });
      expect(answer.statusCode).toBe(403);
    }
  });
});

describe('an account', () => {
  test('is given a role, loses it, is disabled and enabled', async () => {
    const administrator = await t.signIn('administrator', 'ke');
    const url = await created(administrator);
    const given = await submit(administrator, `${url}/grants`, {
      parliament: 'ke',
      role: 'member',
    });
    expect(given.headers.location).toBe(`${url}?done=granted`);
    const page = (await administrator.get(url)).body;
    const revokes = page.match(/\/grants\/[\w-]+\/revoke/g)!;
    expect(revokes).toHaveLength(2);
    expect((await submit(administrator, url + revokes[0])).headers.location).toBe(
      `${LIST}?done=roleRevoked`,
    );
    expect((await submit(administrator, `${url}/disable`)).statusCode).toBe(303);
    const disabled = (await administrator.get(`${url}?done=disabled`)).body;
    expect(disabled).toContain(`${url}/enable`);
    expect(disabled).not.toContain(`${url}/invite`);
    expect((await submit(administrator, `${url}/invite`)).statusCode).toBe(409);
    expect((await submit(administrator, `${url}/enable`)).statusCode).toBe(303);
    expect((await submit(administrator, `${url}/invite`)).headers.location).toBe(
      `${url}?done=invited`,
    );
  });

  test('is renamed from the state that was read', async () => {
    const administrator = await t.signIn('administrator', 'ke');
    const url = await created(administrator);
    const fields = { name: 'New Name', language: 'fr', revision: '1' };
    expect((await submit(administrator, `${url}/details`, fields)).statusCode).toBe(303);
    const stale = await submit(administrator, `${url}/details`, { ...fields, name: 'Typed' });
    expect(stale.statusCode).toBe(412);
    expect(stale.body).toContain('value="Typed"');
  });

  test('that is disabled is signed out with its next click', async () => {
    const clerk = await t.signIn('clerk', 'ke');
    const administrator = await t.signIn('administrator', 'ke');
    expect((await clerk.get('/account')).statusCode).toBe(200);
    await submit(administrator, `${LIST}/${clerk.accountId}/disable`);
    expect((await clerk.get('/account')).statusCode).toBe(303);
  });

  test('of one’s own offers no roles and no switch', async () => {
    const administrator = await t.signIn('administrator', 'ke');
    const url = `${LIST}/${administrator.accountId}`;
    const page = (await administrator.get(url)).body;
    expect(page).not.toContain('/disable');
    expect(page).not.toContain('/revoke');
    expect((await submit(administrator, `${url}/disable`)).statusCode).toBe(403);
    const grant = { parliament: 'ke', role: 'clerk' };
    expect((await submit(administrator, `${url}/grants`, grant)).statusCode).toBe(403);
  });
});
