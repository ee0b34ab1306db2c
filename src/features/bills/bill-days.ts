import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { wrongField } from './wrong-field.js';

/** As last corrected: a correction of the filing carries the day that holds. */
const FILED_ON = sql(
  'bill-filed-on',
  `select e.happened_on::text as day from bill_entry e
   where e.bill_id = $1 and (e.kind = 'filing' or e.corrects =
     (select f.n from bill_entry f where f.bill_id = $1 and f.kind = 'filing'))
   order by e.n desc limit 1`,
);

/** The day on which the bill was filed, `YYYY-MM-DD`. */
export async function filedOn(tx: Transaction, billId: string): Promise<string> {
  const [row] = await tx.rows<{ day: string }>(FILED_ON, [billId]);
  if (!row) throw new Error(`bill ${billId} has no filing`);
  return row.day;
}

/** Nothing befalls a bill before a certain day, nor is it recorded before it happened. */
export function requireDay(
  day: string,
  pointer: string,
  { from, today }: { readonly from: string; readonly today: string },
): void {
  if (day > today) throw wrongField('date_in_future', pointer);
  if (day < from) throw wrongField('date_before_last_step', pointer, { since: from });
}
