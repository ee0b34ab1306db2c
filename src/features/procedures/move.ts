import type { ErrorCode } from '../../kernel/errors.js';
import type { Decision } from './decision.js';
import type { Passage } from './procedure.js';

/** Where a bill stands. */
export interface Position {
  readonly stage: string;
  readonly passage: Passage;
}

/** What a clerk wants to record. Days are `YYYY-MM-DD`, checked at the edge. */
export interface ProposedMove {
  readonly transition: string;
  readonly on: string;
  /** The day on the clocks of the parliament. */
  readonly today: string;
  /** The types of the papers that are cited. */
  readonly documentTypes: readonly string[];
  readonly decision: Decision | null;
  readonly reason: string | null;
  /** Whether the bill is referred to a lead committee with this move. */
  readonly refersLead: boolean;
}

export interface MoveFacts {
  /** The day of the step that brought the bill to where it stands. */
  readonly since: string;
  /** The roles of the actor in the bill's parliament. */
  readonly roles: readonly ('clerk' | 'administrator')[] | 'system';
  /** In the house where the bill stands: a lead committee is or was charged with it. */
  readonly leadReferred: boolean;
  /** In the house where the bill stands: the lead committee reported, or was discharged. */
  readonly leadReported: boolean;
}

export interface MoveProblem {
  readonly code: ErrorCode;
  /** RFC 6901, into the proposed move. */
  readonly pointer: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
