import type { Actor } from '../../kernel/actor.js';
import { visibleWhere } from '../../kernel/audience.js';
import { isId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { DocumentType } from '../documents/index.js';
import { wrongField } from './wrong-field.js';

const CITABLE = sql(
  'bill-citable-document',
  `select d.type from document d
   where d.id = $2 and d.parliament = $3 and ($4::boolean or ${visibleWhere('d', '$1')})
   for key share`,
);

/** A paper of the bill's own parliament that the actor may see: absent and hidden are the same. */
export async function requireDocument(
  tx: Transaction,
  actor: Actor,
  parliament: string,
  { id, pointer, types }: { id: string; pointer: string; types?: readonly DocumentType[] },
): Promise<DocumentType> {
  const values = [actor.tokens, id, parliament, actor.kind === 'system'];
  const [found] = isId(id) ? await tx.rows<{ type: DocumentType }>(CITABLE, values) : [];
  if (!found) throw wrongField('unknown_document', pointer);
  if (types && !types.includes(found.type)) throw wrongField('document_required', pointer);
  return found.type;
}
