/** The closed lists of this feature. Pages name each value under `parliaments:<list>.<value>`. */
export const PARLIAMENT_KINDS = ['national', 'continental', 'regional_body'] as const;
export type ParliamentKind = (typeof PARLIAMENT_KINDS)[number];

/** The five regions of the African Union. */
export const REGIONS = ['northern', 'western', 'central', 'eastern', 'southern'] as const;
export type Region = (typeof REGIONS)[number];

export const STRUCTURES = ['unicameral', 'bicameral', 'none'] as const;
export type Structure = (typeof STRUCTURES)[number];

export const PARLIAMENT_STATUSES = [
  'functioning',
  'transitional',
  'being_established',
  'dormant',
  'none',
] as const;
export type ParliamentStatus = (typeof PARLIAMENT_STATUSES)[number];

export const TRADITIONS = [
  'westminster',
  'francophone',
  'lusophone',
  'hispanophone',
  'arabophone',
  'mixed',
] as const;
export type Tradition = (typeof TRADITIONS)[number];

/** The template that a bill follows where the parliament has none of its own. */
export const WORKFLOWS = [
  'generic',
  'westminster',
  'francophone',
  'lusophone',
  'hispanophone',
  'arabophone',
] as const;
export type Workflow = (typeof WORKFLOWS)[number];

export const BODY_TYPES = [
  'continental_parliament',
  'legislative_assembly',
  'community_parliament',
  'confederal_parliament',
  'league_parliament',
  'consultative_assembly',
  'interparliamentary_committee',
  'interparliamentary_union',
  'interparliamentary_forum',
  'interparliamentary_network',
  'joint_assembly',
  'language_community_assembly',
  'association_region',
  'professional_network',
] as const;
export type BodyType = (typeof BODY_TYPES)[number];

export const CHAMBER_KINDS = ['lower', 'upper', 'single'] as const;
export type ChamberKind = (typeof CHAMBER_KINDS)[number];

export const CHAMBER_STATUSES = [
  'functioning',
  'transitional',
  'being_established',
  'vacant',
  'suspended',
  'not_sitting',
  'not_constituted',
] as const;
export type ChamberStatus = (typeof CHAMBER_STATUSES)[number];

export const COMMITTEE_KINDS = ['standing', 'select', 'ad_hoc', 'joint'] as const;
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number];

export const COMMITTEE_STATUSES = ['active', 'dissolved'] as const;
export type CommitteeStatus = (typeof COMMITTEE_STATUSES)[number];

/** How sure we are of a fact: stated by a source, known but unsourced, computed, or not known. */
export const CONFIDENCES = ['verified', 'knowledge', 'derived', 'unknown'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
