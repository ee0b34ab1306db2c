import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { visibleWhere } from '../../kernel/audience.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { FINAL_MILESTONES } from '../procedures/index.js';

export interface RunningOnVersion {
  readonly versionId: string;
  readonly n: number;
  /** Null: the version of a template, not of the parliament. */
  readonly parliament: string | null;
  readonly bills: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly stage: string;
  }[];
}

const RUNNING = sql(
  'bills-running-on-procedures',
  `select v.id as "versionId", v.n, v.parliament, jsonb_agg(jsonb_build_object('id', b.id,
       'number', b.number, 'title', b.title, 'stage', b.stage) order by b.year, b.register_number)
     as bills
   from bill b join procedure_version v on v.id = b.procedure_id
   where b.parliament = $2 and b.milestone <> all($3::text[]) and ${visibleWhere('b', '$1')}
   group by v.id, v.n, v.parliament order by v.parliament is null desc, v.n`,
);

/** Which bills go on under which version of the procedure, the oldest version first. */
@Injectable()
export class BillsOnProcedures {
  constructor(private readonly database: Database) {}

  async running(actor: Actor, parliament: string): Promise<readonly RunningOnVersion[]> {
    const values = [actor.tokens, parliament, [...FINAL_MILESTONES]];
    return this.database.rows<RunningOnVersion>(RUNNING, values);
  }
}
