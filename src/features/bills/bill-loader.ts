import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { isVisible } from '../../kernel/audience.js';
import { Clock } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Bill } from './bill.entity.js';
import { billPolicy, type BillAction } from './bill.policy.js';

/** Finds the bill that somebody wants to change: absent and hidden are the same answer. */
@Injectable()
export class BillLoader {
  constructor(private readonly clock: Clock) {}

  /** Whoever comes second waits here, and then sees the revision that the first one made. */
  async lock(tx: Transaction, actor: Actor, action: BillAction, id: string): Promise<Bill> {
    const bill = isId(id)
      ? await tx.manager.findOne(Bill, { where: { id }, lock: { mode: 'pessimistic_write' } })
      : null;
    const seen =
      bill && (actor.kind === 'system' || isVisible(bill, actor.tokens, this.clock.now()));
    if (!seen) throw notFound();
    demand(billPolicy(actor, action, bill.parliament));
    return bill;
  }
}
