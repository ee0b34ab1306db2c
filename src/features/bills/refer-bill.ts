import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { UnitOfWork, type Idempotency } from '../../platform/database/unit-of-work.js';
import { BillLoader } from './bill-loader.js';
import { BillClock } from './bill-clock.js';
import { countAsChange } from './record-change.js';
import { refer } from './referrals.js';
import type { ReferralFacts } from './satellites.inputs.js';

export interface ReferBillInput extends ReferralFacts {
  readonly billId: string;
  readonly requireRevision: (revision: number) => void;
  readonly idempotency?: Idempotency | null;
}

/** Charges a committee with a bill, without a move. */
@Injectable()
export class ReferBill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bills: BillLoader,
    private readonly clock: BillClock,
  ) {}

  async execute(actor: Actor, input: ReferBillInput): Promise<{ readonly id: string }> {
    return this.unitOfWork.once(actor, input.idempotency ?? null, async (tx) => {
      const bill = await this.bills.lock(tx, actor, 'refer', input.billId);
      input.requireRevision(bill.revision);
      const moment = await this.clock.at(bill.parliament);
      const referral = await refer(tx, bill, input, { ...moment, pointer: '' });
      await countAsChange(tx, bill, moment.now);
      return referral;
    });
  }
}
