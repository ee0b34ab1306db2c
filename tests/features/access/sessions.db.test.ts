import * as argon2 from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SYSTEM } from '../../../src/kernel/actor.js';
import {
  HOUR,
  MINUTE,
  PASSWORD,
  accessFixture,
  grantFor,
  type AccessFixture,
} from './access-fixture.js';

vi.mock('@node-rs/argon2', { spy: true });

let f: AccessFixture;
beforeAll(async () => {
  f = await accessFixture();
});
afterAll(() => f.close());

let address = 0;
/** A network address that has not failed yet. */
const freshIp = () => `198.51.100.${(address += 1)}`;
const enter = (email: string, password = PASSWORD, ip = freshIp()) =>
  f.signIn.execute({ email, password, ip });

describe('signing in with a password', () => {
  test('starts a session that says who it is', async () => {
    const { id, email } = await f.withPassword(grantFor('clerk'));
    const session = await enter(` ${email.toUpperCase()} `);
    expect(session.accountId).toBe(id);
    const actor = await f.actors.fromSession(session.secret);
    expect(actor).toMatchObject({
      kind: 'person',
      accountId: id,
      grants: [grantFor('clerk')],
      scopes: null,
    });
    expect(actor?.tokens).toEqual(['public', 'parliaments', 'parliament:ke', 'office:ke']);
    expect((await f.ledgerOf(id)).at(-1)?.action).toBe('session.started');
  });

  test('keeps neither the password nor the secret of the session', async () => {
    const { id, email } = await f.withPassword();
    const { secret } = await enter(email);
    const [account] = await f.rows<{ password_hash: string }>(
      'select password_hash from account where id = $1',
      [id],
    );
    expect(account!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const kept = await f.rows<{ row: string }>('select s::text as row from account_session s');
    expect(kept.map(({ row }) => row).join()).not.toContain(secret);
  });

  test('takes an accented password in either form of its letters', async () => {
    const { id, email } = await f.account();
    await f.setPassword.execute(SYSTEM, {
      account: id,
      password: 'forêt équatoriale'.normalize('NFD'),
    });
    await expect(enter(email, 'forêt équatoriale'.normalize('NFC'))).resolves.toMatchObject({
      accountId: id,
    });
  });

  test('says and does the same for no account, no password, a wrong one and a disabled account', async () => {
    const wrong = await f.withPassword();
    const disabled = await f.withPassword();
    await f.disableAccount.execute(SYSTEM, { account: disabled.id });
    const without = await f.account();
    const verify = vi.mocked(argon2.verify);
    const cases: [string, string][] = [
      ['nobody@example.org', PASSWORD],
      ['no address at all', PASSWORD],
      [without.email, PASSWORD],
      [wrong.email, 'another password'],
      [disabled.email, PASSWORD],
    ];
    for (const [email, password] of cases) {
      verify.mockClear();
      const refused = await enter(email, password).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'sign_in_failed', params: {}, fields: [] });
      expect(verify, email).toHaveBeenCalledTimes(1);
      // The cost is in the hash: one verified against a cheaper hash would be told by its time.
      expect(verify.mock.calls[0]![0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    }
  });

  test('no password opens an account that has none', async () => {
    const { email } = await f.account();
    await expect(enter(email, '')).rejects.toMatchObject({ code: 'sign_in_failed' });
  });

  test('ends the session that the browser came with', async () => {
    const { email } = await f.withPassword();
    const first = await enter(email);
    const ip = freshIp();
    const second = await f.signIn.execute({
      email,
      password: PASSWORD,
      ip,
      previous: first.secret,
    });
    expect(second.secret).not.toBe(first.secret);
    expect(await f.actors.fromSession(first.secret)).toBeNull();
    expect(await f.actors.fromSession(second.secret)).not.toBeNull();
  });
});

describe('a session', () => {
  test('ends at sign-out, and signing out twice is no mistake', async () => {
    const { id, actor, email } = await f.withPassword();
    const { secret } = await enter(email);
    await f.signOut.execute(actor, secret);
    expect(await f.actors.fromSession(secret)).toBeNull();
    await f.signOut.execute(actor, secret);
    const ended = (await f.ledgerOf(id)).filter(({ action }) => action === 'session.ended');
    expect(ended).toHaveLength(1);
  });

  test('ends after two idle hours', async () => {
    const { email } = await f.withPassword();
    const { secret } = await enter(email);
    f.clock.turn(2 * HOUR - MINUTE);
    expect(await f.actors.fromSession(secret)).not.toBeNull();
    await f.lastSeen.settled();
    f.clock.turn(2 * HOUR - MINUTE);
    expect(await f.actors.fromSession(secret)).not.toBeNull();
    await f.lastSeen.settled();
    f.clock.turn(2 * HOUR + MINUTE);
    expect(await f.actors.fromSession(secret)).toBeNull();
  });

  test('ends after twelve hours however busy it is', async () => {
    const { email } = await f.withPassword();
    const { secret } = await enter(email);
    for (let hour = 1; hour < 12; hour += 1) {
      f.clock.turn(HOUR);
      expect(await f.actors.fromSession(secret), `hour ${hour}`).not.toBeNull();
      await f.lastSeen.settled();
    }
    f.clock.turn(HOUR + MINUTE);
    expect(await f.actors.fromSession(secret)).toBeNull();
  });

  test('is noted as seen at most once a minute, and a burst writes once', async () => {
    const { email } = await f.withPassword();
    const { secret, accountId } = await enter(email);
    const seen = async () =>
      (
        await f.rows<{ last_seen_at: Date; xmin: string }>(
          'select last_seen_at, xmin::text from account_session where account = $1',
          [accountId],
        )
      )[0]!;
    const before = await seen();
    await f.actors.fromSession(secret);
    await f.lastSeen.settled();
    expect(await seen()).toEqual(before);
    f.clock.turn(2 * MINUTE);
    await Promise.all(Array.from({ length: 20 }, () => f.actors.fromSession(secret)));
    await f.lastSeen.settled();
    const after = await seen();
    expect(after.last_seen_at.getTime()).toBeGreaterThan(before.last_seen_at.getTime());
    await f.actors.fromSession(secret);
    await f.lastSeen.settled();
    expect(await seen()).toEqual(after);
  });

  test('is asked for in exactly one statement', async () => {
    const { email } = await f.withPassword(grantFor('clerk'));
    const { secret } = await enter(email);
    const query = vi.spyOn(f.database.pool, 'query');
    await f.actors.fromSession(secret);
    expect(query).toHaveBeenCalledTimes(1);
    expect(query.mock.calls[0]![0]).toMatchObject({ name: 'access-actor-by-session' });
    query.mockClear();
    for (const nonsense of ['', 'x', 'x'.repeat(42), "' or 1=1 --", 'é'.repeat(43)]) {
      expect(await f.actors.fromSession(nonsense)).toBeNull();
    }
    expect(query).not.toHaveBeenCalled();
    expect(await f.actors.fromSession('x'.repeat(43))).toBeNull();
    query.mockRestore();
  });

  test('carries what was granted a moment ago, and no longer what was taken', async () => {
    const { id, email } = await f.withPassword(grantFor('member'));
    const { secret } = await enter(email);
    const { id: grant } = await f.grantRole.execute(SYSTEM, {
      account: id,
      role: 'clerk',
      parliament: 'ke',
    });
    expect((await f.actors.fromSession(secret))?.tokens).toContain('office:ke');
    await f.revokeRole.execute(SYSTEM, { account: id, grant });
    expect((await f.actors.fromSession(secret))?.tokens).not.toContain('office:ke');
  });

  test('ends when another one of the same person asks for it', async () => {
    const { email, actor } = await f.withPassword();
    const [here, there, elsewhere] = [await enter(email), await enter(email), await enter(email)];
    expect(await f.endOtherSessions.execute(actor, here.secret)).toBe(2);
    expect(await f.actors.fromSession(here.secret)).not.toBeNull();
    expect(await f.actors.fromSession(there.secret)).toBeNull();
    expect(await f.actors.fromSession(elsewhere.secret)).toBeNull();
    expect(await f.endOtherSessions.execute(actor, here.secret)).toBe(0);
  });
});

describe('cleaning up', () => {
  test('removes what is long over, and nothing that still counts', async () => {
    const { id, email } = await f.withPassword();
    const old = await enter(email);
    await f.issueLink.execute(SYSTEM, { account: id });
    f.clock.turn(40 * 24 * HOUR);
    const fresh = await enter(email);
    const link = await f.issueLink.execute(SYSTEM, { account: id });
    await f.cleanUp.execute();
    expect(await f.rows('select 1 from account_session where account = $1', [id])).toHaveLength(1);
    expect(await f.rows('select 1 from sign_in_link where account = $1', [id])).toHaveLength(1);
    expect(await f.actors.fromSession(fresh.secret)).not.toBeNull();
    expect(await f.actors.fromSession(old.secret)).toBeNull();
    expect(await f.useLink.wouldWork(link.secret)).toBe(true);
    const throttles = await f.rows<{ late: boolean }>(
      'select window_ends_at < $1 as late from sign_in_throttle',
      [new Date(f.clock.now().getTime() - 24 * HOUR)],
    );
    expect(throttles.every(({ late }) => !late)).toBe(true);
  });
});
