import { holds, parliamentsOf, type Actor } from '../../kernel/actor.js';
import { ALLOWED, permission, refused, type Verdict } from '../../kernel/permission.js';

export type DocumentAction = 'file' | 'add_version' | 'describe' | 'share' | 'retry_extraction';

/** Whether the actor may do this to a paper of `parliament`. Only its own filing clerks may. */
export function documentPolicy(actor: Actor, _action: DocumentAction, parliament: string): Verdict {
  if (actor.kind === 'system') return ALLOWED;
  return holds(actor, 'clerk', parliament) ? ALLOWED : refused('not_a_clerk_of_this_parliament');
}

/** The parliaments that the actor can file for, for the choice on the filing desk. */
export const filingParliaments = (actor: Actor) => parliamentsOf(actor, 'clerk');

export const FILE_DOCUMENTS = permission('documents.file', 'documents:write', (actor) =>
  holds(actor, 'clerk'),
);
