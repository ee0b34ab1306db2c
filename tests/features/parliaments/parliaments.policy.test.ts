import { describe, expect, it } from 'vitest';
import { NOBODY, ROLES, SYSTEM, person, program } from '../../../src/kernel/actor.js';
import { permits } from '../../../src/kernel/permission.js';
import {
  CREATE_COMMITTEE,
  mayCreateCommittee,
  mayRegisterParliaments,
} from '../../../src/features/parliaments/parliaments.policy.js';

const holder = (role: (typeof ROLES)[number], parliament: string) =>
  person('0198c1c2-0000-7000-8000-000000000001', 'P', [
    { role, parliament: role === 'operator' ? null : parliament, committee: null },
  ]);

describe('who may set up a committee', () => {
  it.each(ROLES)('%s', (role) => {
    const own = role === 'clerk' || role === 'administrator';
    expect(mayCreateCommittee(holder(role, 'ke'), 'ke').allowed).toBe(own);
    expect(mayCreateCommittee(holder(role, 'gh'), 'ke').allowed).toBe(false);
    expect(permits(holder(role, 'ke'), CREATE_COMMITTEE)).toBe(own);
  });

  it('the system, and nobody else without a name', () => {
    expect(mayCreateCommittee(SYSTEM, 'ke').allowed).toBe(true);
    expect(mayCreateCommittee(NOBODY, 'ke').allowed).toBe(false);
  });

  it('a program only with the scope for it', () => {
    const clerk = holder('clerk', 'ke');
    expect(permits(program(clerk, ['documents:write']), CREATE_COMMITTEE)).toBe(false);
    expect(permits(program(clerk, ['parliaments:write']), CREATE_COMMITTEE)).toBe(true);
  });
});

describe('who may take over reference data', () => {
  it('the system alone', () => {
    expect(mayRegisterParliaments(SYSTEM).allowed).toBe(true);
    for (const role of ROLES) {
      expect(mayRegisterParliaments(holder(role, 'ke')).allowed).toBe(false);
    }
  });
});
