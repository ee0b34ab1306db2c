import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { demand } from '../../kernel/demand.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { mayDescribeAccount } from './access.policy.js';
import { checkLanguage, checkName } from './account-details.js';
import { chainOf, lockVisibleAccount, requireRevision } from './find-account.js';

export interface AccountChange {
  readonly account: string;
  readonly revision?: number | null | undefined;
  readonly name?: string | undefined;
  readonly language?: string | undefined;
}

/** Name and language. The address stays: it is what the account is known by. */
@Injectable()
export class ChangeAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: AccountChange): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const account = await lockVisibleAccount(tx, actor, input.account);
      demand(mayDescribeAccount(actor, account));
      requireRevision(account, input.revision);
      const { row } = account;
      const changed = row.describe(
        input.name === undefined ? row.name : checkName(input.name),
        input.language === undefined ? row.language : checkLanguage(input.language),
      );
      if (changed.length === 0) return;
      await tx.manager.save(row);
      tx.ledger.append({
        action: 'account.changed',
        kind: 'account',
        recordId: account.id,
        parliament: chainOf(account),
        // Which fields, never what they said: the ledger cannot forget.
        detail: { fields: changed },
      });
    });
  }
}
