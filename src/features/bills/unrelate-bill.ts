import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { visibleWhere } from '../../kernel/audience.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BillLoader } from './bill-loader.js';
import { recordChange } from './record-change.js';
import type { RelationKind } from './vocabulary.js';

export interface UnrelateBillInput {
  readonly billId: string;
  readonly otherId: string;
  readonly kind: RelationKind;
}

const REMOVE = sql(
  'bill-relation-remove',
  `delete from bill_relation r using bill b
   where r.bill_id = $2 and r.other_id = $3 and r.kind = $4 and b.id = r.other_id
     and ($5::boolean or ${visibleWhere('b', '$1')})
   returning r.kind`,
);

/** Takes back what was said of this bill; what another bill says of it is for that bill's office. */
@Injectable()
export class UnrelateBill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bills: BillLoader,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    { billId, otherId, kind }: UnrelateBillInput,
  ): Promise<{ readonly revision: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const bill = await this.bills.lock(tx, actor, 'relate', billId);
      const values = [actor.tokens, billId, otherId, kind, actor.kind === 'system'];
      const removed = isId(otherId) ? await tx.rows(REMOVE, values) : [];
      if (removed.length === 0) throw notFound();
      const detail = { other: otherId, kind };
      await recordChange(tx, bill, this.clock.now(), 'bill.unrelated', detail);
      return { revision: bill.revision };
    });
  }
}
