export const DECISION_KINDS = ['voice', 'division', 'roll_call', 'electronic', 'secret'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const DECISION_RESULTS = ['carried', 'lost', 'tied', 'no_quorum'] as const;
export type DecisionResult = (typeof DECISION_RESULTS)[number];

export const MAJORITY_RULES = [
  'simple',
  'absolute',
  'two_thirds_present',
  'two_thirds_members',
  'three_fifths_members',
  'three_quarters_members',
] as const;
export type MajorityRule = (typeof MAJORITY_RULES)[number];

/** What a house decided, with its figures where it counted. */
export interface Decision {
  readonly kind: DecisionKind;
  /** The question as it was put; null: the move itself. */
  readonly question: string | null;
  readonly majority: MajorityRule;
  readonly result: DecisionResult;
  /** Members of the house who may vote; null: not recorded. */
  readonly eligible: number | null;
  readonly present: number | null;
  readonly quorum: number | null;
  /** All three, or none, as with a voice vote. */
  readonly ayes: number | null;
  readonly noes: number | null;
  readonly abstentions: number | null;
}
