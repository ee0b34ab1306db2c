import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOBODY, SYSTEM, person } from '../../../src/kernel/actor.js';
import { newId } from '../../../src/kernel/ids.js';
import {
  PASSWORD,
  accessFixture,
  actorWith,
  grantFor,
  type AccessFixture,
} from './access-fixture.js';

let f: AccessFixture;
beforeAll(async () => {
  f = await accessFixture();
});
afterAll(() => f.close());

const unusedEmail = () => `New-${newId()}@Example.org`;
const administrator = actorWith(grantFor('administrator'));
const operator = actorWith(grantFor('operator', null));

describe('creating an account', () => {
  test('keeps the address in lower case, gives the role, and tells the ledger of both', async () => {
    const email = unusedEmail();
    const { id } = await f.createAccount.execute(administrator, {
      email: ` ${email} `,
      name: '  Amina   Odhiambo ',
      language: 'fr',
      grant: grantFor('clerk'),
    });
    expect(await f.accounts.one(administrator, id)).toMatchObject({
      email: email.toLowerCase(),
      name: 'Amina Odhiambo',
      language: 'fr',
      hasPassword: false,
      disabledAt: null,
      revision: 1,
      grants: [{ role: 'clerk', parliament: 'ke', committee: null }],
      hasOtherGrants: false,
    });
    const ledger = await f.ledgerOf(id);
    expect(ledger).toEqual([
      { chain: 'ke', action: 'account.created', detail: {} },
      { chain: 'ke', action: 'role.granted', detail: { role: 'clerk', committee: null } },
    ]);
    expect(JSON.stringify(ledger)).not.toMatch(/amina|example/i);
  });

  test('refuses an address that is taken, in whatever case, and leaves nothing behind', async () => {
    const email = unusedEmail();
    const input = { email, name: 'One', grant: grantFor('clerk') };
    await f.createAccount.execute(administrator, input);
    await expect(
      f.createAccount.execute(administrator, { ...input, email: email.toUpperCase() }),
    ).rejects.toMatchObject({ code: 'email_taken', fields: [{ pointer: '/email' }] });
  });

  test('of two at the same moment with one address, makes one', async () => {
    const input = { email: unusedEmail(), name: 'One', grant: grantFor('member') };
    const both = await Promise.allSettled([
      f.createAccount.execute(administrator, input),
      f.createAccount.execute(administrator, input),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test.each([
    [{ email: 'no address' }, 'email_malformed', '/email'],
    [{ name: '  ' }, 'name_malformed', '/name'],
    [{ name: 'x'.repeat(201) }, 'name_malformed', '/name'],
    [{ language: 'xx' }, 'language_unknown', '/language'],
    [{ grant: grantFor('clerk', 'zz') }, 'unknown_parliament', '/parliament'],
    [{ grant: grantFor('committee_member', 'ke', newId()) }, 'unknown_committee', '/committee'],
  ])('refuses %j as %s', async (wrong, code, pointer) => {
    const email = unusedEmail().toLowerCase();
    const input = { email, name: 'One', ...wrong };
    await expect(f.createAccount.execute(SYSTEM, input)).rejects.toMatchObject({
      code,
      fields: [{ pointer }],
    });
    expect(await f.rows('select 1 from account where email = $1', [email])).toEqual([]);
  });

  test('is not for others', async () => {
    const input = { email: unusedEmail(), name: 'One', grant: grantFor('clerk', 'gh') };
    for (const actor of [NOBODY, administrator, actorWith(grantFor('clerk', 'gh'))]) {
      await expect(f.createAccount.execute(actor, input)).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
  });

  test('with an invitation leaves a job that names the account and no secret', async () => {
    const input = { email: unusedEmail(), name: 'One', grant: grantFor('clerk'), invite: true };
    const { id } = await f.createAccount.execute(administrator, input);
    expect(await f.queued('sign-in-mail')).toContainEqual({ purpose: 'welcome', account: id });
  });

  test('repeated under one Idempotency-Key makes one account', async () => {
    const { actor } = await f.account(grantFor('administrator'));
    const input = { email: unusedEmail(), name: 'One', grant: grantFor('clerk') };
    const idempotency = { key: 'k1', fingerprint: 'f1' };
    const [first, second] = await Promise.all([
      f.createAccount.execute(actor, input, idempotency),
      f.createAccount.execute(actor, input, idempotency),
    ]);
    expect(second).toEqual(first);
  });
});

describe('disabling an account', () => {
  test('ends its sessions, tokens and links at once, for good', async () => {
    const { id, actor, email } = await f.withPassword(grantFor('clerk'));
    const session = await f.signIn.execute({ email, password: PASSWORD, ip: '192.0.2.1' });
    const expiresAt = new Date(f.clock.now().getTime() + 86_400_000);
    const scopes = ['read'] as const;
    const token = await f.issueToken.execute(actor, { account: id, label: 'x', scopes, expiresAt });
    const link = await f.issueLink.execute(SYSTEM, { account: id });
    expect(await f.actors.fromSession(session.secret)).not.toBeNull();
    expect(await f.actors.fromToken(token.secret)).not.toBeNull();

    await f.disableAccount.execute(administrator, { account: id });
    const shut = async () => {
      expect(await f.actors.fromSession(session.secret)).toBeNull();
      expect(await f.actors.fromToken(token.secret)).toBeNull();
      expect(await f.useLink.wouldWork(link.secret)).toBe(false);
      await expect(f.useLink.execute({ secret: link.secret })).rejects.toMatchObject({
        code: 'sign_in_link_invalid',
      });
    };
    await shut();
    const credentials = { email, password: PASSWORD, ip: '192.0.2.1' };
    await expect(f.signIn.execute(credentials)).rejects.toMatchObject({ code: 'sign_in_failed' });
    await expect(f.issueLink.execute(SYSTEM, { account: id })).rejects.toMatchObject({
      code: 'conflict',
    });

    await f.enableAccount.execute(administrator, { account: id });
    await shut();
    await expect(f.signIn.execute(credentials)).resolves.toMatchObject({ accountId: id });
    const actions = (await f.ledgerOf(id)).map(({ action }) => action);
    expect(actions).toContain('account.disabled');
    expect(actions).toContain('account.enabled');
  });

  test('twice changes nothing the second time', async () => {
    const { id } = await f.account(grantFor('clerk'));
    await f.disableAccount.execute(administrator, { account: id });
    await f.disableAccount.execute(administrator, { account: id });
    expect((await f.accounts.one(administrator, id)).revision).toBe(2);
    const noted = (await f.ledgerOf(id)).filter(({ action }) => action === 'account.disabled');
    expect(noted).toEqual([{ chain: 'ke', action: 'account.disabled', detail: {} }]);
  });

  test('is not for the administrator when another parliament shares the account', async () => {
    const { id } = await f.account(grantFor('member'));
    await f.grantRole.execute(SYSTEM, { account: id, role: 'member', parliament: 'pap' });
    await expect(f.disableAccount.execute(administrator, { account: id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await f.disableAccount.execute(operator, { account: id });
  });

  test('nobody disables themselves', async () => {
    const { id, actor } = await f.account(grantFor('administrator'));
    await expect(f.disableAccount.execute(actor, { account: id })).rejects.toMatchObject({
      code: 'own_account',
    });
  });

  test('while somebody signs in leaves no session open', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await f.account(grantFor('clerk'));
      const { secret } = await f.issueLink.execute(SYSTEM, { account: id });
      const [used] = await Promise.allSettled([
        f.useLink.execute({ secret }),
        f.disableAccount.execute(administrator, { account: id }),
      ]);
      if (used.status === 'fulfilled') {
        expect(await f.actors.fromSession(used.value.secret)).toBeNull();
      }
      const open = 'select 1 from account_session where account = $1 and ended_at is null';
      expect(await f.rows(open, [id])).toEqual([]);
    }
  });
});

describe('changing an account', () => {
  test('needs the revision that was read', async () => {
    const { id, actor } = await f.account(grantFor('clerk'));
    await f.changeAccount.execute(actor, { account: id, revision: 1, name: 'New Name' });
    expect(await f.accounts.one(actor, id)).toMatchObject({ name: 'New Name', revision: 2 });
    await expect(
      f.changeAccount.execute(actor, { account: id, revision: 1, name: 'Other' }),
    ).rejects.toMatchObject({ code: 'precondition_failed' });
    await f.changeAccount.execute(administrator, { account: id, language: 'ar' });
    expect(await f.accounts.one(actor, id)).toMatchObject({ language: 'ar', revision: 3 });
    expect((await f.ledgerOf(id)).slice(-2).map(({ detail }) => detail)).toEqual([
      { fields: ['name'] },
      { fields: ['language'] },
    ]);
  });

  test('to what it is writes nothing', async () => {
    const { id, actor } = await f.account(grantFor('clerk'));
    await f.changeAccount.execute(actor, { account: id, name: 'Amina Test' });
    expect(await f.accounts.one(actor, id)).toMatchObject({ revision: 1 });
  });

  test('is hidden from others', async () => {
    const { id } = await f.account(grantFor('clerk'));
    const colleague = actorWith(grantFor('clerk'));
    const asked = { account: id, name: 'Other' };
    await expect(f.changeAccount.execute(colleague, asked)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('the list of accounts', () => {
  test('shows an administrator the people of their parliament, with their roles there', async () => {
    const inRwanda = actorWith(grantFor('administrator', 'rw'));
    const { id: shared } = await f.account(grantFor('member', 'rw'));
    await f.grantRole.execute(SYSTEM, { account: shared, role: 'member', parliament: 'pap' });
    const { id: own } = await f.account(grantFor('clerk', 'rw'));
    await f.account(grantFor('clerk', 'ug'));
    const { data } = await f.accounts.list(inRwanda);
    expect(data.map(({ id }) => id).sort()).toEqual([shared, own].sort());
    const seen = data.find(({ id }) => id === shared)!;
    expect(seen.grants.map(({ parliament }) => parliament)).toEqual(['rw']);
    expect(seen.hasOtherGrants).toBe(true);
    expect(data.find(({ id }) => id === own)!.hasOtherGrants).toBe(false);
  });

  test('shows who administers nothing themselves alone', async () => {
    const { id } = await f.account(grantFor('clerk', 'rw'));
    const clerk = person(id, 'One', [grantFor('clerk', 'rw')]);
    expect((await f.accounts.list(clerk)).data.map((one) => one.id)).toEqual([id]);
    expect((await f.accounts.list(NOBODY)).data).toEqual([]);
  });

  test('is read in slices, without a repetition or a gap, and filtered', async () => {
    const inMalawi = actorWith(grantFor('administrator', 'mw'));
    const wanted: string[] = [];
    for (const name of ['Zawadi B', 'Chikondi A', '100% Sure', 'Chikondi Z', 'Banda']) {
      const email = unusedEmail();
      const grant = grantFor('member', 'mw');
      wanted.push((await f.createAccount.execute(SYSTEM, { email, name, grant })).id);
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await f.accounts.list(inMalawi, { cursor, limit: 2 });
      expect(page.data.length).toBeLessThanOrEqual(2);
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    expect(seen.toSorted()).toEqual(wanted.toSorted());
    const names = async (filter: object) =>
      (await f.accounts.list(inMalawi, filter)).data.map(({ name }) => name);
    expect(await names({ q: 'chik' })).toEqual(['Chikondi A', 'Chikondi Z']);
    expect(await names({ q: 'b' })).toEqual(['Banda', 'Zawadi B']);
    expect(await names({ q: '100%' })).toEqual(['100% Sure']);
    expect(await names({ q: '%' })).toEqual([]);
    expect(await names({ parliament: 'ke' })).toEqual([]);
    await f.disableAccount.execute(inMalawi, { account: wanted[4]! });
    expect(await names({ disabled: true })).toEqual(['Banda']);
    expect(await names({ disabled: false })).toHaveLength(4);
    await expect(f.accounts.list(inMalawi, { cursor: 'nonsense' })).rejects.toMatchObject({
      code: 'malformed_request',
    });
  });
});
