import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { UnitOfWork, type Idempotency } from '../../platform/database/unit-of-work.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { checkMove, stageOf, transitionOf, type Procedure } from '../procedures/index.js';
import { BillGround, type Ground } from './bill-ground.js';
import { BillHistories } from './bill-histories.js';
import { BillLoader } from './bill-loader.js';
import type { Bill } from './bill.entity.js';
import type { MoveFactsGiven } from './bills.inputs.js';
import { citedTypes, moveFacts } from './move-facts.js';
import { refer } from './referrals.js';
import { refuseMove } from './refuse-move.js';

export interface MoveBillInput extends MoveFactsGiven {
  readonly billId: string;
  /** Refuses the step when the bill is no longer where the clerk saw it. */
  readonly requireRevision: (revision: number) => void;
  readonly idempotency?: Idempotency | null;
}

/** A bill takes a step that the procedure allows, and no other. */
@Injectable()
export class MoveBill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ground: BillGround,
    private readonly bills: BillLoader,
    private readonly histories: BillHistories,
  ) {}

  /** `n` is the number of the entry that recorded the step. */
  async execute(
    actor: Actor,
    input: MoveBillInput,
  ): Promise<{ readonly revision: number; readonly n: number }> {
    const ground = await this.ground.of(actor, 'move', input.billId);
    return this.unitOfWork.once(actor, input.idempotency ?? null, async (tx) => {
      const bill = await this.bills.lock(tx, actor, 'move', input.billId);
      input.requireRevision(bill.revision);
      const procedure = ground.procedure(bill.procedureId);
      await this.requireLegal(tx, actor, bill, procedure, ground, input);
      const n = await this.record(tx, actor, bill, procedure, ground, input);
      return { revision: bill.revision, n };
    });
  }

  private async requireLegal(
    tx: Transaction,
    actor: Actor,
    bill: Bill,
    procedure: Procedure,
    { moment }: Ground,
    input: MoveBillInput,
  ): Promise<void> {
    const { stage, passage, parliament } = bill;
    const move = {
      ...input,
      today: moment.today,
      documentTypes: await citedTypes(tx, actor, parliament, input.documents),
      refersLead: input.referrals.some(({ role }) => role === 'lead'),
    };
    const facts = await moveFacts(tx, actor, bill, procedure, input);
    const position = { stage, passage };
    refuseMove(checkMove(procedure, position, move, facts), procedure, position);
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    bill: Bill,
    procedure: Procedure,
    { moment }: Ground,
    input: MoveBillInput,
  ): Promise<number> {
    const { transition, on, note, reason, decision, documents } = input;
    const fromStage = bill.stage;
    const toStage = transitionOf(procedure, transition)!.to;
    const { milestone, house } = stageOf(procedure, toStage)!;
    // Committees are charged where the bill now comes to.
    Object.assign(bill, { stage: toStage, milestone, house });
    const referrals: string[] = [];
    for (const [index, { committee, role, dueOn }] of input.referrals.entries()) {
      const facts = { committee, role, on, dueOn, note: null };
      const frame = { ...moment, pointer: `/referrals/${index}` };
      referrals.push((await refer(tx, bill, facts, frame)).id);
    }
    const entries = await this.histories.of(tx, bill.id);
    const said = { transition, decision, documents, note, reason, referrals };
    const { procedureId } = bill;
    const entry = {
      kind: 'move' as const,
      fromStage,
      toStage,
      happenedOn: on,
      procedureId,
      ...said,
    };
    const { now } = moment;
    return (await this.histories.add(tx, actor, bill, entries, entry, { procedure, now })).n;
  }
}
