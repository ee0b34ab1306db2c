import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { hashSecret } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { mayActAsOwner } from './access.policy.js';

const END_OTHERS = sql(
  'access-sessions-end-others',
  `update account_session set ended_at = $3
   where account = $1 and secret_hash is distinct from $2 and ended_at is null returning account`,
);

/** Ends the sessions of an account but the one that is kept, and returns how many those were. */
export async function endOthers(
  tx: Transaction,
  account: string,
  kept: string | null,
  now: Date,
): Promise<number> {
  const ended = await tx.rows(END_OTHERS, [account, kept === null ? null : hashSecret(kept), now]);
  if (ended.length > 0) {
    tx.ledger.append({
      action: 'sessions.ended',
      kind: 'account',
      recordId: account,
      parliament: null,
      detail: { count: ended.length },
    });
  }
  return ended.length;
}

@Injectable()
export class EndOtherSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** `kept` is the secret of the session that asks. */
  async execute(actor: Actor, kept: string | null): Promise<number> {
    const account = actor.accountId ?? '';
    demand(mayActAsOwner(actor, account));
    return this.unitOfWork.run(actor, (tx) => endOthers(tx, account, kept, this.clock.now()));
  }
}
