import { billPolicy, type BillAction } from '../../features/bills/index.js';
import type { Actor } from '../../kernel/actor.js';
import { officeOf } from '../../kernel/audience.js';

/** What the reader may do to a bill: the very rules that guard the actions draw the buttons. */
export interface BillRights {
  may(action: BillAction): boolean;
  /** With whom exactly a bill is shared is told to its own office only. */
  readonly ofOffice: boolean;
}

export const billRightsOf = (actor: Actor, parliament: string): BillRights => ({
  may: (action) => billPolicy(actor, action, parliament).allowed,
  ofOffice: actor.tokens.includes(officeOf(parliament)),
});
