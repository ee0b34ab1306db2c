import type { Actor, TokenScope } from './actor.js';

/**
 * What a route asks of its caller before anything else happens. Whether this actor may do it to
 * this record is decided by the feature's policy, inside the use case.
 */
export interface Permission {
  readonly name: string;
  /** The scope that a program's token needs; null where reading is enough. */
  readonly scope: TokenScope | null;
  readonly allows: (actor: Actor) => boolean;
}

export function permission(
  name: string,
  scope: TokenScope | null,
  allows: (actor: Actor) => boolean,
): Permission {
  return Object.freeze({ name, scope, allows });
}

/** Anybody may knock; what they get to see is limited by audience. */
export const ANYONE = permission('anyone', null, () => true);

export const SIGNED_IN = permission('signed_in', null, (actor) => actor.accountId !== null);

export function permits(actor: Actor, wanted: Permission): boolean {
  if (actor.scopes && wanted.scope && !actor.scopes.includes(wanted.scope)) return false;
  return wanted.allows(actor);
}

/** The answer of a policy: allowed, or the code of the reason why not. */
export type Verdict =
  { readonly allowed: true } | { readonly allowed: false; readonly why: string };
export const ALLOWED: Verdict = Object.freeze({ allowed: true });
export const refused = (why: string): Verdict => ({ allowed: false, why });
