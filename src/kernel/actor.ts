import {
  ALL_PARLIAMENTS,
  PUBLIC,
  committeeToken,
  houseOf,
  officeOf,
  type AudienceToken,
} from './audience.js';

export const ROLES = [
  'clerk',
  'member',
  'committee_member',
  'administrator',
  'coordinator',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

/** A role and what it is for: a parliament, one of its committees, or the whole platform. */
export interface Grant {
  readonly role: Role;
  readonly parliament: string | null;
  readonly committee: string | null;
}

/** What a program's token may change. Every token may read what its account may read. */
export const TOKEN_SCOPES = [
  'read',
  'documents:write',
  'parliaments:write',
  'people:write',
  'bills:write',
  'accounts:write',
] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Who asks: a person signed in, a program with a person's token, the system itself, or nobody. */
export interface Actor {
  readonly kind: 'person' | 'program' | 'system' | 'nobody';
  readonly accountId: string | null;
  readonly name: string | null;
  readonly grants: readonly Grant[];
  /** Null: not limited, as for a person in the page. */
  readonly scopes: readonly TokenScope[] | null;
  readonly tokens: readonly AudienceToken[];
}

export const NOBODY: Actor = Object.freeze({
  kind: 'nobody',
  accountId: null,
  name: null,
  grants: [],
  scopes: null,
  tokens: [PUBLIC],
});

/** Seeds, imports and the terminal. It acts, but reads no more than the public. */
export const SYSTEM: Actor = Object.freeze({ ...NOBODY, kind: 'system' });

export function person(accountId: string, name: string, grants: readonly Grant[]): Actor {
  return { kind: 'person', accountId, name, grants, scopes: null, tokens: tokensOf(grants) };
}

export function program(actor: Actor, scopes: readonly TokenScope[]): Actor {
  return { ...actor, kind: 'program', scopes };
}

/** The audience tokens that a set of grants gives. Every one of them includes `public`. */
export function tokensOf(grants: readonly Grant[]): AudienceToken[] {
  const tokens = new Set<AudienceToken>([PUBLIC]);
  for (const { role, parliament, committee } of grants) {
    // An operator runs the machines; that is no reason to read a parliament's papers.
    if (!parliament || role === 'operator') continue;
    tokens.add(ALL_PARLIAMENTS);
    tokens.add(houseOf(parliament));
    if (role === 'clerk' || role === 'administrator') tokens.add(officeOf(parliament));
    if (committee) tokens.add(committeeToken(committee));
  }
  return [...tokens];
}

export function holds(actor: Actor, role: Role, parliament?: string): boolean {
  return actor.grants.some(
    (grant) => grant.role === role && (parliament === undefined || grant.parliament === parliament),
  );
}

/** The parliaments in which the actor holds one of the roles. */
export function parliamentsOf(actor: Actor, ...roles: Role[]): string[] {
  const codes = actor.grants
    .filter((grant) => roles.length === 0 || roles.includes(grant.role))
    .flatMap((grant) => grant.parliament ?? []);
  return [...new Set(codes)].sort();
}
