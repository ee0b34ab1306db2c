import type { ExtractionFailure } from '../extraction-result.js';

/** Thrown where a file turns out to have no text for us; never leaves the child process. */
export class Unreadable extends Error {
  constructor(
    readonly reason: ExtractionFailure,
    detail: string,
  ) {
    super(detail);
  }
}
