import { describe, expect, test } from 'vitest';
import {
  MANAGE_ACCOUNTS,
  OWN_ACCOUNT,
  READ_KEPT_MAIL,
  SEE_ACCOUNTS,
  mayActAsOwner,
  mayCreateAccount,
  mayDescribeAccount,
  mayGrant,
  mayHoldSignInLink,
  mayManageAccount,
  maySeeAccount,
} from '../../../src/features/access/access.policy.js';
import {
  NOBODY,
  ROLES,
  SYSTEM,
  person,
  program,
  type Actor,
  type Grant,
  type Role,
} from '../../../src/kernel/actor.js';
import { permits, type Verdict } from '../../../src/kernel/permission.js';

const grant = (role: Role, parliament: string | null = 'ke'): Grant => ({
  role,
  parliament: role === 'operator' ? null : role === 'coordinator' ? 'pap' : parliament,
  committee: role === 'committee_member' ? 'c1' : null,
});
const SELF = 'self';
const OTHER = 'other';
const holder = (role: Role, parliament = 'ke') => person(SELF, 'Self', [grant(role, parliament)]);
const said = (verdict: Verdict) => (verdict.allowed ? 'yes' : verdict.why);

const ACTORS: Record<string, Actor> = {
  nobody: NOBODY,
  system: SYSTEM,
  ...Object.fromEntries(ROLES.map((role) => [role, holder(role)])),
  elsewhere: holder('administrator', 'gh'),
};
const decide = (rule: (actor: Actor) => Verdict) =>
  Object.fromEntries(Object.entries(ACTORS).map(([name, actor]) => [name, said(rule(actor))]));
const REFUSED = {
  nobody: 'forbidden',
  clerk: 'forbidden',
  member: 'forbidden',
  committee_member: 'forbidden',
  coordinator: 'forbidden',
};

describe('giving and taking roles', () => {
  test.each(['clerk', 'member', 'committee_member', 'administrator'] as const)(
    '%s: by the administrator of that parliament, operators and the terminal',
    (role) => {
      expect(decide((actor) => mayGrant(actor, OTHER, grant(role)))).toEqual({
        ...REFUSED,
        administrator: 'yes',
        operator: 'yes',
        system: 'yes',
        elsewhere: 'forbidden',
      });
    },
  );

  test.each(['coordinator', 'operator'] as const)('%s: by operators and the terminal', (role) => {
    expect(decide((actor) => mayGrant(actor, OTHER, grant(role)))).toEqual({
      ...REFUSED,
      administrator: 'forbidden',
      operator: 'yes',
      system: 'yes',
      elsewhere: 'forbidden',
    });
  });

  test('the administrator of the Pan-African Parliament does not make coordinators', () => {
    const actor = holder('administrator', 'pap');
    expect(said(mayGrant(actor, OTHER, grant('coordinator')))).toBe('forbidden');
    expect(said(mayGrant(actor, OTHER, grant('clerk', 'pap')))).toBe('yes');
  });

  test('nobody gives or takes roles of their own, operators included', () => {
    for (const role of ROLES) {
      expect(said(mayGrant(holder(role), SELF, grant('clerk')))).toBe('own_account');
    }
  });
});

describe('accounts', () => {
  const account = (...grants: Grant[]) => ({ id: OTHER, grants });

  test('are created by administrators only with a role of theirs', () => {
    expect(said(mayCreateAccount(holder('administrator'), null))).toBe('forbidden');
    expect(said(mayCreateAccount(holder('administrator'), grant('clerk')))).toBe('yes');
    expect(said(mayCreateAccount(holder('administrator'), grant('clerk', 'gh')))).toBe('forbidden');
    expect(said(mayCreateAccount(holder('operator'), null))).toBe('yes');
    expect(said(mayCreateAccount(SYSTEM, null))).toBe('yes');
    for (const role of ['clerk', 'member', 'committee_member', 'coordinator'] as const) {
      expect(said(mayCreateAccount(holder(role), grant('member')))).toBe('forbidden');
    }
    expect(said(mayCreateAccount(NOBODY, grant('member')))).toBe('forbidden');
  });

  test('are seen by who shares a parliament with them as administrator', () => {
    expect(decide((actor) => maySeeAccount(actor, account(grant('member'))))).toEqual({
      nobody: 'not_found',
      system: 'yes',
      clerk: 'not_found',
      member: 'not_found',
      committee_member: 'not_found',
      administrator: 'yes',
      coordinator: 'not_found',
      operator: 'yes',
      elsewhere: 'not_found',
    });
    expect(said(maySeeAccount(holder('clerk'), { id: SELF, grants: [] }))).toBe('yes');
  });

  test('are disabled by their administrator only when no other parliament shares them', () => {
    const administrator = holder('administrator');
    const both = account(grant('member'), grant('member', 'pap'));
    expect(said(mayManageAccount(administrator, account(grant('clerk'))))).toBe('yes');
    expect(said(mayManageAccount(administrator, both))).toBe('forbidden');
    expect(said(mayManageAccount(administrator, account(grant('member'), grant('operator'))))).toBe(
      'forbidden',
    );
    expect(said(mayManageAccount(administrator, account()))).toBe('not_found');
    expect(said(mayManageAccount(holder('operator'), both))).toBe('yes');
    expect(said(mayManageAccount(holder('administrator', 'gh'), account(grant('clerk'))))).toBe(
      'not_found',
    );
    expect(said(mayManageAccount(administrator, { id: SELF, grants: administrator.grants }))).toBe(
      'own_account',
    );
  });

  test('are named by their owner, in person', () => {
    const own = { id: SELF, grants: [] };
    expect(said(mayDescribeAccount(holder('member'), own))).toBe('yes');
    expect(said(mayDescribeAccount(program(holder('member'), ['accounts:write']), own))).toBe(
      'forbidden',
    );
    expect(said(mayDescribeAccount(holder('member'), account(grant('member'))))).toBe('not_found');
  });
});

describe('what only an owner may do', () => {
  test('is not for operators, administrators or tokens', () => {
    expect(said(mayActAsOwner(holder('operator'), OTHER))).toBe('forbidden');
    expect(said(mayActAsOwner(holder('administrator'), OTHER))).toBe('forbidden');
    expect(said(mayActAsOwner(program(holder('clerk'), ['read']), SELF))).toBe('forbidden');
    expect(said(mayActAsOwner(holder('clerk'), SELF))).toBe('yes');
    expect(said(mayActAsOwner(SYSTEM, OTHER))).toBe('yes');
    expect(said(mayActAsOwner(NOBODY, ''))).toBe('forbidden');
  });

  test('a sign-in link is held by the terminal alone', () => {
    for (const [name, actor] of Object.entries(ACTORS)) {
      expect(mayHoldSignInLink(actor).allowed, name).toBe(name === 'system');
    }
  });
});

describe('the permissions of routes', () => {
  test('accounts are for administrators and operators', () => {
    const allowed = (wanted: typeof SEE_ACCOUNTS) =>
      Object.entries(ACTORS)
        .filter(([, actor]) => permits(actor, wanted))
        .map(([name]) => name);
    const those = ['system', 'administrator', 'operator', 'elsewhere'];
    expect(allowed(SEE_ACCOUNTS)).toEqual(those);
    expect(allowed(MANAGE_ACCOUNTS)).toEqual(those);
    expect(allowed(READ_KEPT_MAIL)).toEqual(['operator']);
    expect(allowed(OWN_ACCOUNT)).toEqual([...ROLES, 'elsewhere']);
  });

  test('a token manages accounts only with its scope, and never its own owner', () => {
    const administrator = holder('administrator');
    expect(permits(program(administrator, ['read']), MANAGE_ACCOUNTS)).toBe(false);
    expect(permits(program(administrator, ['accounts:write']), MANAGE_ACCOUNTS)).toBe(true);
    expect(permits(program(holder('operator'), ['accounts:write']), READ_KEPT_MAIL)).toBe(false);
    expect(permits(program(administrator, ['accounts:write']), OWN_ACCOUNT)).toBe(false);
  });
});
