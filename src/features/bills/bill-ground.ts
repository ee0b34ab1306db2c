import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { visibleWhere } from '../../kernel/audience.js';
import { demand } from '../../kernel/demand.js';
import { Refusal, notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { ProceduresQueries, type Procedure } from '../procedures/index.js';
import { BillClock, type BillMoment } from './bill-clock.js';
import { billPolicy, type BillAction } from './bill.policy.js';

const GROUND = sql(
  'bill-ground',
  `select b.parliament,
     array(select distinct e.procedure_id from bill_entry e where e.bill_id = b.id) as versions
   from bill b where b.id = $2 and ($3::boolean or ${visibleWhere('b', '$1')})`,
);

/** What a step is judged by, besides the bill itself. */
export interface Ground {
  readonly moment: BillMoment;
  /** A version that the bill's history was recorded under; refuses one adopted just now. */
  readonly procedure: (versionId: string) => Procedure;
}

/**
 * Reads what a change to a bill's history needs before its transaction begins: one that waited for
 * a second connection while it holds its own could wait for ever.
 */
@Injectable()
export class BillGround {
  constructor(
    private readonly database: Database,
    private readonly procedures: ProceduresQueries,
    private readonly clock: BillClock,
  ) {}

  async of(actor: Actor, action: BillAction, billId: string): Promise<Ground> {
    const values = [actor.tokens, billId, actor.kind === 'system'];
    type Row = { parliament: string; versions: string[] };
    const found = isId(billId) ? await this.database.row<Row>(GROUND, values) : null;
    if (!found) throw notFound();
    demand(billPolicy(actor, action, found.parliament));
    const moment = await this.clock.at(found.parliament);
    const known = new Map<string, Procedure>();
    for (const id of found.versions) known.set(id, (await this.procedures.byId(id)).procedure);
    const procedure = (id: string) => {
      const one = known.get(id);
      if (!one) throw new Refusal('precondition_failed');
      return one;
    };
    return { moment, procedure };
  }
}
