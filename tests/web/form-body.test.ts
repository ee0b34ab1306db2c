import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/kernel/errors.js';
import { translator } from '../../src/platform/i18n/translator.js';
import { FormBody } from '../../src/web/form-body.js';
import { FormState } from '../../src/web/form-state.js';

describe('what a form has sent', () => {
  test('is text, once or several times', () => {
    const body = new FormBody({ a: 'x', b: ['y', 'z'], c: '' });
    expect(body.text('a')).toBe('x');
    expect(body.text('b')).toBe('y');
    expect(body.list('b')).toEqual(['y', 'z']);
    expect(body.list('c')).toEqual(['']);
    expect(body.has('c')).toBe(false);
    expect(body.list('missing')).toEqual([]);
  });

  test.each([null, undefined, 'text', 7, { a: { b: 1 } }, { a: [1, null, {}] }, []])(
    'is nothing for %j',
    (sent) => {
      expect(new FormBody(sent).text('a')).toBe('');
    },
  );

  test('does not see what every object has', () => {
    expect(new FormBody({}).text('constructor')).toBe('');
    expect(new FormBody({}).text('__proto__')).toBe('');
  });

  test('holds only what PostgreSQL keeps', () => {
    expect(new FormBody({ a: 'x\u0000y\ud800z' }).text('a')).toBe('xy\ufffdz');
  });
});

describe('a form after a refusal', () => {
  const t = translator('en');
  const typed = new FormBody({ email: 'typed@example.org' });

  test('keeps what was typed and says what is wrong with which field', () => {
    const fields = [{ pointer: '/email', code: 'email_taken', message: '' }];
    const form = FormState.refused(t, typed, new Refusal('email_taken', {}, fields));
    expect(form.value('email', 'present')).toBe('typed@example.org');
    expect(form.error('email')).toBe(t('errors:email_taken'));
    expect(form.error('name')).toBeNull();
    expect(form.problems).toEqual([{ field: 'email', message: t('errors:email_taken') }]);
  });

  test('says what is wrong with the whole', () => {
    const form = FormState.refused(t, typed, new Refusal('sign_in_failed'));
    expect(form.problems).toEqual([{ field: null, message: t('errors:sign_in_failed') }]);
  });

  test('shows what there is before anything was refused', () => {
    const form = new FormState(t);
    expect(form.value('email', 'present')).toBe('present');
    expect(form.problems).toEqual([]);
  });

  test.each([new Refusal('not_found'), new Refusal('forbidden'), new Error('a fault')])(
    'leaves %s to the error page',
    (error) => {
      expect(() => FormState.refused(t, typed, error)).toThrow(error);
    },
  );
});
