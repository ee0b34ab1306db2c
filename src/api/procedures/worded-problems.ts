import { isProcedureProblem } from '../../features/procedures/index.js';
import { Refusal } from '../../kernel/errors.js';
import type { T } from '../../platform/i18n/translator.js';

/** Words the problems of a procedure for the reader; anything else that was thrown stays as it is. */
export function wordedProblems(error: unknown, t: T): unknown {
  if (!(error instanceof Refusal) || error.code !== 'procedure_invalid') return error;
  const fields = error.fields.map((field) =>
    isProcedureProblem(field.code)
      ? { ...field, message: t(`procedures:problem.${field.code}`) }
      : field,
  );
  return new Refusal(error.code, error.params, fields, error.extra);
}
