import type { Json } from '../../platform/ledger/canonical-json.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Bill } from './bill.entity.js';

/** A change of what belongs to a bill is a change of the bill: its revision, its day, its readers' lists. */
export async function countAsChange(tx: Transaction, bill: Bill, now: Date): Promise<void> {
  bill.touch(now);
  await tx.manager.save(bill);
  await tx.search.changed('bill', bill.id);
}

/** The same, with its line in the ledger: ids, codes and hashes only. */
export async function recordChange(
  tx: Transaction,
  bill: Bill,
  now: Date,
  action: `bill.${string}`,
  detail: { readonly [key: string]: Json },
): Promise<void> {
  await countAsChange(tx, bill, now);
  tx.ledger.append({
    action,
    kind: 'bill',
    recordId: bill.id,
    parliament: bill.parliament,
    detail,
  });
}
