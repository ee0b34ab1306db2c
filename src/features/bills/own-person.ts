import type { Actor } from '../../kernel/actor.js';
import { visibleWhere } from '../../kernel/audience.js';
import { isId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { wrongField } from './wrong-field.js';

const PERSON = sql(
  'bill-own-person',
  `select p.id from person p
   where p.id = $2 and p.parliament = $3 and ($4::boolean or ${visibleWhere('p', '$1')})
   for key share`,
);

/** A person of the bill's own parliament that the actor may see. */
export async function requirePerson(
  tx: Transaction,
  actor: Actor,
  parliament: string,
  { id, pointer }: { readonly id: string; readonly pointer: string },
): Promise<void> {
  const values = [actor.tokens, id, parliament, actor.kind === 'system'];
  const found = isId(id) ? await tx.rows(PERSON, values) : [];
  if (found.length === 0) throw wrongField('unknown_person', pointer);
}
