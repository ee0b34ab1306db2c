import { newId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { ParliamentFacts } from '../parliaments/index.js';
import { isFinal } from '../procedures/index.js';
import type { Bill } from './bill.entity.js';
import { ownCommittee, servesHouse } from './bill-committees.js';
import { filedOn, requireDay } from './bill-days.js';
import { BillReferral } from './bill-referral.entity.js';
import type { ReferralFacts } from './satellites.inputs.js';
import { wrongField } from './wrong-field.js';

export interface ReferralFrame {
  readonly parliament: Pick<ParliamentFacts, 'chambers'>;
  readonly now: Date;
  /** On the clocks of the parliament. */
  readonly today: string;
  /** Where the referral stands in what was sent; empty: it is all that was sent. */
  readonly pointer: string;
}

const OPEN = sql(
  'bill-open-referrals',
  `select committee_id as committee, role from bill_referral
   where bill_id = $1 and house is not distinct from $2 and status = 'open'`,
);

/**
 * Charges a committee with the bill, in the house where the bill stands. For a bill that the caller
 * has locked and counts as changed; several at once are several calls, and the second sees the first.
 */
export async function refer(
  tx: Transaction,
  bill: Bill,
  facts: ReferralFacts,
  frame: ReferralFrame,
): Promise<{ readonly id: string }> {
  const at = (field: string) => `${frame.pointer}/${field}`;
  if (isFinal(bill.milestone)) throw wrongField('bill_ended', at('committee'));
  const committee = await ownCommittee(tx, bill.parliament, facts.committee, at('committee'));
  if (committee.status !== 'active') throw wrongField('committee_dissolved', at('committee'));
  if (!servesHouse(committee, bill, frame.parliament.chambers)) {
    throw wrongField('committee_of_other_house', at('committee'));
  }
  requireDay(facts.on, at('on'), { from: await filedOn(tx, bill.id), today: frame.today });
  if (facts.dueOn !== null && facts.dueOn < facts.on) {
    throw wrongField('dates_reversed', at('dueOn'));
  }
  await requireRoom(tx, bill, facts, at);
  const id = newId(frame.now.getTime());
  await tx.manager.insert(BillReferral, {
    id,
    billId: bill.id,
    house: bill.house,
    committeeId: committee.id,
    role: facts.role,
    referredOn: facts.on,
    dueOn: facts.dueOn,
    status: 'open',
    reportedOn: null,
    reportId: null,
    recommendation: null,
    note: facts.note,
    revision: 1,
  });
  tx.ledger.append({
    action: 'bill.referred',
    kind: 'bill',
    recordId: bill.id,
    parliament: bill.parliament,
    detail: {
      referral: id,
      committee: committee.id,
      role: facts.role,
      house: bill.house,
      on: facts.on,
      dueOn: facts.dueOn,
    },
  });
  return { id };
}

async function requireRoom(
  tx: Transaction,
  bill: Bill,
  { committee, role }: ReferralFacts,
  at: (field: string) => string,
): Promise<void> {
  const open = await tx.rows<{ committee: string; role: string }>(OPEN, [bill.id, bill.house]);
  if (open.some((one) => one.committee === committee)) {
    throw wrongField('already_referred', at('committee'));
  }
  if (role === 'lead' && open.some((one) => one.role === 'lead')) {
    throw wrongField('second_lead_committee', at('role'));
  }
}
