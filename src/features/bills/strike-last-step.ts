import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Refusal, notFound } from '../../kernel/errors.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { isFinal, stageOf, transitionOf, type Procedure } from '../procedures/index.js';
import { BillGround } from './bill-ground.js';
import { BillHistories } from './bill-histories.js';
import { fold, type History, type Step } from './bill-history.js';
import { BillLoader } from './bill-loader.js';
import type { Bill } from './bill.entity.js';
import { rolesIn } from './bill.policy.js';
import { wrongField } from './wrong-field.js';

export interface StrikeLastStepInput {
  readonly billId: string;
  /** Refuses when the bill is no longer as its editor saw it. */
  readonly requireRevision: (revision: number) => void;
  /** The number of the entry that recorded the step. */
  readonly n: number;
  readonly reason: string;
}

const WITHDRAW = sql(
  'bill-withdraw-referrals',
  `delete from bill_referral
   where bill_id = $1 and id = any($2::uuid[]) and status = 'open' returning id`,
);

/**
 * Strikes out a last step that never happened: the bill stands again where it stood. Committees
 * that were charged with it are charged no more, but a report that one has made is kept.
 */
@Injectable()
export class StrikeLastStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ground: BillGround,
    private readonly bills: BillLoader,
    private readonly histories: BillHistories,
  ) {}

  async execute(actor: Actor, input: StrikeLastStepInput): Promise<{ readonly revision: number }> {
    const { moment, procedure } = await this.ground.of(actor, 'strike', input.billId);
    const reason = input.reason.trim();
    if (reason === '') throw wrongField('reason_required', '/reason');
    return this.unitOfWork.run(actor, async (tx) => {
      const bill = await this.bills.lock(tx, actor, 'strike', input.billId);
      input.requireRevision(bill.revision);
      const entries = await this.histories.of(tx, bill.id);
      const step = lastStep(fold(entries), input.n);
      requireRole(actor, bill, procedure(step.procedureId), step);
      const present = procedure(bill.procedureId);
      const toStage = stageBefore(present, step, bill);
      const entry = {
        kind: 'withdrawal' as const,
        fromStage: bill.stage,
        toStage,
        happenedOn: moment.today,
        reason,
        corrects: step.n,
        referrals: await withdrawReferrals(tx, bill, step),
        procedureId: bill.procedureId,
      };
      const now = { procedure: present, now: moment.now };
      await this.histories.add(tx, actor, bill, entries, entry, now);
      return { revision: bill.revision };
    });
  }
}

function lastStep({ steps }: History, n: number): Step {
  const step = steps.find((one) => one.n === n);
  if (!step) throw notFound();
  if (steps.length === 1) throw wrongField('nothing_to_undo', '/n');
  if (step !== steps.at(-1)) throw wrongField('only_last_step_undone', '/n');
  return step;
}

/** Who may not record a step may not undo it either. */
function requireRole(actor: Actor, bill: Bill, procedure: Procedure, step: Step): void {
  const roles = rolesIn(actor, bill.parliament);
  const by = transitionOf(procedure, step.transition ?? '')?.by ?? [];
  if (roles !== 'system' && !roles.some((role) => by.includes(role))) {
    throw new Refusal('move_not_allowed_to_you');
  }
}

/** A version adopted since may not have the stage from which the step was made. */
function stageBefore(procedure: Procedure, { from }: Step, bill: Bill): string {
  const stage = from === null ? undefined : stageOf(procedure, from);
  if (!stage || isFinal(stage.milestone)) {
    throw new Refusal('bill_would_strand', { stage: from ?? '', bill: bill.number });
  }
  return stage.code;
}

async function withdrawReferrals(tx: Transaction, bill: Bill, step: Step): Promise<string[]> {
  if (step.referrals.length === 0) return [];
  const gone = await tx.rows<{ id: string }>(WITHDRAW, [bill.id, step.referrals]);
  return gone.map(({ id }) => id).sort();
}
