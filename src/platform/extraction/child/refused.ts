import type { RefusalCode } from '../inspection.js';

/** Thrown where a file turns out not to be acceptable; never leaves the child process. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    detail: string,
    readonly more: { readonly variant?: string; readonly found?: string } = {},
  ) {
    super(detail);
  }
}
