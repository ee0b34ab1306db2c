import type { MembershipFacts, PartyFacts, PersonFacts, TermFacts } from '../people.inputs.js';

export type PlannedState = 'new' | 'changed' | 'same' | 'kept';

/** What is to become of a record; `facts` are those that it will have. */
export interface Planned<Facts> {
  readonly id: string;
  readonly key: string | null;
  readonly state: PlannedState;
  readonly facts: Facts;
  readonly sha256: string;
}

export type PlannedParty = Planned<PartyFacts>;
export type PlannedTerm = Planned<TermFacts>;
export type PlannedPerson = Planned<PersonFacts>;
export interface PlannedPost extends Planned<MembershipFacts> {
  readonly personId: string;
  /** As a `daterange`. */
  readonly held: string;
}

/** What is written; records that stay as they are do not occur. */
export interface ImportPlan {
  readonly parties: readonly PlannedParty[];
  readonly terms: readonly PlannedTerm[];
  readonly persons: readonly PlannedPerson[];
  readonly posts: readonly PlannedPost[];
}

export const isWritten = ({ state }: { readonly state: PlannedState }) =>
  state === 'new' || state === 'changed';
