import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { Refusal } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Procedure } from './procedure.js';
import { procedureDigest } from './procedure-digest.js';
import { procedureProblems } from './procedure-problems.js';
import { ProcedureVersion } from './procedure-version.entity.js';
import { mayAdaptProcedure } from './procedures.policy.js';
import { CURRENT_VERSION, ProceduresQueries } from './procedures.queries.js';

export interface SaveProcedureInput {
  readonly parliament: string;
  readonly procedure: Procedure;
  readonly note: string | null;
  /** The version that was opened: what somebody else saved meanwhile is not buried unseen. */
  readonly basedOn: string;
}

/** Two administrators who save at the same moment: the second is told. */
const ONE_AT_A_TIME = sql(
  'procedure-save-lock',
  `select pg_advisory_xact_lock(hashtext('procedures'), hashtext($1))`,
);
const NEXT_N = sql(
  'procedure-next-n',
  'select coalesce(max(n), 0)::int + 1 as n from procedure_version where parliament = $1',
);

/** Makes a new version of a parliament's procedure. Bills that run stay on theirs. */
@Injectable()
export class SaveProcedure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ProceduresQueries,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: SaveProcedureInput): Promise<{ id: string; n: number }> {
    const { parliament, procedure, basedOn } = input;
    const current = await this.queries.current(parliament);
    demand(mayAdaptProcedure(actor, parliament));
    if (current.id !== basedOn) throw new Refusal('precondition_failed');
    refuseBroken(procedure);
    if (procedureDigest(current.procedure) === procedureDigest(procedure)) {
      throw new Refusal('procedure_unchanged');
    }
    return this.unitOfWork.run(actor, async (tx) => {
      await tx.rows(ONE_AT_A_TIME, [parliament]);
      const [now] = await tx.rows<{ id: string }>(CURRENT_VERSION, [parliament]);
      if (now?.id !== basedOn) throw new Refusal('precondition_failed');
      return this.write(tx, actor, { ...input, template: current.template });
    });
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    input: SaveProcedureInput & Pick<ProcedureVersion, 'template'>,
  ): Promise<{ id: string; n: number }> {
    const { parliament, procedure, note, basedOn, template } = input;
    const [next] = await tx.rows<{ n: number }>(NEXT_N, [parliament]);
    const n = next?.n ?? 1;
    const now = this.clock.now();
    const id = newId(now.getTime());
    await tx.manager.insert(ProcedureVersion, {
      id,
      parliament,
      template,
      n,
      body: procedure,
      note,
      createdAt: now,
      createdBy: actor.accountId,
    });
    tx.ledger.append({
      action: 'procedure.saved',
      kind: 'procedure',
      recordId: id,
      parliament,
      detail: { n, template, basedOn, sha256: procedureDigest(procedure) },
    });
    return { id, n };
  }
}

function refuseBroken(procedure: Procedure): void {
  const problems = procedureProblems(procedure);
  if (problems.length === 0) return;
  const fields = problems.map(({ code, pointer }) => ({
    pointer: `/procedure${pointer}`,
    code,
    message: code,
  }));
  throw new Refusal('procedure_invalid', {}, fields, { problems });
}
