import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { isVisible } from '../../kernel/audience.js';
import { demand } from '../../kernel/demand.js';
import { Refusal } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork, type Idempotency } from '../../platform/database/unit-of-work.js';
import { In, Not } from 'typeorm';
import {
  FINAL_MILESTONES,
  ProceduresQueries,
  isFinal,
  reachableStages,
  type ProcedureVersionView,
} from '../procedures/index.js';
import { BillClock, type BillMoment } from './bill-clock.js';
import { BillHistories } from './bill-histories.js';
import { Bill } from './bill.entity.js';
import { billPolicy } from './bill.policy.js';
import type { Adoption } from './bills.inputs.js';
import { wrongField } from './wrong-field.js';

export interface AdoptProcedureInput extends Adoption {
  readonly parliament: string;
  readonly idempotency?: Idempotency | null;
}

/** Puts running bills under another version of the procedure: all that are named, or none. */
@Injectable()
export class AdoptProcedure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly procedures: ProceduresQueries,
    private readonly histories: BillHistories,
    private readonly clock: BillClock,
  ) {}

  async execute(actor: Actor, input: AdoptProcedureInput): Promise<{ readonly moved: number }> {
    demand(billPolicy(actor, 'adopt_procedure', input.parliament));
    const moment = await this.clock.at(input.parliament);
    const version = await this.version(input);
    return this.unitOfWork.once(actor, input.idempotency ?? null, async (tx) => {
      const bills = await this.lock(tx, actor, input, moment);
      const moving = bills.filter(({ procedureId }) => procedureId !== version.id);
      refuseStranding(moving, version, input.stages);
      for (const bill of moving) await this.adopt(tx, actor, bill, version, input, moment);
      return { moved: moving.length };
    });
  }

  /** One of the parliament's own, or a template. */
  private async version({ parliament, versionId }: AdoptProcedureInput) {
    const version = await this.procedures.byId(versionId).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'not_found') return null;
      throw error;
    });
    if (!version || (version.parliament !== null && version.parliament !== parliament)) {
      throw wrongField('unknown_procedure', '/versionId');
    }
    return version;
  }

  /** In the order of their ids, as everywhere, so that two adoptions never wait for each other. */
  private async lock(
    tx: Transaction,
    actor: Actor,
    { parliament, bills }: AdoptProcedureInput,
    { now }: BillMoment,
  ): Promise<Bill[]> {
    const ids = bills === 'all' ? null : bills.filter(isId);
    const found = await tx.manager.find(Bill, {
      where: ids
        ? { id: In(ids), parliament }
        : { parliament, milestone: Not(In([...FINAL_MILESTONES])) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const seen = found.filter(
      (bill) => actor.kind === 'system' || isVisible(bill, actor.tokens, now),
    );
    if (bills === 'all') return seen.filter(({ milestone }) => !isFinal(milestone));
    for (const [index, id] of bills.entries()) {
      const bill = seen.find((one) => one.id === id);
      if (!bill) throw wrongField('unknown_bill', `/bills/${index}`);
      if (isFinal(bill.milestone)) throw wrongField('bill_ended', `/bills/${index}`);
    }
    return seen;
  }

  private async adopt(
    tx: Transaction,
    actor: Actor,
    bill: Bill,
    { id, procedure }: ProcedureVersionView,
    { stages }: AdoptProcedureInput,
    { now, today }: BillMoment,
  ): Promise<void> {
    const entries = await this.histories.of(tx, bill.id);
    const entry = {
      kind: 'procedure' as const,
      fromStage: bill.stage,
      toStage: newStage(stages, bill.stage),
      happenedOn: today,
      procedureId: id,
    };
    await this.histories.add(tx, actor, bill, entries, entry, { procedure, now });
  }
}

const newStage = (stages: Adoption['stages'], stage: string): string =>
  Object.hasOwn(stages, stage) ? stages[stage]! : stage;

/** A bill must come to stand in a stage that goes on, and that a bill of its passage can reach. */
function refuseStranding(
  bills: readonly Bill[],
  { procedure }: ProcedureVersionView,
  stages: Adoption['stages'],
): void {
  const running = (passage: Bill['passage']) =>
    new Set(
      reachableStages(procedure, passage)
        .filter(({ milestone }) => !isFinal(milestone))
        .map(({ code }) => code),
    );
  const standing = { one: running('one'), two: running('two') };
  const stranded = bills.filter(
    ({ passage, stage }) => !standing[passage].has(newStage(stages, stage)),
  );
  const [first] = stranded;
  if (!first) return;
  const missing = [...new Set(stranded.map(({ stage }) => stage))];
  throw new Refusal(
    'bill_would_strand',
    { stage: first.stage, bill: first.number },
    missing.map((stage) => ({
      pointer: `/stages/${stage}`,
      code: 'bill_would_strand',
      message: '',
    })),
    { stranded: stranded.map(({ id, number, stage }) => ({ id, number, stage })) },
  );
}
