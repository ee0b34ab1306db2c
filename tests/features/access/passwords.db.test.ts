import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../../src/kernel/actor.js';
import { MINUTE, PASSWORD, accessFixture, grantFor, type AccessFixture } from './access-fixture.js';

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

describe('failed attempts', () => {
  test('are counted per address of an account, also one that does not exist, then refused for a while', async () => {
    const { email } = await f.withPassword();
    for (const address of [email, 'unknown-person@example.org']) {
      for (let n = 0; n < 10; n += 1) {
        await expect(enter(address, 'wrong password')).rejects.toMatchObject({
          code: 'sign_in_failed',
        });
      }
      const refused = await enter(address).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'too_many_requests' });
      const { seconds } = (refused as { params: { seconds: number } }).params;
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(15 * 60);
    }
    f.clock.turn(16 * MINUTE);
    await expect(enter(email)).resolves.toBeDefined();
  });

  test('at the same moment are all counted', async () => {
    const { email } = await f.withPassword();
    const tries = Array.from({ length: 30 }, () =>
      enter(email, 'wrong password').catch((error: { code: string }) => error.code),
    );
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === 'sign_in_failed')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too_many_requests')).toHaveLength(20);
  });

  test('from one network address are refused whatever the account', async () => {
    const ip = freshIp();
    const tries = Array.from({ length: 100 }, (_, n) =>
      enter(`guess-${n}@example.org`, 'wrong password', ip).catch((e: { code: string }) => e.code),
    );
    expect(new Set(await Promise.all(tries))).toEqual(new Set(['sign_in_failed']));
    const { email } = await f.withPassword();
    await expect(enter(email, PASSWORD, ip)).rejects.toMatchObject({ code: 'too_many_requests' });
    await expect(enter(email)).resolves.toBeDefined();
  });

  test('only failures count: signing in often is no offence', async () => {
    const { email } = await f.withPassword();
    const ip = freshIp();
    for (let n = 0; n < 15; n += 1) await enter(email, PASSWORD, ip);
    for (let n = 0; n < 9; n += 1) await enter(email, 'wrong', ip).catch(() => undefined);
    await enter(email, PASSWORD, ip);
    for (let n = 0; n < 9; n += 1) await enter(email, 'wrong', ip).catch(() => undefined);
    await expect(enter(email, PASSWORD, ip)).resolves.toBeDefined();
  });

  test('are kept without the address that was tried', async () => {
    await enter('secret-person@example.org', 'wrong').catch(() => undefined);
    const kept = await f.rows<{ row: string }>('select t::text as row from sign_in_throttle t');
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.map(({ row }) => row).join()).not.toContain('secret-person');
  });
});

describe('setting a password', () => {
  test('the first needs no other; the next needs the present one', async () => {
    const { id, actor, email } = await f.account();
    await f.setPassword.execute(actor, { account: id, password: PASSWORD });
    const change = { account: id, password: 'red earth after rain' };
    for (const current of [undefined, '', 'wrong']) {
      await expect(f.setPassword.execute(actor, { ...change, current })).rejects.toMatchObject({
        code: 'password_wrong',
        fields: [{ pointer: '/current' }],
      });
    }
    await f.setPassword.execute(actor, { ...change, current: PASSWORD });
    await expect(enter(email)).rejects.toMatchObject({ code: 'sign_in_failed' });
    await expect(enter(email, change.password)).resolves.toBeDefined();
  });

  test('ends all other sessions and unused links', async () => {
    const { id, actor, email } = await f.withPassword();
    const [here, there] = [await enter(email), await enter(email)];
    const link = await f.issueLink.execute(SYSTEM, { account: id });
    const change = { current: PASSWORD, password: 'red earth after rain' };
    await f.setPassword.execute(actor, { account: id, session: here.secret, ...change });
    expect(await f.actors.fromSession(here.secret)).not.toBeNull();
    expect(await f.actors.fromSession(there.secret)).toBeNull();
    expect(await f.useLink.wouldWork(link.secret)).toBe(false);
  });

  test('of somebody else is not for administrators or operators', async () => {
    const { id } = await f.account(grantFor('clerk'));
    const { actor } = await f.account(grantFor('operator', null));
    await expect(
      f.setPassword.execute(actor, { account: id, password: PASSWORD }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('guessing the present one is throttled', async () => {
    const { id, actor } = await f.withPassword();
    const guess = { account: id, current: 'wrong', password: 'red earth after rain' };
    for (let n = 0; n < 10; n += 1) {
      await expect(f.setPassword.execute(actor, guess)).rejects.toMatchObject({
        code: 'password_wrong',
      });
    }
    await expect(
      f.setPassword.execute(actor, { ...guess, current: PASSWORD }),
    ).rejects.toMatchObject({ code: 'too_many_requests' });
  });

  test('of two changes at the same moment, one stands', async () => {
    const { id, actor, email } = await f.withPassword();
    const passwords = ['red earth after rain', 'tall acacia at noon'];
    const both = await Promise.allSettled(
      passwords.map((password) =>
        f.setPassword.execute(actor, { account: id, current: PASSWORD, password }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const winner = both.findIndex(({ status }) => status === 'fulfilled');
    await expect(enter(email, passwords[winner]!)).resolves.toBeDefined();
  });

  test('refuses a weak one before anything is changed', async () => {
    const { id, actor } = await f.withPassword();
    await expect(
      f.setPassword.execute(actor, { account: id, current: PASSWORD, password: 'short' }),
    ).rejects.toMatchObject({ code: 'password_too_short', fields: [{ pointer: '/password' }] });
  });
});
