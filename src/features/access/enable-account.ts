import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { demand } from '../../kernel/demand.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { mayManageAccount } from './access.policy.js';
import { chainOf, lockVisibleAccount, requireRevision } from './find-account.js';

@Injectable()
export class EnableAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    actor: Actor,
    input: { account: string; revision?: number | null | undefined },
  ): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const account = await lockVisibleAccount(tx, actor, input.account);
      demand(mayManageAccount(actor, account));
      requireRevision(account, input.revision);
      if (!account.row.enable()) return;
      await tx.manager.save(account.row);
      tx.ledger.append({
        action: 'account.enabled',
        kind: 'account',
        recordId: account.id,
        parliament: chainOf(account),
      });
    });
  }
}
