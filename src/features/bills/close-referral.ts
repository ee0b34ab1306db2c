import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BillClock } from './bill-clock.js';
import { requireDay } from './bill-days.js';
import { BillLoader } from './bill-loader.js';
import { BillReferral } from './bill-referral.entity.js';
import { requireDocument } from './citable-document.js';
import { recordChange } from './record-change.js';
import type { ReferralClosing } from './satellites.inputs.js';
import { wrongField } from './wrong-field.js';

export interface CloseReferralInput extends ReferralClosing {
  readonly referralId: string;
  /** Of the referral, not of the bill. */
  readonly requireRevision: (revision: number) => void;
}

const BILL_OF = sql(
  'bill-of-referral',
  'select bill_id as "billId" from bill_referral where id = $1',
);
const REPORTS = ['committee_report', 'legal_opinion'] as const;

/** A committee has reported on a bill, or is relieved of it. */
@Injectable()
export class CloseReferral {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bills: BillLoader,
    private readonly clock: BillClock,
  ) {}

  async execute(actor: Actor, input: CloseReferralInput): Promise<{ readonly revision: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { referralId, status, on, reportId, recommendation } = input;
      const bill = await this.bills.lock(tx, actor, 'refer', await billOf(tx, referralId));
      const referral = await tx.manager.findOneByOrFail(BillReferral, { id: referralId });
      input.requireRevision(referral.revision);
      if (referral.status !== 'open') throw wrongField('referral_closed', '/status');
      const { now, today } = await this.clock.at(bill.parliament);
      requireDay(on, '/on', { from: referral.referredOn, today });
      if (reportId !== null) {
        const report = { id: reportId, pointer: '/reportId', types: REPORTS };
        await requireDocument(tx, actor, bill.parliament, report);
      }
      Object.assign(referral, {
        status,
        reportedOn: on,
        reportId,
        recommendation,
        note: input.note ?? referral.note,
        revision: referral.revision + 1,
      });
      await tx.manager.save(referral);
      await recordChange(tx, bill, now, 'bill.referral_closed', {
        referral: referral.id,
        status,
        on,
        report: reportId,
        recommendation,
      });
      return { revision: referral.revision };
    });
  }
}

async function billOf(tx: Transaction, referralId: string): Promise<string> {
  const [row] = isId(referralId) ? await tx.rows<{ billId: string }>(BILL_OF, [referralId]) : [];
  if (!row) throw notFound();
  return row.billId;
}
