import type { T } from '../../platform/i18n/translator.js';
import { mistake, type Mistake } from '../forms/mistakes.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days as people read them, and what it means that a bill was changed meanwhile. */
export const inWords = (t: T, mistakes: readonly Mistake[]): Mistake[] =>
  mistakes.map((one) => {
    if (one.key === 'common:wrong.stale') return mistake(one.field, 'billDesk:wrong.stale');
    if (!one.params) return one;
    const params: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(one.params)) {
      params[name] = typeof value === 'string' && DAY.test(value) ? t.date(value) : value;
    }
    return { ...one, params };
  });
