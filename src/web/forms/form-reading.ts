import type { z } from 'zod';
import { Refusal, type ErrorKind } from '../../kernel/errors.js';
import { STATUS } from '../../platform/http/problem.js';
import { isMessageKey } from '../../platform/i18n/translator.js';
import { mistake, type Mistake } from './mistakes.js';

/** What a form said: the facts in full, or what is wrong with them. */
export type Read<Facts> =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** Holds what was typed against the schema that the API uses too. One mistake a field is enough. */
export function readAs<Schema extends z.ZodType>(
  schema: Schema,
  typed: unknown,
  at: (path: readonly string[]) => Mistake,
): Read<z.output<Schema>> {
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { ok: true, facts: parsed.data };
  const byField = new Map<string | null, Mistake>();
  for (const { path } of parsed.error.issues) {
    const found = at(path.map(String));
    if (!byField.has(found.field)) byField.set(found.field, found);
  }
  return { ok: false, mistakes: [...byField.values()] };
}

/** What somebody can put right in the form itself. Everything else has a page of its own. */
const CORRECTABLE: ReadonlySet<ErrorKind> = new Set(['invalid', 'conflict', 'precondition_failed']);

export interface RefusedForm {
  readonly mistakes: readonly Mistake[];
  readonly status: number;
  /** The record changed after the form was opened. */
  readonly stale: boolean;
}

export const refusedForm = (mistakes: readonly Mistake[]): RefusedForm => ({
  mistakes,
  status: STATUS.invalid,
  stale: false,
});

/** Does what a form asks. Null when it was done; `fieldOf` says where a pointer is typed. */
export async function attempt(
  act: () => Promise<unknown>,
  fieldOf: (pointer: string) => string | null,
): Promise<RefusedForm | null> {
  try {
    await act();
    return null;
  } catch (error) {
    return refusalOf(error, fieldOf);
  }
}

function refusalOf(error: unknown, fieldOf: (pointer: string) => string | null): RefusedForm {
  if (!(error instanceof Refusal) || !CORRECTABLE.has(error.kind)) throw error;
  const { kind, params } = error;
  const stale = kind === 'precondition_failed';
  const at = (field: string | null, code: string): Mistake => {
    const key = `errors:${code}`;
    return { field, key: isMessageKey(key) ? key : `errors:${error.code}`, params };
  };
  const mistakes =
    error.code === 'idempotency_key_reused'
      ? [mistake(null, 'common:wrong.formReused')]
      : stale
        ? [mistake(null, 'common:wrong.stale')]
        : error.fields.length > 0
          ? error.fields.map(({ pointer, code }) => at(fieldOf(pointer), code))
          : [at(null, error.code)];
  return { mistakes, status: STATUS[kind], stale };
}
