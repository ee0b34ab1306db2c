import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Decision } from '../procedures/index.js';
import { BillGround } from './bill-ground.js';
import { BillHistories } from './bill-histories.js';
import { fold } from './bill-history.js';
import { BillLoader } from './bill-loader.js';
import { rolesIn } from './bill.policy.js';
import { correctionProblems } from './correction-problems.js';
import { typesAfterCorrection } from './move-facts.js';
import { refuseMove } from './refuse-move.js';
import { wrongField } from './wrong-field.js';

export interface CorrectStepInput {
  readonly billId: string;
  /** Refuses the correction when the bill is no longer as its editor saw it. */
  readonly requireRevision: (revision: number) => void;
  /** The number of the entry that recorded the step. */
  readonly n: number;
  readonly reason: string;
  /** What is absent stays as it is. */
  readonly change: {
    readonly on?: string | undefined;
    readonly note?: string | null | undefined;
    readonly decision?: Decision | null | undefined;
    readonly documents?: readonly string[] | undefined;
  };
}

/** Puts right what was recorded of a step, by a further entry: the mistake stays on record. */
@Injectable()
export class CorrectStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ground: BillGround,
    private readonly bills: BillLoader,
    private readonly histories: BillHistories,
  ) {}

  async execute(actor: Actor, input: CorrectStepInput): Promise<{ readonly revision: number }> {
    const { moment, procedure } = await this.ground.of(actor, 'correct', input.billId);
    const reason = input.reason.trim();
    if (reason === '') throw wrongField('reason_required', '/reason');
    return this.unitOfWork.run(actor, async (tx) => {
      const bill = await this.bills.lock(tx, actor, 'correct', input.billId);
      input.requireRevision(bill.revision);
      const entries = await this.histories.of(tx, bill.id);
      const history = fold(entries);
      const step = history.steps.find(({ n }) => n === input.n);
      if (!step) throw notFound();
      const { on = step.on, note = step.note, decision = step.decision } = input.change;
      const documents = input.change.documents ?? step.documents;
      const types = await typesAfterCorrection(tx, actor, bill.parliament, documents, step);
      const of = procedure(step.procedureId);
      const { passage, parliament } = bill;
      const roles = rolesIn(actor, parliament);
      const corrected = { ...step, on, note, decision, documents, documentTypes: types };
      const frame = { history, passage, today: moment.today, roles, procedure: of };
      const position = { stage: step.from ?? step.to, passage };
      refuseMove(correctionProblems(corrected, frame), of, position);
      const entry = {
        kind: 'correction' as const,
        fromStage: null,
        toStage: null,
        happenedOn: on,
        decision,
        documents,
        note,
        reason,
        corrects: step.n,
        procedureId: step.procedureId,
      };
      const now = { procedure: procedure(bill.procedureId), now: moment.now };
      await this.histories.add(tx, actor, bill, entries, entry, now);
      return { revision: bill.revision };
    });
  }
}
