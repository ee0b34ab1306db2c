import { Refusal, type ErrorCode } from '../../kernel/errors.js';

/** A refusal that points at the one thing which is wrong; its words are put in at the edge. */
export const wrongField = (
  code: ErrorCode,
  pointer: string,
  params: Readonly<Record<string, string | number>> = {},
): Refusal => new Refusal(code, params, [{ pointer, code, message: '' }]);
