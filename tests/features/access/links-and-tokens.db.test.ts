import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM, program, type TokenScope } from '../../../src/kernel/actor.js';
import { newId } from '../../../src/kernel/ids.js';
import {
  HOUR,
  MINUTE,
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

const ip = '203.0.113.7';

describe('a sign-in link', () => {
  test('works once', async () => {
    const { id } = await f.account(grantFor('member'));
    const { secret } = await f.issueLink.execute(SYSTEM, { account: id });
    expect(await f.useLink.wouldWork(secret)).toBe(true);
    expect(await f.useLink.wouldWork(secret)).toBe(true);
    const session = await f.useLink.execute({ secret });
    expect(await f.actors.fromSession(session.secret)).toMatchObject({ accountId: id });
    expect(await f.useLink.wouldWork(secret)).toBe(false);
    await expect(f.useLink.execute({ secret })).rejects.toMatchObject({
      code: 'sign_in_link_invalid',
    });
  });

  test('used twenty times at the same moment works once', async () => {
    const { id } = await f.account();
    const { secret } = await f.issueLink.execute(SYSTEM, { account: id });
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () => f.useLink.execute({ secret })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of all) {
      if (one.status === 'rejected') {
        expect(one.reason).toMatchObject({ code: 'sign_in_link_invalid' });
      }
    }
    expect(await f.rows('select 1 from account_session where account = $1', [id])).toHaveLength(1);
  });

  test('expires', async () => {
    const { email } = await f.account();
    const { secret } = await f.issueLink.execute(SYSTEM, { account: email, lasts: 5 * MINUTE });
    f.clock.turn(5 * MINUTE + 1);
    expect(await f.useLink.wouldWork(secret)).toBe(false);
    await expect(f.useLink.execute({ secret })).rejects.toMatchObject({
      code: 'sign_in_link_invalid',
    });
  });

  test('never lasts longer than a week', async () => {
    const { id } = await f.account();
    const link = await f.issueLink.execute(SYSTEM, { account: id, lasts: 1000 * HOUR });
    expect(link.expiresAt.getTime()).toBeLessThanOrEqual(f.clock.now().getTime() + 7 * 24 * HOUR);
  });

  test('is handed to nobody but the terminal', async () => {
    const { id } = await f.account(grantFor('clerk'));
    for (const role of ['operator', 'administrator'] as const) {
      const actor = actorWith(grantFor(role, role === 'operator' ? null : 'ke'));
      await expect(f.issueLink.execute(actor, { account: id })).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
  });

  test('is kept as a hash', async () => {
    const { id } = await f.account();
    const { secret } = await f.issueLink.execute(SYSTEM, { account: id });
    const kept = await f.rows<{ row: string }>('select l::text as row from sign_in_link l');
    expect(kept.map(({ row }) => row).join()).not.toContain(secret);
  });
});

describe('asking for a link by e-mail', () => {
  test('does the same whether there is an account or not', async () => {
    const { email } = await f.account();
    const unknown = `unknown-${newId()}@example.org`;
    await f.requestLink.execute({ email: email.toUpperCase(), ip });
    await f.requestLink.execute({ email: unknown, ip });
    const jobs = await f.queued('sign-in-mail');
    expect(jobs).toContainEqual({ purpose: 'sign_in', email });
    expect(jobs).toContainEqual({ purpose: 'sign_in', email: unknown });
  });

  test('sends a mail to the account’s own address, in its language, with a link that works', async () => {
    const email = `salma-${newId()}@example.org`;
    await f.createAccount.execute(SYSTEM, { email, name: 'Salma', language: 'ar' });
    await f.mailLink.execute({ purpose: 'sign_in', email });
    const mail = (await f.queued('send-mail')).find(({ to }) => to === email)!;
    expect(mail['subject']).toBe('رابط دخولك إلى i-Parliaments');
    const [, secret] =
      /https:\/\/records\.example\.org\/sign-in\/link\/([\w-]{43})\n/.exec(mail['text']!) ?? [];
    f.clock.turn(29 * MINUTE);
    await expect(f.useLink.execute({ secret: secret! })).resolves.toBeDefined();
  });

  test('sends nothing to who has no account, or a disabled one', async () => {
    const { id, email } = await f.account();
    await f.disableAccount.execute(SYSTEM, { account: id });
    await f.mailLink.execute({ purpose: 'sign_in', email });
    await f.mailLink.execute({ purpose: 'sign_in', email: 'nobody-here@example.org' });
    await f.mailLink.execute({ purpose: 'welcome', account: newId() });
    const receivers = (await f.queued('send-mail')).map(({ to }) => to);
    expect(receivers).not.toContain(email);
    expect(receivers).not.toContain('nobody-here@example.org');
  });

  test('fills nobody’s mailbox', async () => {
    const email = `flooded-${newId()}@example.org`;
    for (let n = 0; n < 5; n += 1) await f.requestLink.execute({ email, ip: `192.0.2.${n}` });
    await expect(f.requestLink.execute({ email, ip: '192.0.2.99' })).rejects.toMatchObject({
      code: 'too_many_requests',
    });
  });

  test('needs something that looks like an address', async () => {
    await expect(f.requestLink.execute({ email: 'a@b\r\nBcc: c@d', ip })).rejects.toMatchObject({
      code: 'email_malformed',
    });
  });

  test('by an administrator goes to the account, not to them', async () => {
    const { id } = await f.account(grantFor('clerk'));
    await f.inviteAccount.execute(actorWith(grantFor('administrator')), { account: id });
    expect(await f.queued('sign-in-mail')).toContainEqual({ purpose: 'welcome', account: id });
    await expect(
      f.inviteAccount.execute(actorWith(grantFor('administrator', 'gh')), { account: id }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a token', () => {
  const soon = () => new Date(f.clock.now().getTime() + 24 * HOUR);
  const scopes: TokenScope[] = ['documents:write', 'read'];

  test('acts for its owner within its scopes', async () => {
    const { id, actor } = await f.account(grantFor('clerk'));
    const asked = { account: id, label: '  Filing   system ', scopes, expiresAt: soon() };
    const token = await f.issueToken.execute(actor, asked);
    expect(token.secret).toMatch(/^ipa_[\w-]{43}$/);
    expect(token.label).toBe('Filing system');
    expect(await f.actors.fromToken(token.secret)).toMatchObject({
      kind: 'program',
      accountId: id,
      grants: [grantFor('clerk')],
      scopes: ['read', 'documents:write'],
    });
    const kept = await f.rows<{ row: string }>('select t::text as row from api_token t');
    expect(kept.map(({ row }) => row).join()).not.toContain(token.secret.slice(4));
    expect((await f.ledgerOf(id)).at(-1)).toMatchObject({
      action: 'token.issued',
      detail: { token: token.id, scopes: ['read', 'documents:write'] },
    });
  });

  test('is no session, and a session no token', async () => {
    const { id } = await f.account();
    const asked = { account: id, label: 'x', scopes, expiresAt: soon() };
    const token = await f.issueToken.execute(SYSTEM, asked);
    const { secret } = await f.issueLink.execute(SYSTEM, { account: id });
    const session = await f.useLink.execute({ secret });
    expect(await f.actors.fromSession(token.secret.slice(4))).toBeNull();
    expect(await f.actors.fromSession(token.secret)).toBeNull();
    expect(await f.actors.fromToken(session.secret)).toBeNull();
    expect(await f.actors.fromToken(`ipa_${session.secret}`)).toBeNull();
  });

  test('expires', async () => {
    const { id } = await f.account();
    const expiresAt = new Date(f.clock.now().getTime() + HOUR);
    const token = await f.issueToken.execute(SYSTEM, {
      account: id,
      label: 'x',
      scopes,
      expiresAt,
    });
    f.clock.turn(HOUR + 1);
    expect(await f.actors.fromToken(token.secret)).toBeNull();
    expect(await f.tokens.list((await f.account()).actor)).toEqual([]);
  });

  test.each([
    [{ label: ' ' }, 'label_malformed', '/label'],
    [{ label: 'x'.repeat(101) }, 'label_malformed', '/label'],
    [{ scopes: [] }, 'token_needs_scope', '/scopes'],
    [{ expiresAt: new Date(0) }, 'token_lifetime', '/expiresAt'],
    [{ expiresAt: new Date(NaN) }, 'token_lifetime', '/expiresAt'],
    [{ expiresAt: new Date(Date.now() + 800 * 24 * HOUR) }, 'token_lifetime', '/expiresAt'],
  ])('with %j is refused as %s', async (wrong, code, pointer) => {
    const { id, actor } = await f.account();
    const asked = { account: id, label: 'x', scopes, expiresAt: soon(), ...wrong };
    await expect(f.issueToken.execute(actor, asked)).rejects.toMatchObject({
      code,
      fields: [{ pointer }],
    });
  });

  test('is made by its owner in person, or the terminal', async () => {
    const { id, actor } = await f.account(grantFor('clerk'));
    const asked = { account: id, label: 'x', scopes, expiresAt: soon() };
    const others = [
      program(actor, ['accounts:write']),
      actorWith(grantFor('administrator')),
      actorWith(grantFor('operator', null)),
    ];
    for (const other of others) {
      await expect(f.issueToken.execute(other, asked)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(
      f.issueToken.execute(others[1]!, { ...asked, account: 'nobody@example.org' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('is revoked by its owner, at once; to others it does not exist', async () => {
    const { id, actor } = await f.account(grantFor('clerk'));
    const token = await f.issueToken.execute(actor, {
      account: id,
      label: 'x',
      scopes,
      expiresAt: soon(),
    });
    for (const other of [actorWith(grantFor('operator', null)), (await f.account()).actor]) {
      await expect(f.revokeToken.execute(other, token.id)).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    await expect(f.revokeToken.execute(actor, 'nonsense')).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await f.tokens.list(actor)).map((one) => one.id)).toEqual([token.id]);
    await f.revokeToken.execute(actor, token.id);
    await f.revokeToken.execute(actor, token.id);
    expect(await f.actors.fromToken(token.secret)).toBeNull();
    expect(await f.tokens.list(actor)).toEqual([]);
    const revoked = (await f.ledgerOf(id)).filter(({ action }) => action === 'token.revoked');
    expect(revoked).toHaveLength(1);
  });

  test('shows its owner when it was last used', async () => {
    const { id, actor } = await f.account();
    const token = await f.issueToken.execute(actor, {
      account: id,
      label: 'x',
      scopes,
      expiresAt: soon(),
    });
    expect((await f.tokens.list(actor))[0]!.lastUsedAt).toBeNull();
    await f.actors.fromToken(token.secret);
    await f.lastSeen.settled();
    expect((await f.tokens.list(actor))[0]!.lastUsedAt).toBeInstanceOf(Date);
  });
});
