import pg from 'pg';
import { QueryFailedError } from 'typeorm';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../src/platform/http/logger.js';

function databaseError(): pg.DatabaseError {
  const error = new pg.DatabaseError('invalid input: "Wanjiru"', 1, 'error');
  error.code = '23505';
  error.detail = 'Key (email)=(wanjiru@example.org) already exists.';
  error.constraint = 'account_email_key';
  return error;
}

describe('what is written down of a fault', () => {
  test('of the database: which rule, and nothing of the values', () => {
    const failed = new QueryFailedError('insert', ['wanjiru@example.org'], databaseError());
    for (const error of [databaseError(), failed]) {
      const logged = faultOf(error);
      expect(logged).toMatchObject({ code: '23505', constraint: 'account_email_key' });
      expect(JSON.stringify(logged)).not.toMatch(/wanjiru/i);
      expect(JSON.stringify(logged)).toMatch(/logger\.test/);
    }
  });

  test('of anything else: its message without addresses, and its cause', () => {
    const cause = Object.assign(new Error('550 <wanjiru@example.org> unknown'), {
      code: 'EENVELOPE',
    });
    expect(faultOf(new Error('no mail', { cause }))).toMatchObject({
      type: 'Error',
      message: 'no mail',
      cause: { message: '550 <…@…> unknown', code: 'EENVELOPE' },
    });
  });
});
