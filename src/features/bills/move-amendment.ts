import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork, type Idempotency } from '../../platform/database/unit-of-work.js';
import { BillAmendment } from './bill-amendment.entity.js';
import { BillClock } from './bill-clock.js';
import { ownCommittee } from './bill-committees.js';
import { filedOn, requireDay } from './bill-days.js';
import { BillLoader } from './bill-loader.js';
import { requirePerson } from './own-person.js';
import { recordChange } from './record-change.js';
import type { AmendmentFacts, AmendmentMover } from './satellites.inputs.js';
import { wrongField } from './wrong-field.js';

export interface MoveAmendmentInput extends AmendmentFacts {
  readonly billId: string;
  readonly idempotency?: Idempotency | null;
}

const NUMBERS = sql(
  'bill-amendment-numbers',
  `select coalesce(max(n), 0)::int + 1 as next, coalesce(bool_or(n = $2), false) as taken
   from bill_amendment where bill_id = $1`,
);

/** Somebody proposes to change a bill. */
@Injectable()
export class MoveAmendment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bills: BillLoader,
    private readonly clock: BillClock,
  ) {}

  async execute(actor: Actor, input: MoveAmendmentInput): Promise<{ readonly id: string }> {
    return this.unitOfWork.once(actor, input.idempotency ?? null, async (tx) => {
      const { billId, mover, target, text, language, on } = input;
      const bill = await this.bills.lock(tx, actor, 'amend', billId);
      const { now, today } = await this.clock.at(bill.parliament);
      requireDay(on, '/on', { from: await filedOn(tx, billId), today });
      const n = await numberOf(tx, billId, input.n);
      const id = newId(now.getTime());
      await tx.manager.insert(BillAmendment, {
        id,
        billId,
        n,
        house: bill.house,
        ...(await moverOf(tx, actor, bill.parliament, mover)),
        target,
        text,
        language,
        movedOn: on,
        fate: 'pending',
        decidedOn: null,
        decision: null,
        reason: null,
        revision: 1,
        createdAt: now,
      });
      const textSha256 = createHash('sha256').update(`${target}\n${text}`).digest('hex');
      const detail = { amendment: id, n, house: bill.house, on, textSha256 };
      await recordChange(tx, bill, now, 'bill.amendment_moved', detail);
      return { id };
    });
  }
}

/** Under the lock of the bill, so that two amendments cannot get the same number. */
async function numberOf(tx: Transaction, billId: string, wanted: number | null): Promise<number> {
  const values = [billId, wanted];
  const [numbers] = await tx.rows<{ next: number; taken: boolean }>(NUMBERS, values);
  if (wanted !== null && numbers?.taken) {
    throw wrongField('amendment_number_taken', '/n', { number: wanted });
  }
  return wanted ?? numbers?.next ?? 1;
}

async function moverOf(tx: Transaction, actor: Actor, parliament: string, mover: AmendmentMover) {
  const none = { moverId: null, committeeId: null, moverText: null };
  if ('text' in mover) return { ...none, moverText: mover.text };
  if ('committee' in mover) {
    await ownCommittee(tx, parliament, mover.committee, '/mover/committee');
    return { ...none, committeeId: mover.committee };
  }
  await requirePerson(tx, actor, parliament, { id: mover.person, pointer: '/mover/person' });
  return { ...none, moverId: mover.person };
}
