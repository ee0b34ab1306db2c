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

export interface UnlistTextInput {
  readonly billId: string;
  readonly documentId: string;
}

/** A document that the actor may not see is none of the bill's texts to them. */
const REMOVE = sql(
  'bill-text-remove',
  `delete from bill_text t using document d
   where t.bill_id = $2 and t.document_id = $3 and d.id = t.document_id
     and ($4::boolean or ${visibleWhere('d', '$1')})
   returning t.reading`,
);

/** Takes a document off the bill's texts, where it was listed by mistake; the document stays. */
@Injectable()
export class UnlistText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bills: BillLoader,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    { billId, documentId }: UnlistTextInput,
  ): Promise<{ readonly revision: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const bill = await this.bills.lock(tx, actor, 'list_text', billId);
      const values = [actor.tokens, billId, documentId, actor.kind === 'system'];
      const [removed] = isId(documentId) ? await tx.rows<{ reading: string }>(REMOVE, values) : [];
      if (!removed) throw notFound();
      const detail = { document: documentId, reading: removed.reading };
      await recordChange(tx, bill, this.clock.now(), 'bill.text_unlisted', detail);
      return { revision: bill.revision };
    });
  }
}
