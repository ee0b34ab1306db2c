import { Refusal, type ErrorCode } from '../../kernel/errors.js';

/** A refusal because of one field; its words come from the catalogue of errors. */
export const wrong = (
  code: ErrorCode,
  pointer: string,
  params: Readonly<Record<string, string | number>> = {},
) => new Refusal(code, params, [{ pointer, code, message: '' }]);
