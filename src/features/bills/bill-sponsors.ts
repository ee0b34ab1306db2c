import type { Actor } from '../../kernel/actor.js';
import { visibleWhere } from '../../kernel/audience.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Bill } from './bill.entity.js';
import { BillSponsor } from './bill-sponsor.entity.js';
import type { BillDescription } from './bills.inputs.js';
import { wrongField } from './wrong-field.js';

type Sponsors = BillDescription['sponsors'];

const KNOWN = sql(
  'bill-known-sponsors',
  `select p.id from person p
   where p.id = any($2::uuid[]) and p.parliament = $3
     and ($4::boolean or ${visibleWhere('p', '$1')})
   order by p.id for key share`,
);
const PRESENT = sql(
  'bill-present-sponsors',
  'select person_id as person, role from bill_sponsor where bill_id = $1 order by position',
);

/** In their order. */
export const sponsorsOf = (tx: Transaction, billId: string): Promise<Sponsors> =>
  tx.rows<Sponsors[number]>(PRESENT, [billId]);

/**
 * Puts these persons of the parliament in place of the sponsors so far. Whoever is there already
 * may stay although the actor cannot see them; nobody hidden can be put there.
 */
export async function setSponsors(
  tx: Transaction,
  actor: Actor,
  bill: Pick<Bill, 'id' | 'parliament'>,
  sponsors: Sponsors,
): Promise<void> {
  const present = new Set((await sponsorsOf(tx, bill.id)).map(({ person }) => person));
  const ids = sponsors.map(({ person }) => person);
  const values = [actor.tokens, ids, bill.parliament, actor.kind === 'system'];
  const known = new Set((await tx.rows<{ id: string }>(KNOWN, values)).map(({ id }) => id));
  const unknown = ids.findIndex((id) => !known.has(id) && !present.has(id));
  if (unknown >= 0) throw wrongField('unknown_person', `/sponsors/${unknown}/person`);
  await tx.manager.delete(BillSponsor, { billId: bill.id });
  if (sponsors.length === 0) return;
  await tx.manager.insert(
    BillSponsor,
    sponsors.map(({ person, role }, position) => ({
      billId: bill.id,
      personId: person,
      role,
      position,
    })),
  );
}
