import { holds, parliamentsOf, type Actor } from '../../kernel/actor.js';
import { ALLOWED, permission, refused, type Verdict } from '../../kernel/permission.js';

export type BillAction =
  | 'file'
  | 'describe'
  | 'share'
  | 'move'
  | 'correct'
  | 'strike'
  | 'refer'
  | 'list_text'
  | 'amend'
  | 'relate'
  | 'adopt_procedure';

/**
 * Whether the actor may do this to a bill of `parliament`. Its own office may; which step is
 * reserved to whom is for the procedure to say.
 */
export function billPolicy(actor: Actor, action: BillAction, parliament: string): Verdict {
  if (actor.kind === 'system') return ALLOWED;
  if (holds(actor, 'administrator', parliament)) return ALLOWED;
  if (action === 'adopt_procedure') return refused('not_an_administrator_of_this_parliament');
  return holds(actor, 'clerk', parliament) ? ALLOWED : refused('not_of_this_office');
}

/** The roles by which the actor can make steps of bills there. */
export function rolesIn(
  actor: Actor,
  parliament: string,
): ('clerk' | 'administrator')[] | 'system' {
  if (actor.kind === 'system') return 'system';
  return (['clerk', 'administrator'] as const).filter((role) => holds(actor, role, parliament));
}

/** The parliaments whose bills the actor can file and move. */
export const billParliaments = (actor: Actor) => parliamentsOf(actor, 'clerk', 'administrator');

export const FILE_BILLS = permission(
  'bills.file',
  'bills:write',
  (actor) => holds(actor, 'clerk') || holds(actor, 'administrator'),
);
