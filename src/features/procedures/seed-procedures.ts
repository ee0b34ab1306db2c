import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WORKFLOWS, type Workflow } from '../parliaments/index.js';
import type { Procedure } from './procedure.js';
import { procedureDigest } from './procedure-digest.js';
import { procedureTemplates } from './procedure-templates.js';
import { ProcedureVersion } from './procedure-version.entity.js';
import { ProceduresQueries } from './procedures.queries.js';

const ONE_AT_A_TIME = sql(
  'procedure-seed-lock',
  `select pg_advisory_xact_lock(hashtext('procedures'), hashtext('templates'))`,
);

export interface ProcedureSeedReport {
  /** The templates of which a version was added. */
  readonly added: readonly Workflow[];
}

/** Brings the templates into the database. Safe to run at every start: then it writes nothing. */
@Injectable()
export class SeedProcedures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ProceduresQueries,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<ProcedureSeedReport> {
    const templates = procedureTemplates();
    if ((await this.changed(templates)).length === 0) return { added: [] };
    return this.unitOfWork.run(SYSTEM, async (tx) => {
      await tx.rows(ONE_AT_A_TIME);
      const changed = await this.changed(templates);
      for (const one of changed) await this.add(tx, one, templates[one.template]);
      return { added: changed.map(({ template }) => template) };
    });
  }

  private async changed(
    templates: Record<Workflow, Procedure>,
  ): Promise<{ template: Workflow; n: number }[]> {
    const kept = new Map((await this.queries.templates()).map((one) => [one.template, one]));
    return WORKFLOWS.flatMap((template) => {
      const newest = kept.get(template);
      const same =
        newest && procedureDigest(newest.procedure) === procedureDigest(templates[template]);
      return same ? [] : [{ template, n: (newest?.n ?? 0) + 1 }];
    });
  }

  private async add(
    tx: Transaction,
    { template, n }: { template: Workflow; n: number },
    procedure: Procedure,
  ): Promise<void> {
    const now = this.clock.now();
    const id = newId(now.getTime());
    await tx.manager.insert(ProcedureVersion, {
      id,
      parliament: null,
      template,
      n,
      body: procedure,
      note: null,
      createdAt: now,
      createdBy: null,
    });
    tx.ledger.append({
      action: 'procedure.template_added',
      kind: 'procedure',
      recordId: id,
      parliament: null,
      detail: { template, n, sha256: procedureDigest(procedure) },
    });
  }
}
