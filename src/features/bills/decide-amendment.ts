import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Refusal, notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fateProblems } from './amendment-fate.js';
import { BillAmendment } from './bill-amendment.entity.js';
import { BillClock } from './bill-clock.js';
import { requireDay } from './bill-days.js';
import { BillLoader } from './bill-loader.js';
import { recordChange } from './record-change.js';
import type { AmendmentDecision } from './satellites.inputs.js';
import { wrongField } from './wrong-field.js';

export interface DecideAmendmentInput extends AmendmentDecision {
  readonly amendmentId: string;
  /** Of the amendment, not of the bill. */
  readonly requireRevision: (revision: number) => void;
}

const BILL_OF = sql(
  'bill-of-amendment',
  'select bill_id as "billId" from bill_amendment where id = $1',
);

/** Records what became of an amendment. What was decided is decided anew only with a reason. */
@Injectable()
export class DecideAmendment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bills: BillLoader,
    private readonly clock: BillClock,
  ) {}

  async execute(actor: Actor, input: DecideAmendmentInput): Promise<{ readonly revision: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { amendmentId, fate, on, decision, reason } = input;
      const bill = await this.bills.lock(tx, actor, 'amend', await billOf(tx, amendmentId));
      const amendment = await tx.manager.findOneByOrFail(BillAmendment, { id: amendmentId });
      input.requireRevision(amendment.revision);
      const before = amendment.fate;
      if (before !== 'pending' && reason === null) throw wrongField('amendment_decided', '/reason');
      const { now, today } = await this.clock.at(bill.parliament);
      requireDay(on, '/on', { from: amendment.movedOn, today });
      requireSoundDecision(input);
      const revision = amendment.revision + 1;
      const corrected = before === 'pending' ? null : reason;
      Object.assign(amendment, { fate, decidedOn: on, decision, reason: corrected, revision });
      await tx.manager.save(amendment);
      await recordChange(tx, bill, now, 'bill.amendment_decided', {
        amendment: amendment.id,
        before,
        fate,
        on,
        result: decision?.result ?? null,
        reasonSha256: corrected && createHash('sha256').update(corrected).digest('hex'),
      });
      return { revision };
    });
  }
}

function requireSoundDecision({ fate, decision }: DecideAmendmentInput): void {
  const problems = fateProblems(fate, decision);
  const [first] = problems;
  if (!first) return;
  const fields = problems.map(({ code, pointer }) => ({ pointer, code, message: '' }));
  throw new Refusal(first.code, first.params ?? {}, fields);
}

async function billOf(tx: Transaction, amendmentId: string): Promise<string> {
  const [row] = isId(amendmentId) ? await tx.rows<{ billId: string }>(BILL_OF, [amendmentId]) : [];
  if (!row) throw notFound();
  return row.billId;
}
