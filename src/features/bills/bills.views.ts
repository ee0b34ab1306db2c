import type { Sharing } from '../../kernel/audience.js';
import type { DocumentSummary } from '../documents/index.js';
import type { Names } from '../parliaments/index.js';
import type {
  Deadline,
  Decision,
  House,
  Milestone,
  Passage,
  ProcedureVersionView,
  Transition,
} from '../procedures/index.js';
import type {
  AmendmentFate,
  BillKind,
  BillNature,
  EntryKind,
  Reading,
  Recommendation,
  ReferralRole,
  ReferralStatus,
  RelationKind,
  SponsorRole,
} from './vocabulary.js';

/** Texts by BCP 47 tag, possibly none. */
export type Texts = Readonly<Record<string, string>>;

/** One line of a list, a card of a board. */
export interface BillSummary {
  readonly id: string;
  readonly parliament: string;
  readonly chamber: string | null;
  readonly year: number;
  readonly number: string;
  readonly officialNumber: string | null;
  readonly iri: string;
  readonly title: string;
  readonly language: string;
  readonly titles: Texts;
  readonly kind: BillKind;
  readonly nature: BillNature;
  readonly subjects: readonly string[];
  readonly milestone: Milestone;
  readonly house: House | null;
  /** What the parliament itself calls the stage. */
  readonly stageNames: Names;
  /** `YYYY-MM-DD`: the day of the last step. */
  readonly since: string;
  readonly demonstration: boolean;
  readonly changedAt: Date;
  readonly revision: number;
}

export interface SponsorView {
  readonly id: string;
  readonly name: string;
  readonly role: SponsorRole;
}

/** A step that holds: what was recorded, with all its corrections put in. */
export interface StepView {
  /** The entry that recorded it. */
  readonly n: number;
  readonly transition: string | null;
  readonly names: Names;
  readonly from: string | null;
  readonly to: string;
  readonly toNames: Names;
  readonly milestone: Milestone;
  readonly house: House | null;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly note: string | null;
  readonly decision: Decision | null;
  readonly documents: readonly CitedDocument[];
  /** The last correction of it, if any. */
  readonly corrected: { readonly reason: string; readonly at: Date } | null;
}

/** A paper that the reader may see; others are not even counted. */
export interface CitedDocument {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly number: string;
  readonly type: string;
}

/** An entry as it was recorded, for the full history. */
export interface EntryView {
  readonly n: number;
  readonly kind: EntryKind;
  readonly transition: string | null;
  readonly names: Names | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly on: string;
  readonly decision: Decision | null;
  readonly documents: readonly CitedDocument[];
  readonly note: string | null;
  readonly reason: string | null;
  readonly corrects: number | null;
  /** Struck out by a later entry. */
  readonly struck: boolean;
  readonly recordedAt: Date;
}

/** A move that the procedure allows from here. `missing` says what is not yet at hand. */
export interface NextMove {
  readonly transition: Transition;
  readonly toNames: Names;
  readonly milestone: Milestone;
  readonly house: House | null;
  readonly missing: readonly ('referral' | 'report')[];
}

export interface ReferralView {
  readonly id: string;
  readonly house: House | null;
  readonly committee: { readonly id: string; readonly names: Names };
  readonly role: ReferralRole;
  readonly referredOn: string;
  readonly dueOn: string | null;
  readonly status: ReferralStatus;
  /** Open, and its day has passed. */
  readonly late: boolean;
  readonly reportedOn: string | null;
  readonly report: CitedDocument | null;
  readonly recommendation: Recommendation | null;
  readonly note: string | null;
  readonly revision: number;
}

export interface TextView {
  readonly reading: Reading;
  readonly document: DocumentSummary;
}

export interface AmendmentView {
  readonly id: string;
  readonly n: number;
  readonly house: House | null;
  readonly mover:
    | { readonly kind: 'person'; readonly id: string; readonly name: string }
    | { readonly kind: 'committee'; readonly id: string; readonly names: Names }
    | { readonly kind: 'text'; readonly name: string };
  readonly target: string;
  readonly text: string;
  readonly language: string;
  readonly movedOn: string;
  readonly fate: AmendmentFate;
  readonly decidedOn: string | null;
  readonly decision: Decision | null;
  /** Why what was decided was corrected; null: it never was. */
  readonly reason: string | null;
  readonly revision: number;
}

export interface RelationView {
  readonly kind: RelationKind;
  /** Whether this bill says so of the other; false: the other says it of this one. */
  readonly outgoing: boolean;
  readonly note: string | null;
  readonly bill: BillSummary;
}

export interface BillView extends BillSummary {
  readonly summaries: Texts;
  readonly proposer: string | null;
  readonly passage: Passage;
  readonly stage: string;
  readonly sharing: Sharing;
  readonly visibleFrom: Date;
  readonly filedAt: Date;
  readonly sponsors: readonly SponsorView[];
  readonly procedure: ProcedureVersionView;
  /** In the order of the days; the first is the filing. */
  readonly steps: readonly StepView[];
  /** Everything as recorded, the oldest first. */
  readonly entries: readonly EntryView[];
  /** Empty when the bill has come to its end. */
  readonly next: readonly NextMove[];
  /** Until when it should have left its stage; null: no rule, or days that people must count. */
  readonly due: { readonly deadline: Deadline; readonly on: string | null } | null;
  readonly referrals: readonly ReferralView[];
  readonly texts: readonly TextView[];
  readonly amendments: readonly AmendmentView[];
  readonly relations: readonly RelationView[];
}

export const BILL_FACETS = [
  'parliament',
  'milestone',
  'kind',
  'subject',
  'committee',
  'sponsor',
  'year',
] as const;
export type BillFacet = (typeof BILL_FACETS)[number];

export interface FacetValue {
  readonly value: string;
  readonly count: number;
  /** For committees and persons: their name. */
  readonly names?: Names | undefined;
}

/** Values of one facet are alternatives; the facets together must all hold. */
export interface BillFilter {
  /** Words that begin words of a title or of a number. */
  readonly q?: string | undefined;
  readonly parliament?: readonly string[] | undefined;
  readonly milestone?: readonly Milestone[] | undefined;
  readonly kind?: readonly BillKind[] | undefined;
  readonly subject?: readonly string[] | undefined;
  readonly committee?: readonly string[] | undefined;
  readonly sponsor?: readonly string[] | undefined;
  readonly year?: readonly number[] | undefined;
}

/** A parliament's bills by milestone; `more` is how many a column leaves out. */
export interface BoardView {
  readonly columns: readonly {
    readonly milestone: Milestone;
    readonly bills: readonly BillSummary[];
    readonly more: number;
  }[];
}

/** How many bills stand where, in every parliament. */
export interface ContinentView {
  readonly rows: readonly {
    readonly parliament: string;
    readonly counts: Readonly<Partial<Record<Milestone, number>>>;
    readonly total: number;
  }[];
  /** The subjects to narrow by, the most frequent first. */
  readonly subjects: readonly FacetValue[];
}
