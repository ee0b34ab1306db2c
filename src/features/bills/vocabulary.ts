/** The closed lists of this feature. Pages name each value under `bills:<list>.<value>`. */

/** From whom a bill comes. */
export const BILL_KINDS = ['government', 'member', 'committee', 'private', 'popular'] as const;
export type BillKind = (typeof BILL_KINDS)[number];

/** What it would become or change. */
export const BILL_NATURES = [
  'ordinary',
  'money',
  'constitutional',
  'organic',
  'ratification',
  'consolidation',
] as const;
export type BillNature = (typeof BILL_NATURES)[number];

export const SPONSOR_ROLES = ['mover', 'co_sponsor'] as const;
export type SponsorRole = (typeof SPONSOR_ROLES)[number];

export const REFERRAL_ROLES = ['lead', 'opinion'] as const;
export type ReferralRole = (typeof REFERRAL_ROLES)[number];

export const REFERRAL_STATUSES = ['open', 'reported', 'discharged'] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

export const RECOMMENDATIONS = ['pass', 'pass_amended', 'reject', 'none'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

export const READINGS = [
  'as_filed',
  'memorandum',
  'as_reported',
  'as_amended',
  'as_passed_first',
  'as_passed_second',
  'mediated',
  'as_passed',
  'act',
] as const;
export type Reading = (typeof READINGS)[number];

export const AMENDMENT_FATES = [
  'pending',
  'adopted',
  'rejected',
  'withdrawn',
  'not_moved',
  'inadmissible',
] as const;
export type AmendmentFate = (typeof AMENDMENT_FATES)[number];

/** What this bill is to the other; those of the first list mean the same both ways. */
export const SYMMETRIC_RELATIONS = ['equivalent', 'companion', 'opposes'] as const;
export const DIRECTED_RELATIONS = [
  'inspired_by',
  'implements',
  'amends',
  'replaces',
  'continues',
  'consolidated_into',
] as const;
export const RELATION_KINDS = [...SYMMETRIC_RELATIONS, ...DIRECTED_RELATIONS] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export const ENTRY_KINDS = ['filing', 'move', 'correction', 'withdrawal', 'procedure'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
