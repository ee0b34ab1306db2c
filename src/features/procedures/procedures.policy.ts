import { holds, type Actor } from '../../kernel/actor.js';
import { ALLOWED, permission, refused, type Verdict } from '../../kernel/permission.js';

export const ADAPT_PROCEDURE = permission('procedures.adapt', 'bills:write', (actor) =>
  holds(actor, 'administrator'),
);

/** Whether the actor may change by which rules the bills of this parliament move. */
export function mayAdaptProcedure(actor: Actor, parliament: string): Verdict {
  if (actor.kind === 'system' || holds(actor, 'administrator', parliament)) return ALLOWED;
  return refused('not_administrator_here');
}
