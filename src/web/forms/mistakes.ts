import type { MessageKey } from '../../platform/i18n/catalogue.js';
import type { MessageParams, T } from '../../platform/i18n/translator.js';
import type { FormProblem } from '../components/error-summary.js';

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
