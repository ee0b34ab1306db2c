import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';

const IDS = sql(
  'person-committee-ids',
  `select distinct committee_id as id from membership
   where person_id = $1 and committee_id is not null`,
);

/** The committees whose search record may name the person. */
export async function committeesOfPerson(tx: Transaction, personId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(IDS, [personId])).map(({ id }) => id);
}
