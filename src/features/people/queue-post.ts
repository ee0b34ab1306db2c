import type { Transaction } from '../../platform/database/transaction.js';
import type { MembershipFacts } from './people.inputs.js';

/** A post is found with the person who holds it, and with the committee it is held in. */
export async function queuePost(
  tx: Transaction,
  personId: string,
  place: MembershipFacts['place'],
): Promise<void> {
  await tx.search.changed('person', personId);
  if (place.kind === 'committee') await tx.search.changed('committee', place.committee);
}
