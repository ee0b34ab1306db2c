import { holds, type Actor } from '../../kernel/actor.js';
import { ALLOWED, permission, refused, type Verdict } from '../../kernel/permission.js';

/** Whether the actor may enter and correct persons, parties, terms and posts of this parliament. */
export function mayEditPeople(actor: Actor, parliament: string): Verdict {
  if (actor.kind === 'system') return ALLOWED;
  const own = holds(actor, 'clerk', parliament) || holds(actor, 'administrator', parliament);
  return own ? ALLOWED : refused('not_of_this_office');
}

export const EDIT_PEOPLE = permission(
  'people.edit',
  'people:write',
  (actor) => holds(actor, 'clerk') || holds(actor, 'administrator'),
);
