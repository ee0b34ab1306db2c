import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { isVisible } from '../../kernel/audience.js';
import { Clock } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Document } from './document.entity.js';
import { documentPolicy, type DocumentAction } from './document.policy.js';

type Guarded = Pick<Document, 'parliament' | 'audience' | 'visibleFrom'>;

const GUARD = sql(
  'document-guard',
  'select parliament, audience, visible_from as "visibleFrom" from document where id = $1',
);

/** Finds the paper that somebody wants to change: absent and hidden are the same answer. */
@Injectable()
export class DocumentLoader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Asked before costly work and before what reads by itself; asked again under the lock. Answers
   * whose paper it is, which never changes.
   */
  async requirePermission(actor: Actor, action: DocumentAction, id: string): Promise<string> {
    const found = isId(id) ? await this.database.row<Guarded>(GUARD, [id]) : null;
    return this.check(actor, action, found).parliament;
  }

  async lock(tx: Transaction, actor: Actor, action: DocumentAction, id: string): Promise<Document> {
    const document = isId(id)
      ? await tx.manager.findOne(Document, { where: { id }, lock: { mode: 'pessimistic_write' } })
      : null;
    return this.check(actor, action, document);
  }

  private check<T extends Guarded>(actor: Actor, action: DocumentAction, found: T | null): T {
    const seen =
      found && (actor.kind === 'system' || isVisible(found, actor.tokens, this.clock.now()));
    if (!seen) throw notFound();
    demand(documentPolicy(actor, action, found.parliament));
    return found;
  }
}
