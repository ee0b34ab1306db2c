import { describe, expect, test } from 'vitest';
import { looksLikeEmail, normaliseEmail } from '../../../src/features/access/email-address.js';
import {
  checkTogether,
  grantOf,
  refuseField,
  type GrantInput,
} from '../../../src/features/access/role-scope.js';
import { Refusal } from '../../../src/kernel/errors.js';

function outcome(input: GrantInput): unknown {
  try {
    return grantOf(input);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error.code, error.fields[0]?.pointer];
  }
}

describe('what a role is for', () => {
  test.each(['clerk', 'member', 'administrator'] as const)('%s: one parliament', (role) => {
    expect(outcome({ role, parliament: 'ke' })).toEqual({
      role,
      parliament: 'ke',
      committee: null,
    });
    expect(outcome({ role })).toEqual(['role_needs_parliament', '/parliament']);
    expect(outcome({ role, parliament: '' })).toEqual(['role_needs_parliament', '/parliament']);
    expect(outcome({ role, parliament: 'ke', committee: 'c' })).toEqual([
      'role_takes_no_committee',
      '/committee',
    ]);
  });

  test('committee member: a parliament and a committee', () => {
    const role = 'committee_member';
    const whole = { role, parliament: 'ke', committee: 'c' } as const;
    expect(outcome(whole)).toEqual(whole);
    expect(outcome({ role, parliament: 'ke' })).toEqual(['role_needs_committee', '/committee']);
    expect(outcome({ role, committee: 'c' })).toEqual(['role_needs_parliament', '/parliament']);
  });

  test('coordinator: the Pan-African Parliament, said or not', () => {
    const role = 'coordinator';
    const whole = { role, parliament: 'pap', committee: null };
    expect(outcome({ role })).toEqual(whole);
    expect(outcome({ role, parliament: 'pap' })).toEqual(whole);
    expect(outcome({ role, parliament: 'ke' })).toEqual([
      'role_takes_no_parliament',
      '/parliament',
    ]);
  });

  test('a role at all', () => {
    expect(outcome({ role: null, parliament: 'ke' })).toEqual(['role_missing', '/role']);
  });

  test('operator: nothing', () => {
    const role = 'operator';
    expect(outcome({ role })).toEqual({ role, parliament: null, committee: null });
    expect(outcome({ role, parliament: 'ke' })).toEqual([
      'role_takes_no_parliament',
      '/parliament',
    ]);
  });
});

describe('an e-mail address', () => {
  test('is compared without blanks and in lower case', () => {
    expect(normaliseEmail('  Amina@Example.ORG ')).toBe('amina@example.org');
  });

  test.each(['a@b', 'amina.o+k@parliament.go.ke', 'josé@exemple.fr'])('may be %s', (text) => {
    expect(looksLikeEmail(text)).toBe(true);
  });

  test.each(['', 'amina', '@b', 'a@', 'a b@c', 'a@b@c', 'a@b,c@d', '<a@b>', 'a@b\r\nBcc: c@d'])(
    'is not %j',
    (text) => {
      expect(looksLikeEmail(text)).toBe(false);
    },
  );

  test('has at most 254 letters', () => {
    expect(looksLikeEmail(`${'a'.repeat(253)}@b`)).toBe(false);
  });
});

describe('checks carried out together', () => {
  const right = () => 'right';
  const wrong = () => {
    throw refuseField('/name', 'name_malformed');
  };
  const alsoWrong = () => {
    throw refuseField('/email', 'email_malformed');
  };

  test('give all their values', () => {
    expect(checkTogether(right, () => 7)).toEqual(['right', 7]);
  });

  test('keep the code of the only gap', () => {
    expect(() => checkTogether(right, wrong)).toThrow(
      expect.objectContaining({ code: 'name_malformed' }),
    );
  });

  test('name every gap at once', () => {
    expect(() => checkTogether(wrong, right, alsoWrong)).toThrow(
      expect.objectContaining({
        code: 'validation_failed',
        fields: [
          expect.objectContaining({ pointer: '/name', code: 'name_malformed' }),
          expect.objectContaining({ pointer: '/email', code: 'email_malformed' }),
        ],
      }),
    );
  });

  test('let what is no refusal through', () => {
    const fault = () => {
      throw new TypeError('a fault');
    };
    expect(() => checkTogether(wrong, fault)).toThrow(TypeError);
  });
});
