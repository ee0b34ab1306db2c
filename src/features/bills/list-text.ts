import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork, type Idempotency } from '../../platform/database/unit-of-work.js';
import { BillLoader } from './bill-loader.js';
import { BillText } from './bill-text.entity.js';
import { requireDocument } from './citable-document.js';
import { recordChange } from './record-change.js';
import type { Reading } from './vocabulary.js';
import { wrongField } from './wrong-field.js';

export interface ListTextInput {
  readonly billId: string;
  readonly documentId: string;
  readonly reading: Reading;
  readonly idempotency?: Idempotency | null;
}

const PLACE = sql(
  'bill-text-place',
  `select coalesce(max(position), 0)::int + 1 as position,
     coalesce(bool_or(document_id = $2), false) as listed
   from bill_text where bill_id = $1`,
);

/** Says that a filed document is one of the bill's texts. It stays shared with whom it was. */
@Injectable()
export class ListText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bills: BillLoader,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: ListTextInput): Promise<{ readonly revision: number }> {
    const { billId, documentId, reading } = input;
    return this.unitOfWork.once(actor, input.idempotency ?? null, async (tx) => {
      const bill = await this.bills.lock(tx, actor, 'list_text', billId);
      const document = { id: documentId, pointer: '/document' };
      await requireDocument(tx, actor, bill.parliament, document);
      const values = [billId, documentId];
      const [place] = await tx.rows<{ position: number; listed: boolean }>(PLACE, values);
      if (place?.listed) throw wrongField('text_already_listed', '/document');
      const position = place?.position ?? 1;
      await tx.manager.insert(BillText, { billId, documentId, reading, position });
      const detail = { document: documentId, reading };
      await recordChange(tx, bill, this.clock.now(), 'bill.text_listed', detail);
      return { revision: bill.revision };
    });
  }
}
