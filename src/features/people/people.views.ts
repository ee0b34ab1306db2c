import type { Sharing } from '../../kernel/audience.js';
import type { PartialDate } from '../../kernel/partial-date.js';
import type { CommitteeView, Names } from '../parliaments/index.js';
import type { Gender, MembershipRole, PartyKind, PlaceKind, SessionKind } from './vocabulary.js';

/** Another name of the same person: in another script, before a marriage, as the press writes it. */
export interface OtherName {
  readonly name: string;
  /** BCP 47, with the script where it matters (`ar`, `am`, `ar-Latn`); null: unknown. */
  readonly language: string | null;
  readonly note: string | null;
}

export interface Identifier {
  readonly scheme: string;
  readonly identifier: string;
}

export interface PersonLink {
  readonly url: string;
  readonly note: string | null;
}

/** One line of a list. */
export interface PersonSummary {
  readonly id: string;
  readonly parliament: string;
  readonly iri: string;
  readonly name: string;
  readonly honorific: string | null;
  readonly gender: Gender | null;
  /** The mandate in a chamber that holds today, else the last one; null where there is none. */
  readonly mandate: {
    readonly chamber: string;
    readonly role: MembershipRole;
    readonly party: PartyLabel | null;
    readonly constituency: string | null;
    readonly current: boolean;
  } | null;
}

export interface PartyLabel {
  readonly id: string;
  readonly names: Names;
  readonly abbreviation: string | null;
}

export interface MembershipView {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly place: {
    readonly kind: PlaceKind;
    /** Chamber code, committee id, party id; the words of an office. */
    readonly key: string;
    readonly names: Names;
  };
  readonly role: MembershipRole;
  readonly title: string | null;
  readonly onBehalfOf: PartyLabel | null;
  readonly constituency: string | null;
  readonly term: { readonly id: string; readonly names: Names } | null;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** Whether it may hold on the day that was asked for, or today. */
  readonly current: boolean;
  /** Whether it holds on that day however its vague dates are read; false where it is not current. */
  readonly certain: boolean;
  readonly revision: number;
}

export interface PersonView {
  readonly id: string;
  readonly parliament: string;
  readonly iri: string;
  readonly name: string;
  readonly sortName: string;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly otherNames: readonly OtherName[];
  readonly honorific: string | null;
  readonly gender: Gender | null;
  readonly birthDate: PartialDate | null;
  readonly deathDate: PartialDate | null;
  readonly biography: Names | Readonly<Record<string, never>>;
  readonly identifiers: readonly Identifier[];
  readonly links: readonly PersonLink[];
  readonly sharing: Sharing;
  readonly visibleFrom: Date;
  readonly demonstration: boolean;
  readonly changedAt: Date;
  readonly revision: number;
  /** The current ones first, then by when they began, the newest first. */
  readonly memberships: readonly MembershipView[];
}

export interface PartyView extends PartyLabel {
  readonly parliament: string;
  readonly kind: PartyKind;
  readonly foundedOn: PartialDate | null;
  readonly dissolvedOn: PartialDate | null;
  readonly revision: number;
  /** Who sits for it in a chamber on the day in question. */
  readonly seats: number;
}

export interface TermView {
  readonly id: string;
  readonly parliament: string;
  readonly chamber: string | null;
  readonly number: number | null;
  readonly names: Names;
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
  readonly revision: number;
  readonly sessions: readonly SessionView[];
}

export interface SessionView {
  readonly id: string;
  readonly kind: SessionKind;
  readonly number: number | null;
  readonly names: Names;
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
  readonly revision: number;
}

/** Who belongs to a committee or a chamber on one day, and who may have, where dates are vague. */
export interface RosterView {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly members: readonly MembershipView[];
}

export interface CommitteeRosterView extends RosterView {
  readonly committee: CommitteeView;
  /** Everybody who ever belonged to it but not on that day. */
  readonly others: readonly MembershipView[];
}

/** A chamber as its seats: how many sit for whom. */
export interface ChamberRosterView extends RosterView {
  readonly chamber: string;
  /** The largest first; those without a party under null. */
  readonly parties: readonly { readonly party: PartyLabel | null; readonly seats: number }[];
  /** The seats by law; null where unknown. */
  readonly seats: number | null;
}
