import type { RefusalCode, RefusalVariant } from '../inspection.js';

/** Thrown where a file turns out not to be acceptable; never leaves the child process. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    detail: string,
    readonly more: { readonly variant?: RefusalVariant; readonly found?: string } = {},
  ) {
    super(detail);
  }
}
