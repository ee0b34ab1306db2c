/**
 * Who may see a record. The whole system asks this file and nothing else.
 *
 * A record carries a set of audience tokens and an instant from which they apply. An actor carries
 * the tokens that their current grants give. Tokens name containers (a house, a committee, a space),
 * never persons, so adding or removing a member takes effect on the next request without touching
 * a single record.
 */
export type AudienceToken = string & { readonly __token: unique symbol };

export const SHARING_LEVELS = [
  'draft',
  'committee',
  'parliament',
  'named_parliaments',
  'all_parliaments',
  'space',
  'public',
] as const;
export type SharingLevel = (typeof SHARING_LEVELS)[number];

/** What a clerk chooses on the sharing ladder; the identifiers only where the level needs them. */
export type Sharing =
  | { level: 'draft' | 'parliament' | 'all_parliaments' | 'public' }
  | { level: 'committee'; committees: readonly string[] }
  | { level: 'named_parliaments'; parliaments: readonly string[] }
  | { level: 'space'; spaces: readonly string[] };

const token = (text: string) => text as AudienceToken;

export const PUBLIC = token('public');
export const ALL_PARLIAMENTS = token('parliaments');
export const officeOf = (parliament: string) => token(`office:${parliament}`);
export const houseOf = (parliament: string) => token(`parliament:${parliament}`);
export const committeeToken = (id: string) => token(`committee:${id}`);
export const spaceToken = (id: string) => token(`space:${id}`);

/** The tokens that a record of `parliament` carries at this rung of the ladder, sorted. */
export function audienceOf(parliament: string, sharing: Sharing): AudienceToken[] {
  switch (sharing.level) {
    case 'draft':
      return [officeOf(parliament)];
    case 'committee':
      return sorted(sharing.committees.map(committeeToken));
    case 'parliament':
      return [houseOf(parliament)];
    case 'named_parliaments':
      return sorted([parliament, ...sharing.parliaments].map(houseOf));
    case 'all_parliaments':
      return [ALL_PARLIAMENTS];
    case 'space':
      return sorted(sharing.spaces.map(spaceToken));
    case 'public':
      return [PUBLIC];
  }
}

export interface Guarded {
  readonly parliament: string;
  readonly audience: readonly string[];
  readonly visibleFrom: Date;
}

/**
 * The one rule: the two sets meet and the instant has passed, or the actor belongs to the owning
 * office. `visibleWhere` below is the same sentence in SQL; a property test holds them together.
 */
export function isVisible(record: Guarded, tokens: readonly string[], now: Date): boolean {
  if (tokens.includes(officeOf(record.parliament))) return true;
  return record.visibleFrom <= now && record.audience.some((one) => tokens.includes(one));
}

/**
 * The rule as a SQL condition over a table or alias with columns `parliament`, `audience` and
 * `visible_from`. `parameter` is the placeholder (`$1`) that carries the actor's tokens as text[].
 * With no tokens it matches nothing.
 */
export function visibleWhere(alias: string, parameter: `$${number}`): string {
  return (
    `((${alias}.audience && ${parameter}::text[] and ${alias}.visible_from <= now())` +
    ` or 'office:' || ${alias}.parliament = any(${parameter}::text[]))`
  );
}

const sorted = (tokens: AudienceToken[]) => [...new Set(tokens)].sort();
