import { holds, type Actor } from '../../kernel/actor.js';
import { ALLOWED, permission, refused, type Verdict } from '../../kernel/permission.js';

/** Whether the actor may set up committees of this parliament. */
export function mayCreateCommittee(actor: Actor, parliament: string): Verdict {
  if (actor.kind === 'system') return ALLOWED;
  const own = holds(actor, 'clerk', parliament) || holds(actor, 'administrator', parliament);
  return own ? ALLOWED : refused('not_of_this_office');
}

/** Reference data is taken over by the terminal and the start-up only. */
export function mayRegisterParliaments(actor: Actor): Verdict {
  return actor.kind === 'system' ? ALLOWED : refused('system_only');
}

export const CREATE_COMMITTEE = permission(
  'parliaments.create_committee',
  'parliaments:write',
  (actor) => holds(actor, 'clerk') || holds(actor, 'administrator'),
);
