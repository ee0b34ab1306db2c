import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { describedFacts } from './bill-facts.js';
import { BillLoader } from './bill-loader.js';
import { setSponsors, sponsorsOf } from './bill-sponsors.js';
import type { BillDescription } from './bills.inputs.js';

export interface DescribeBillInput {
  readonly billId: string;
  /** Refuses the change when the bill is no longer as its editor saw it. */
  readonly requireRevision: (revision: number) => void;
  /** What is absent stays as it is. */
  readonly change: Partial<BillDescription>;
}

/** Corrects what is said about a bill; its number and address never change. */
@Injectable()
export class DescribeBill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bills: BillLoader,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: DescribeBillInput): Promise<{ readonly revision: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const bill = await this.bills.lock(tx, actor, 'describe', input.billId);
      input.requireRevision(bill.revision);
      const { sponsors, ...change } = input.change;
      if (sponsors) await setSponsors(tx, actor, bill, sponsors);
      bill.describe(change, this.clock.now());
      await tx.manager.save(bill);
      tx.ledger.append({
        action: 'bill.described',
        kind: 'bill',
        recordId: bill.id,
        parliament: bill.parliament,
        detail: describedFacts({ ...bill, sponsors: await sponsorsOf(tx, bill.id) }),
      });
      await tx.search.changed('bill', bill.id);
      return { revision: bill.revision };
    });
  }
}
