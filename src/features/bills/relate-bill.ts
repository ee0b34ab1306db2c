import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { visibleWhere } from '../../kernel/audience.js';
import { Clock } from '../../kernel/clock.js';
import { isId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork, type Idempotency } from '../../platform/database/unit-of-work.js';
import { BillLoader } from './bill-loader.js';
import { BillRelation } from './bill-relation.entity.js';
import { isSymmetric, relationProblem, type Relation } from './bill-relations.js';
import { recordChange } from './record-change.js';
import type { RelationKind } from './vocabulary.js';
import { wrongField } from './wrong-field.js';

export interface RelateBillInput {
  readonly billId: string;
  readonly otherId: string;
  readonly kind: RelationKind;
  readonly note: string | null;
  readonly idempotency?: Idempotency | null;
}

/**
 * Relations cross parliaments, so a circle could be closed by two clerks at once who each hold their
 * own bill only. Taken before any bill is locked: it then waits for nobody who waits for it.
 */
const ONE_AT_A_TIME = sql(
  'bill-relations-lock',
  `select pg_advisory_xact_lock(hashtext('bill relations'))`,
);
const VISIBLE = sql(
  'bill-relation-other',
  `select b.id from bill b where b.id = $2 and ($3::boolean or ${visibleWhere('b', '$1')})`,
);
/** What joins the two, and all that a walk from the other bill comes by; at most once each. */
const REACHED = sql(
  'bill-relations-reached',
  `with recursive reached (bill_id, other_id) as (
     select r.bill_id, r.other_id from bill_relation r
     where r.kind = $3 and r.bill_id in ($1, $2)
     union
     select r.bill_id, r.other_id from reached one
     join bill_relation r on r.bill_id = one.other_id and r.kind = $3
     where $4::boolean
   )
   select bill_id as "from", other_id as "to" from reached`,
);

/** Says what a bill is to another one, of whichever parliament. */
@Injectable()
export class RelateBill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bills: BillLoader,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: RelateBillInput): Promise<{ readonly revision: number }> {
    const { billId, otherId, kind, note } = input;
    return this.unitOfWork.once(actor, input.idempotency ?? null, async (tx) => {
      await tx.rows(ONE_AT_A_TIME);
      const bill = await this.bills.lock(tx, actor, 'relate', billId);
      const values = [actor.tokens, otherId, actor.kind === 'system'];
      const [other] = isId(otherId) ? await tx.rows(VISIBLE, values) : [];
      if (!other) throw wrongField('unknown_bill', '/other');
      const problem = relationProblem(
        { kind, from: billId, to: otherId },
        await reachedFrom(tx, input),
      );
      if (problem) throw wrongField(problem, '/other');
      const now = this.clock.now();
      const created = { createdAt: now, createdBy: actor.accountId };
      await tx.manager.insert(BillRelation, { billId, otherId, kind, note, ...created });
      await recordChange(tx, bill, now, 'bill.related', { other: otherId, kind });
      return { revision: bill.revision };
    });
  }
}

async function reachedFrom(
  tx: Transaction,
  { billId, otherId, kind }: RelateBillInput,
): Promise<Relation[]> {
  const rows = await tx.rows<Pick<Relation, 'from' | 'to'>>(REACHED, [
    billId,
    otherId,
    kind,
    !isSymmetric(kind),
  ]);
  return rows.map((row) => ({ ...row, kind }));
}
