import { documentPolicy, type DocumentAction } from '../../features/documents/index.js';
import type { Actor } from '../../kernel/actor.js';
import { officeOf } from '../../kernel/audience.js';

/** What the reader may do to a paper: the very rules that guard the actions draw the buttons. */
export interface DocumentRights {
  may(action: DocumentAction): boolean;
  /** With whom exactly a paper is shared is told to its filing office only. */
  readonly ofOffice: boolean;
}

export const rightsOf = (actor: Actor, parliament: string): DocumentRights => ({
  may: (action) => documentPolicy(actor, action, parliament).allowed,
  ofOffice: actor.tokens.includes(officeOf(parliament)),
});
