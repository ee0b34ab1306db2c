import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../../src/kernel/actor.js';
import { accessFixture, actorWith, grantFor, type AccessFixture } from './access-fixture.js';

let f: AccessFixture;
beforeAll(async () => {
  f = await accessFixture();
});
afterAll(() => f.close());

const administrator = actorWith(grantFor('administrator'));
const operator = actorWith(grantFor('operator', null));

describe('roles', () => {
  test('are given once, however often they are asked for', async () => {
    const { id } = await f.account(grantFor('member'));
    const asked = { account: id, role: 'clerk', parliament: 'ke' } as const;
    const [one, two] = await Promise.all([
      f.grantRole.execute(administrator, asked),
      f.grantRole.execute(administrator, asked),
    ]);
    expect(two).toEqual(one);
    const granted = (await f.ledgerOf(id)).filter(({ action }) => action === 'role.granted');
    expect(granted).toHaveLength(2);
  });

  test('in a second parliament are given by e-mail address', async () => {
    const { id, email } = await f.account(grantFor('member', 'ke'));
    const pap = actorWith(grantFor('administrator', 'pap'));
    const asked = { account: email.toUpperCase(), role: 'member', parliament: 'pap' } as const;
    expect(await f.grantRole.execute(pap, asked)).toMatchObject({ account: id });
    await expect(
      f.grantRole.execute(pap, { ...asked, account: 'nobody@example.org' }),
    ).rejects.toMatchObject({ code: 'unknown_account' });
  });

  test('do not tell who may not give them whether there is such an account', async () => {
    const asked = { account: 'nobody@example.org', role: 'member', parliament: 'gh' } as const;
    await expect(f.grantRole.execute(administrator, asked)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('in a committee never open a committee of another parliament', async () => {
    const { id: committee } = await f.createCommittee.execute(SYSTEM, {
      parliament: 'gh',
      names: { en: 'Committee on Roads' },
      kind: 'standing',
      chamber: null,
      establishedOn: null,
      maxMembers: null,
    });
    const { id } = await f.account(grantFor('member'));
    const role = 'committee_member';
    await expect(
      f.grantRole.execute(administrator, { account: id, role, parliament: 'ke', committee }),
    ).rejects.toMatchObject({ code: 'unknown_committee' });
    const right = { account: id, role, parliament: 'gh', committee } as const;
    await expect(f.grantRole.execute(SYSTEM, right)).resolves.toMatchObject({ account: id });
  });

  test('are taken away, by who may, and then are gone', async () => {
    const { id } = await f.account(grantFor('clerk'));
    const [grant] = (await f.accounts.one(administrator, id)).grants;
    const asked = { account: id, grant: grant!.id };
    const elsewhere = actorWith(grantFor('administrator', 'gh'));
    await expect(f.revokeRole.execute(elsewhere, asked)).rejects.toMatchObject({
      code: 'not_found',
    });
    await f.revokeRole.execute(administrator, asked);
    expect((await f.accounts.one(operator, id)).grants).toEqual([]);
    await expect(f.accounts.one(administrator, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(f.revokeRole.execute(operator, asked)).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await f.ledgerOf(id)).at(-1)).toEqual({
      chain: 'ke',
      action: 'role.revoked',
      detail: { role: 'clerk', committee: null },
    });
  });

  test('are not taken by the administrator of one of two parliaments from the other', async () => {
    const { id } = await f.account(grantFor('member', 'gh'));
    await f.grantRole.execute(SYSTEM, { account: id, role: 'member', parliament: 'ke' });
    const all = (await f.accounts.one(operator, id)).grants;
    const inGhana = all.find(({ parliament }) => parliament === 'gh');
    await expect(
      f.revokeRole.execute(administrator, { account: id, grant: inGhana!.id }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});
