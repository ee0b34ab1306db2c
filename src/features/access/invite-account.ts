import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { demand } from '../../kernel/demand.js';
import { Refusal } from '../../kernel/errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { mayManageAccount } from './access.policy.js';
import { lockVisibleAccount } from './find-account.js';
import { SIGN_IN_MAIL } from './sign-in-mail.job.js';

/** Sends the account's own address a link to sign in with: the first mail was lost, or too late. */
@Injectable()
export class InviteAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: { account: string }): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const account = await lockVisibleAccount(tx, actor, input.account);
      demand(mayManageAccount(actor, account));
      if (account.row.disabled) throw new Refusal('conflict');
      await tx.jobs.send(SIGN_IN_MAIL, { purpose: 'welcome', account: account.id });
    });
  }
}
