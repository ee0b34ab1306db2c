import { Injectable } from '@nestjs/common';
import type { Actor, Grant } from '../../kernel/actor.js';
import { demand } from '../../kernel/demand.js';
import { notFound } from '../../kernel/errors.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { mayGrant } from './access.policy.js';
import { lockVisibleAccount } from './find-account.js';

const READ = sql(
  'access-grant-read',
  'select role, parliament, committee from account_grant where id::text = $1 and account = $2',
);
const DELETE = sql('access-grant-delete', 'delete from account_grant where id = $1');

/** Takes effect with the account's next request: every request reads the grants afresh. */
@Injectable()
export class RevokeRole {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: { account: string; grant: string }): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const account = await lockVisibleAccount(tx, actor, input.account);
      const [grant] = await tx.rows<Grant>(READ, [input.grant, account.id]);
      if (!grant) throw notFound();
      demand(mayGrant(actor, account.id, grant));
      await tx.rows(DELETE, [input.grant]);
      tx.ledger.append({
        action: 'role.revoked',
        kind: 'account',
        recordId: account.id,
        parliament: grant.parliament,
        detail: { role: grant.role, committee: grant.committee },
      });
    });
  }
}
