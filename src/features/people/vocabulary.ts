/** The closed lists of this feature. Pages name each value under `people:<list>.<value>`. */
export const PARTY_KINDS = ['party', 'coalition', 'group'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

export const SESSION_KINDS = ['ordinary', 'extraordinary', 'inaugural'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

export const GENDERS = ['female', 'male', 'other'] as const;
export type Gender = (typeof GENDERS)[number];

/** What somebody is in a chamber, a committee, a party or an office. */
export const MEMBERSHIP_ROLES = [
  'member',
  'chair',
  'deputy_chair',
  'rapporteur',
  'secretary',
  'speaker',
  'deputy_speaker',
  'leader',
  'deputy_leader',
  'whip',
  'clerk',
  'minister',
  'other',
] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

export const PLACE_KINDS = ['chamber', 'committee', 'party', 'office'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
