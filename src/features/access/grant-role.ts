import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { demand } from '../../kernel/demand.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { mayGrant } from './access.policy.js';
import { addGrant } from './add-grant.js';
import { lockAccount } from './find-account.js';
import { grantOf, refuseField, type GrantInput } from './role-scope.js';

export interface NewGrant extends GrantInput {
  /** Id or e-mail address: someone may sit in a national parliament and in the Pan-African one. */
  readonly account: string;
}

@Injectable()
export class GrantRole {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Granting what is granted already changes nothing. */
  async execute(actor: Actor, input: NewGrant): Promise<{ id: string; account: string }> {
    const grant = grantOf(input);
    // Before the account is looked up: who may not grant learns nothing about who has an account.
    demand(mayGrant(actor, '', grant));
    return this.unitOfWork.run(actor, async (tx) => {
      const account = await lockAccount(tx, input.account);
      if (!account) throw refuseField('/account', 'unknown_account');
      demand(mayGrant(actor, account.id, grant));
      return { id: await addGrant(tx, account.id, grant), account: account.id };
    });
  }
}
