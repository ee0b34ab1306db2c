import type { Names } from '../parliaments/index.js';
import type { DecisionResult, MajorityRule } from './decision.js';
import type { Milestone } from './milestone.js';

/** Where a stage takes place, seen from the bill: the chamber that it began in is the first. */
export const HOUSES = ['first', 'second', 'joint'] as const;
export type House = (typeof HOUSES)[number];

/** Whether a bill passes through one chamber or through two. */
export const PASSAGES = ['one', 'two'] as const;
export type Passage = (typeof PASSAGES)[number];

/** A stretch of time; `sitting` days are counted by people, since no calendar knows them ahead. */
export interface Deadline {
  readonly count: number;
  readonly unit: 'calendar' | 'working' | 'sitting';
}

/** What must be at hand for a move. */
export type Requirement =
  /** One of these types of paper, filed, is cited. */
  | { readonly kind: 'document'; readonly types: readonly string[] }
  | {
      readonly kind: 'decision';
      readonly result: DecisionResult;
      /** Null: whatever rule the house applies. */
      readonly majority: MajorityRule | null;
    }
  /** A lead committee of the house was, or is with this move, charged with the bill. */
  | { readonly kind: 'referral' }
  /** The lead committee of the house has reported, or was discharged. */
  | { readonly kind: 'report' }
  | { readonly kind: 'reason' };

export interface Stage {
  /** Unique in the procedure, `a-z0-9_`. */
  readonly code: string;
  readonly names: Names;
  readonly milestone: Milestone;
  /** Null: outside the houses, as with the executive or a court. */
  readonly house: House | null;
  /** How long the bill should stay here at most. */
  readonly deadline: Deadline | null;
  /** The transition that the rules take for made when the deadline passes without a decision. */
  readonly tacit: string | null;
}

export interface Transition {
  readonly code: string;
  /** What the clerk does, as a deed: "Read a first time". */
  readonly names: Names;
  readonly from: readonly string[];
  readonly to: string;
  /** Null: open to every bill; else only to those that pass through one, or two, chambers. */
  readonly passage: Passage | null;
  /** Who may record it. */
  readonly by: readonly ('clerk' | 'administrator')[];
  readonly requires: readonly Requirement[];
}

/** When a bill that was not finished falls by itself. */
export interface LapseRule {
  readonly when: 'term_end' | 'session_end' | 'never';
  /** Kinds of bills that outlive it. */
  readonly spares: readonly string[];
  readonly transition: string | null;
}

/** The rules that the bills of one parliament follow: data, and never an `if` on a country. */
export interface Procedure {
  readonly names: Names;
  /** The stage in which a bill is filed. */
  readonly initial: string;
  readonly stages: readonly Stage[];
  readonly transitions: readonly Transition[];
  readonly lapse: LapseRule;
}

export const stageOf = (procedure: Procedure, code: string): Stage | undefined =>
  procedure.stages.find((stage) => stage.code === code);

export const transitionOf = (procedure: Procedure, code: string): Transition | undefined =>
  procedure.transitions.find((transition) => transition.code === code);
