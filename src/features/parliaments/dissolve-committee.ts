import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Refusal, notFound } from '../../kernel/errors.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { mayCreateCommittee } from './parliaments.policy.js';

const LOCK = sql(
  'committee-dissolve-lock',
  'select parliament, status from committee where id::text = $1 for update',
);
const DISSOLVE = sql(
  'committee-dissolve',
  `update committee set status = 'dissolved', revision = revision + 1,
     dissolved_on = greatest($2::date, established_on) where id = $1`,
);

/** Ends a committee. It keeps its name and what was shared with it; nothing new can be. */
@Injectable()
export class DissolveCommittee {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const [found] = await tx.rows<{ parliament: string; status: string }>(LOCK, [id]);
      if (!found) throw notFound();
      const verdict = mayCreateCommittee(actor, found.parliament);
      if (!verdict.allowed) throw new Refusal('forbidden', { why: verdict.why });
      if (found.status === 'dissolved') return;
      await tx.rows(DISSOLVE, [id, this.clock.now()]);
      tx.ledger.append({
        action: 'committee.dissolved',
        kind: 'committee',
        recordId: id,
        parliament: found.parliament,
      });
      await tx.search.changed('committee', id);
    });
  }
}
