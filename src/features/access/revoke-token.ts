import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { mayActAsOwner } from './access.policy.js';

const OWNER = sql(
  'access-token-owner',
  'select account, revoked_at is not null as revoked from api_token where id::text = $1 for update',
);
const REVOKE = sql('access-token-revoke', 'update api_token set revoked_at = $2 where id = $1');

/** Takes effect with the program's next request. Somebody else's token does not exist. */
@Injectable()
export class RevokeToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const [token] = await tx.rows<{ account: string; revoked: boolean }>(OWNER, [id]);
      if (!token || !mayActAsOwner(actor, token.account).allowed) throw notFound();
      if (token.revoked) return;
      await tx.rows(REVOKE, [id, this.clock.now()]);
      tx.ledger.append({
        action: 'token.revoked',
        kind: 'account',
        recordId: token.account,
        parliament: null,
        detail: { token: id },
      });
    });
  }
}
