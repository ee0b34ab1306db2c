import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPassword, isCommon } from '../../../src/features/access/password-rules.js';
import { Refusal } from '../../../src/kernel/errors.js';

const own = { email: 'amina.odhiambo@parliament.example', name: 'Amina Odhiambo' };
function refusalOf(password: string): string | null {
  try {
    checkPassword(password, own);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.fields[0]?.pointer).toBe('/password');
    return error.code;
  }
}

describe('a password', () => {
  test.each([
    'quiet river granite lamp',
    'Umuganda-48-tilapia',
    'la pluie tombe sur Bangui',
    'مطر على نهر النيل الأزرق',
    'xK9#mQ2$vL7&pR',
    'chuo kikuu mlimani 1961',
  ])('may be: %s', (password) => {
    expect(refusalOf(password)).toBeNull();
  });

  test.each([
    'password1234',
    'P@ssw0rd1234!',
    'Parliament2026',
    'motdepasse2024',
    'qwertyuiop12',
    'azertyuiop12',
    'abcdefghijkl',
    '123456789012',
    '210987654321',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'passwordpassword',
    'letmein letmein',
    '254712345678',
    '1q2w3e4r5t6y',
    'AminaOdhiambo',
    'amina.odhiambo1',
    'Odhiambo-1984!',
  ])('is guessed first: %s', (password) => {
    expect(refusalOf(password)).toBe('password_too_common');
  });

  test('has at least twelve characters and at most 128, as people count them', () => {
    expect(refusalOf('kjh8 qvz2 pd')).toBeNull();
    expect(refusalOf('kjh8 qvz2 p')).toBe('password_too_short');
    expect(refusalOf('')).toBe('password_too_short');
    expect(refusalOf('🦁🐘🦒🦓🐆🦏🦛🐊🦩🦜🌍a')).toBeNull();
    const long = 'brown cattle under tall acacia '.repeat(5);
    expect(refusalOf(`${long.slice(0, 127)}x`)).toBeNull();
    expect(refusalOf(`${long.slice(0, 128)}x`)).toBe('password_too_long');
  });

  test('of random letters is never held to be common', () => {
    const letters = fc.array(fc.constantFrom(...'bcdfghjklmnpqrstvwxz23456789'), {
      minLength: 16,
      maxLength: 40,
    });
    fc.assert(
      fc.property(letters, (chars) => {
        fc.pre(new Set(chars).size > 9);
        expect(isCommon(chars.join(''), own)).toBe(false);
      }),
    );
  });

  test('of any kind is judged without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(typeof isCommon(text, own)).toBe('boolean');
      }),
    );
  });
});
