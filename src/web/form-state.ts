import { Refusal, type ErrorKind } from '../kernel/errors.js';
import { isMessageKey, type T } from '../platform/i18n/translator.js';
import type { FormProblem } from './components/error-summary.js';
import { FormBody } from './form-body.js';

/** What somebody can put right in the form itself. Everything else has a page of its own. */
const CORRECTABLE: ReadonlySet<ErrorKind> = new Set([
  'invalid',
  'conflict',
  'precondition_failed',
  'throttled',
  'unauthenticated',
]);

/** A form as it is shown: what was typed, and what was wrong with it. */
export class FormState {
  constructor(
    private readonly t: T,
    readonly typed: FormBody = new FormBody(null),
    readonly refusal: Refusal | null = null,
  ) {}

  /** The form again after `error`; what no form can put right is thrown on. */
  static refused(t: T, typed: FormBody, error: unknown): FormState {
    if (error instanceof Refusal && CORRECTABLE.has(error.kind)) {
      return new FormState(t, typed, error);
    }
    throw error;
  }

  /** What was typed, else what there is. */
  value(name: string, present = ''): string {
    return this.refusal ? this.typed.text(name) : present;
  }

  error(name: string): string | null {
    const field = this.refusal?.fields.find(({ pointer }) => pointer === `/${name}`);
    return field ? this.message(field.code, field.message) : null;
  }

  get problems(): FormProblem[] {
    const { refusal } = this;
    if (!refusal) return [];
    if (refusal.fields.length === 0) {
      return [{ field: null, message: this.t(`errors:${refusal.code}`, refusal.params) }];
    }
    return refusal.fields.map(({ pointer, code, message }) => ({
      field: pointer.slice(1).split('/')[0] || null,
      message: this.message(code, message),
    }));
  }

  private message(code: string, otherwise: string): string {
    const key = `errors:${code}`;
    return isMessageKey(key) ? this.t(key, this.refusal?.params) : otherwise;
  }
}
