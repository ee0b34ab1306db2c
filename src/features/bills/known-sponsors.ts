import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';

/**
 * A name must not be found by whoever may read the bill but not the person: only those whom
 * every reader of the bill may see are told to search.
 */
export const EVERY_READER_SEES = `
  ('public' = any(p.audience) or p.audience = b.audience)
  and p.visible_from <= greatest(b.visible_from, now())`;

const KNOWN = sql(
  'bill-sponsors-in-search',
  `select p.id from bill b join bill_sponsor s on s.bill_id = b.id join person p on p.id = s.person_id
   where b.id = $1 and ${EVERY_READER_SEES}`,
);

/** The sponsors whom the bill's search record names when it is made now. */
export async function knownSponsors(tx: Transaction, billId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(KNOWN, [billId])).map(({ id }) => id);
}
