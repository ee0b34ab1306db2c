import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Refusal } from '../../kernel/errors.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

const LOCK = sql(
  'bill-demonstration-lock',
  'select id, parliament, number from bill where demonstration order by id for update',
);
const RELATED = sql(
  'bill-demonstration-related',
  `select distinct b.id from bill_relation r join bill b on b.id in (r.bill_id, r.other_id)
   where (r.bill_id = any($1::uuid[]) or r.other_id = any($1::uuid[])) and not b.demonstration
   order by b.id`,
);
const DELETE = sql(
  'bill-demonstration-delete',
  'delete from bill where id = any($1::uuid[]) and demonstration',
);

/** The only removal of bills there is, with all that belongs to them; numbers are not given again. */
@Injectable()
export class RemoveBillDemonstration {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers how many bills were removed. */
  async execute(actor: Actor): Promise<number> {
    if (actor.kind !== 'system') throw new Refusal('forbidden');
    return this.unitOfWork.run(actor, async (tx) => {
      type Row = { id: string; parliament: string; number: string };
      const bills = await tx.rows<Row>(LOCK);
      if (bills.length === 0) return 0;
      const ids = bills.map(({ id }) => id);
      const related = await tx.rows<{ id: string }>(RELATED, [ids]);
      await tx.rows(DELETE, [ids]);
      await tx.search.removed('bill', ids);
      await tx.search.changedMany(
        'bill',
        related.map(({ id }) => id),
      );
      for (const { id, parliament, number } of bills) {
        tx.ledger.append({
          action: 'bill.removed',
          kind: 'bill',
          recordId: id,
          parliament,
          detail: { number, demonstration: true },
        });
      }
      return bills.length;
    });
  }
}
