import { holds, type Actor } from '../../kernel/actor.js';
import { officeOf } from '../../kernel/audience.js';
import { ALLOWED, refused, type Verdict } from '../../kernel/permission.js';

/** Who may have everything indexed again: a machine's work, so those who run the machines. */
export function mayReindex(actor: Actor): Verdict {
  if (actor.kind === 'system' || holds(actor, 'operator')) return ALLOWED;
  return refused('operators_only');
}

/** The rung of the ladder is told to the office that chose it, not to those it let in. */
export const maySeeLevel = (actor: Actor, parliament: string): boolean =>
  actor.tokens.includes(officeOf(parliament));
