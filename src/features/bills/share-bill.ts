import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Sharing } from '../../kernel/audience.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SharingCheck } from '../parliaments/index.js';
import { sharingFacts } from './bill-facts.js';
import { BillGround } from './bill-ground.js';
import { BillLoader } from './bill-loader.js';
import { knownSponsors } from './known-sponsors.js';

export interface ShareBillInput {
  readonly billId: string;
  /** Refuses the change when the bill is no longer as its editor saw it. */
  readonly requireRevision: (revision: number) => void;
  readonly sharing: Sharing;
  /** Null: visible at once. */
  readonly embargoUntil: Date | null;
}

/** Moves a bill up or down the ladder. Who loses it loses it with this very commit. */
@Injectable()
export class ShareBill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ground: BillGround,
    private readonly bills: BillLoader,
    private readonly sharing: SharingCheck,
  ) {}

  async execute(actor: Actor, input: ShareBillInput): Promise<{ readonly revision: number }> {
    const { moment } = await this.ground.of(actor, 'share', input.billId);
    await this.sharing.require(moment.parliament.code, input.sharing);
    return this.unitOfWork.run(actor, async (tx) => {
      const bill = await this.bills.lock(tx, actor, 'share', input.billId);
      input.requireRevision(bill.revision);
      const { now } = moment;
      const namedBefore = await knownSponsors(tx, bill.id);
      // Without an embargo it stays visible since when it was; the past is not rewritten.
      const open = bill.visibleFrom <= now ? bill.visibleFrom : now;
      bill.share(input.sharing, input.embargoUntil ?? open, now);
      await tx.manager.save(bill);
      const { id, parliament, audience, visibleFrom, sharing } = bill;
      tx.ledger.append({
        action: 'bill.shared',
        kind: 'bill',
        recordId: id,
        parliament,
        detail: sharingFacts(bill),
      });
      const guard = { parliament, audience, visibleFrom, level: sharing.level };
      await tx.search.audienceChanged('bill', id, guard);
      const named = new Set(await knownSponsors(tx, id));
      // The record still names whom only its old readers may see: until it was made anew, a search
      // for their name would tell the new readers whose bill it is.
      if (!namedBefore.every((one) => named.has(one))) await tx.search.removed('bill', [id]);
      return { revision: bill.revision };
    });
  }
}
