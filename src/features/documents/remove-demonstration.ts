import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Refusal } from '../../kernel/errors.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

const LOCK = sql(
  'demonstration-lock',
  'select id, parliament, number from document where demonstration order by id for update',
);
const DELETE_PAGES = sql(
  'demonstration-delete-pages',
  `delete from version_page where version_id in
     (select id from document_version where document_id = any($1::uuid[]))`,
);
const DELETE_VERSIONS = sql(
  'demonstration-delete-versions',
  'delete from document_version where document_id = any($1::uuid[])',
);
const DELETE_DOCUMENTS = sql(
  'demonstration-delete-documents',
  'delete from document where id = any($1::uuid[]) and demonstration',
);

/**
 * The only removal there is, and of demonstration papers only. Their numbers are never given again,
 * and the kept files stay, as all files do.
 */
@Injectable()
export class RemoveDemonstration {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers how many papers were removed. */
  async execute(actor: Actor): Promise<number> {
    if (actor.kind !== 'system') throw new Refusal('forbidden');
    return this.unitOfWork.run(actor, async (tx) => {
      type Row = { id: string; parliament: string; number: string };
      const documents = await tx.rows<Row>(LOCK);
      if (documents.length === 0) return 0;
      const ids = documents.map(({ id }) => id);
      await tx.rows(DELETE_PAGES, [ids]);
      await tx.rows(DELETE_VERSIONS, [ids]);
      await tx.rows(DELETE_DOCUMENTS, [ids]);
      await tx.search.removed('document', ids);
      for (const { id, parliament, number } of documents) {
        tx.ledger.append({
          action: 'document.removed',
          kind: 'document',
          recordId: id,
          parliament,
          detail: { number, demonstration: true },
        });
      }
      return documents.length;
    });
  }
}
