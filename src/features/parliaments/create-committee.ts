import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Refusal, notFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork, type Idempotency } from '../../platform/database/unit-of-work.js';
import { Committee } from './committee.entity.js';
import type { CommitteeFacts } from './create-committee.input.js';
import { ParliamentDirectory } from './parliament-directory.js';
import type { ParliamentFacts } from './parliament-facts.js';
import { mayCreateCommittee } from './parliaments.policy.js';

export interface CreateCommitteeInput extends CommitteeFacts {
  readonly parliament: string;
  /** The key of reference data; people's committees have none. */
  readonly seedKey?: string;
  readonly idempotency?: Idempotency | null;
}

/** Two clerks who set up the same committee at the same moment: one of them is told. */
const ONE_AT_A_TIME = sql(
  'committee-create-lock',
  `select pg_advisory_xact_lock(hashtext('committees'), hashtext($1))`,
);
const SAME_NAME = sql(
  'committee-same-name',
  `select n.key as lang from committee c, jsonb_each_text(c.names) n
   join jsonb_each_text($3::jsonb) wanted on wanted.key = n.key and lower(wanted.value) = lower(n.value)
   where c.parliament = $1 and c.chamber is not distinct from $2 and c.status = 'active' limit 1`,
);
const NEXT_POSITION = sql(
  'committee-next-position',
  'select coalesce(max(position), 0)::int + 1 as position from committee where parliament = $1',
);

/** Sets up a committee, so that papers can be shared with it and people can belong to it. */
@Injectable()
export class CreateCommittee {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: ParliamentDirectory,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: CreateCommitteeInput): Promise<{ readonly id: string }> {
    const parliament = await this.directory.facts(input.parliament);
    if (!parliament) throw notFound();
    const verdict = mayCreateCommittee(actor, input.parliament);
    if (!verdict.allowed) throw new Refusal('forbidden', { why: verdict.why });
    refuseWrongChamber(parliament, input);
    return this.unitOfWork.once(actor, input.idempotency ?? null, (tx) => this.write(tx, input));
  }

  private async write(tx: Transaction, input: CreateCommitteeInput): Promise<{ id: string }> {
    const { parliament, chamber, names } = input;
    await tx.rows(ONE_AT_A_TIME, [parliament]);
    const [taken] = await tx.rows<{ lang: string }>(SAME_NAME, [
      parliament,
      chamber,
      JSON.stringify(names),
    ]);
    if (taken) throw wrong('committee_name_taken', `/names/${taken.lang}`);
    const [next] = await tx.rows<{ position: number }>(NEXT_POSITION, [parliament]);
    const now = this.clock.now();
    const id = newId(now.getTime());
    await tx.manager.insert(Committee, {
      id,
      parliament,
      chamber,
      names,
      kind: input.kind,
      status: 'active',
      establishedOn: input.establishedOn,
      dissolvedOn: null,
      maxMembers: input.maxMembers,
      position: next?.position ?? 1,
      seedKey: input.seedKey ?? null,
      revision: 1,
      createdAt: now,
    });
    tx.ledger.append({
      action: 'committee.created',
      kind: 'committee',
      recordId: id,
      parliament,
      detail: { names: { ...names }, kind: input.kind, chamber },
    });
    await tx.search.changed('committee', id);
    return { id };
  }
}

function refuseWrongChamber(parliament: ParliamentFacts, { chamber, kind }: CreateCommitteeInput) {
  if (chamber === null) return;
  if (!parliament.chambers.some(({ code }) => code === chamber)) {
    throw wrong('unknown_chamber', '/chamber');
  }
  if (kind === 'joint') throw wrong('joint_committee_of_one_chamber', '/chamber');
}

const wrong = (
  code: 'committee_name_taken' | 'unknown_chamber' | 'joint_committee_of_one_chamber',
  pointer: string,
) => new Refusal(code, {}, [{ pointer, code, message: code }]);
