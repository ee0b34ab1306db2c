import type { Names } from '../../parliaments/index.js';
import type { HeldPost } from '../membership-posts.js';
import type { MembershipFacts, PartyFacts, PersonFacts, TermFacts } from '../people.inputs.js';

/** A record that came from a file once, or that people entered (`key` null). */
interface Known<Facts> {
  readonly id: string;
  readonly key: string | null;
  /** What was imported last; null where people entered it. */
  readonly sourceSha256: string | null;
  readonly facts: Facts;
}

export type KnownParty = Known<PartyFacts>;
export type KnownTerm = Known<TermFacts>;
export type KnownPerson = Known<PersonFacts>;
/** `removed`: people took it out as a mistake. */
export type KnownPost = Known<MembershipFacts> & {
  readonly personId: string;
  readonly removed: boolean;
};

export interface KnownCommittee {
  readonly id: string;
  readonly names: Names;
  readonly establishedOn: string | null;
  readonly dissolvedOn: string | null;
  readonly maxMembers: number | null;
}

/** Everything in the system that an import of this parliament is held against. */
export interface KnownRecords {
  readonly parties: readonly KnownParty[];
  readonly terms: readonly KnownTerm[];
  readonly persons: readonly KnownPerson[];
  readonly posts: readonly KnownPost[];
  readonly committees: readonly KnownCommittee[];
  /** All posts of the parliament, as the rules of mandates see them. */
  readonly held: readonly HeldPost[];
}
