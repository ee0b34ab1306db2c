import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { UnitOfWork, type Idempotency } from '../../platform/database/unit-of-work.js';
import { BillClock } from './bill-clock.js';
import { BillLoader } from './bill-loader.js';
import { countAsChange } from './record-change.js';
import { refer } from './referrals.js';
import type { ReferralFacts } from './satellites.inputs.js';

export interface ReferToCommitteesInput {
  readonly billId: string;
  readonly requireRevision: (revision: number) => void;
  readonly referrals: readonly [ReferralFacts, ...ReferralFacts[]];
  readonly idempotency?: Idempotency | null;
}

/** Charges several committees with a bill in one act: all of them, or none. */
@Injectable()
export class ReferToCommittees {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bills: BillLoader,
    private readonly clock: BillClock,
  ) {}

  /** The ids stand in the order of the referrals. */
  async execute(
    actor: Actor,
    input: ReferToCommitteesInput,
  ): Promise<{ readonly ids: readonly string[] }> {
    return this.unitOfWork.once(actor, input.idempotency ?? null, async (tx) => {
      const bill = await this.bills.lock(tx, actor, 'refer', input.billId);
      input.requireRevision(bill.revision);
      const moment = await this.clock.at(bill.parliament);
      const ids: string[] = [];
      for (const [index, facts] of input.referrals.entries()) {
        const frame = { ...moment, pointer: `/referrals/${index}` };
        ids.push((await refer(tx, bill, facts, frame)).id);
      }
      await countAsChange(tx, bill, moment.now);
      return { ids };
    });
  }
}
