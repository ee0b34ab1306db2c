import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { isId } from '../../kernel/ids.js';
import type { ChamberFacts } from '../parliaments/index.js';
import type { House } from '../procedures/index.js';
import { wrongField } from './wrong-field.js';

export interface OwnCommittee {
  readonly id: string;
  readonly chamber: string | null;
  readonly status: string;
}

/** Held until the end of the transaction, so that it is not dissolved meanwhile. */
const COMMITTEE = sql(
  'bill-committee',
  'select id, chamber, status from committee where id = $1 and parliament = $2 for share',
);

/** A committee of this parliament, whether it still works or not. */
export async function ownCommittee(
  tx: Transaction,
  parliament: string,
  id: string,
  pointer: string,
): Promise<OwnCommittee> {
  const [found] = isId(id) ? await tx.rows<OwnCommittee>(COMMITTEE, [id, parliament]) : [];
  if (!found) throw wrongField('unknown_committee', pointer);
  return found;
}

/**
 * Whether the committee belongs to the house where the bill stands. One of no single chamber serves
 * every house, and outside the houses, or where no chambers are recorded, there is nothing to ask.
 */
export function servesHouse(
  committee: Pick<OwnCommittee, 'chamber'>,
  bill: { readonly chamber: string | null; readonly house: House | null },
  chambers: readonly Pick<ChamberFacts, 'code' | 'active'>[],
): boolean {
  if (committee.chamber === null || bill.chamber === null) return true;
  if (bill.house === 'first') return committee.chamber === bill.chamber;
  if (bill.house === 'second') {
    return chambers.some(
      ({ code, active }) => active && code === committee.chamber && code !== bill.chamber,
    );
  }
  return true;
}
