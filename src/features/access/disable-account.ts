import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { mayManageAccount } from './access.policy.js';
import { chainOf, lockVisibleAccount, requireRevision } from './find-account.js';

const END_SESSIONS = sql(
  'access-sessions-end-all',
  'update account_session set ended_at = $2 where account = $1 and ended_at is null',
);
const REVOKE_TOKENS = sql(
  'access-tokens-revoke-all',
  'update api_token set revoked_at = $2 where account = $1 and revoked_at is null',
);
const SPEND_LINKS = sql(
  'access-links-spend-all',
  'update sign_in_link set used_at = $2 where account = $1 and used_at is null',
);

/** Shuts every door at once; enabling the account again opens none of them. */
@Injectable()
export class DisableAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    input: { account: string; revision?: number | null | undefined },
  ): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const account = await lockVisibleAccount(tx, actor, input.account);
      demand(mayManageAccount(actor, account));
      requireRevision(account, input.revision);
      const now = this.clock.now();
      if (!account.row.disable(now)) return;
      await tx.manager.save(account.row);
      for (const statement of [END_SESSIONS, REVOKE_TOKENS, SPEND_LINKS]) {
        await tx.rows(statement, [account.id, now]);
      }
      tx.ledger.append({
        action: 'account.disabled',
        kind: 'account',
        recordId: account.id,
        parliament: chainOf(account),
      });
    });
  }
}
