import { ERRORS, Refusal, type ErrorCode } from './errors.js';
import type { Verdict } from './permission.js';

const isErrorCode = (why: string): why is ErrorCode => Object.hasOwn(ERRORS, why);

/** Goes on when the policy allows, and refuses with its reason when not. */
export function demand(verdict: Verdict): void {
  if (verdict.allowed) return;
  throw new Refusal(isErrorCode(verdict.why) ? verdict.why : 'forbidden');
}
