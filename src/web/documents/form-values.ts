import { Refusal } from '../../kernel/errors.js';
import type { MessageKey } from '../../platform/i18n/catalogue.js';
import type { MessageParams } from '../../platform/i18n/translator.js';
import type { T } from '../../platform/i18n/translator.js';
import type { FormProblem } from '../components/error-summary.js';

/** A form as it arrived: texts only, one or several under a name. */
export type RawForm = Readonly<Record<string, string | readonly string[]>>;

/** What was typed into a form, read without trust and shown again as it was. */
export class FormValues {
  constructor(private readonly raw: RawForm) {}

  static readonly EMPTY = new FormValues({});

  /** Throws away what no browser sends: fields that the form has not. */
  static of(raw: RawForm, names: readonly string[]): FormValues {
    const unknown = Object.keys(raw).find((name) => !names.includes(name) && name !== '_csrf');
    if (unknown !== undefined) throw new Refusal('malformed_request');
    return new FormValues(raw);
  }

  one(name: string): string {
    return this.many(name)[0] ?? '';
  }

  many(name: string): readonly string[] {
    const value = Object.hasOwn(this.raw, name) ? this.raw[name] : undefined;
    return value === undefined ? [] : typeof value === 'string' ? [value] : value;
  }
}

/** One thing to correct, at the field in question; null where it is about the whole form. */
export interface Mistake {
  readonly field: string | null;
  readonly key: MessageKey;
  readonly params?: MessageParams;
}

export const mistake = (field: string | null, key: MessageKey): Mistake => ({ field, key });

/** The first mistake of a field, in words, for beside the field. */
export const errorAt = (t: T, mistakes: readonly Mistake[], field: string): string | null => {
  const found = mistakes.find((one) => one.field === field);
  return found ? t(found.key, found.params) : null;
};

export const problemsOf = (t: T, mistakes: readonly Mistake[]): FormProblem[] =>
  mistakes.map(({ field, key, params }) => ({ field, message: t(key, params) }));
