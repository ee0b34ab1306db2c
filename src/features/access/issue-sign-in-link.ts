import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { Refusal } from '../../kernel/errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { mayHoldSignInLink } from './access.policy.js';
import { addSignInLink, type NewSignInLink } from './add-sign-in-link.js';
import { lockAccount } from './find-account.js';
import { refuseField } from './role-scope.js';
import { LONGEST_LINK, WELCOME_LASTS } from './session-lifetime.js';

/** For the terminal and the demonstration: the secret comes back instead of going out by mail. */
@Injectable()
export class IssueSignInLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** `account`: id or e-mail address. `lasts`: milliseconds. The address is `signInPath(secret)`. */
  async execute(
    actor: Actor,
    input: { account: string; lasts?: number | undefined },
  ): Promise<NewSignInLink> {
    demand(mayHoldSignInLink(actor));
    const lasts = Math.min(input.lasts ?? WELCOME_LASTS, LONGEST_LINK);
    return this.unitOfWork.run(actor, async (tx) => {
      const account = await lockAccount(tx, input.account);
      if (!account) throw refuseField('/account', 'unknown_account');
      if (account.row.disabled) throw new Refusal('conflict');
      return addSignInLink(tx, account.id, this.clock.now(), lasts);
    });
  }
}
