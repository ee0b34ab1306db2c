import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { demand } from '../../kernel/demand.js';
import { newId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork, type Idempotency } from '../../platform/database/unit-of-work.js';
import { mayCreateAccount } from './access.policy.js';
import { checkEmail, checkLanguage, checkName } from './account-details.js';
import { addGrant } from './add-grant.js';
import { checkTogether, grantOf, refuseField, type GrantInput } from './role-scope.js';
import { SIGN_IN_MAIL } from './sign-in-mail.job.js';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  /** The language of the pages and mails; English when not said. */
  readonly language?: string | undefined;
  /** The first role. An administrator must give one, in their parliament. */
  readonly grant?: GrantInput | null | undefined;
  /** Send a mail with a link that signs the person in for the first time. */
  readonly invite?: boolean | undefined;
}

const INSERT = sql(
  'access-account-insert',
  `insert into account (id, email, name, language) values ($1, $2, $3, $4)
   on conflict (email) do nothing returning id`,
);

@Injectable()
export class CreateAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    actor: Actor,
    input: NewAccount,
    idempotency: Idempotency | null = null,
  ): Promise<{ id: string }> {
    const [grant, email, name, language] = checkTogether(
      () => (input.grant ? grantOf(input.grant) : null),
      () => checkEmail(input.email),
      () => checkName(input.name),
      () => checkLanguage(input.language ?? 'en'),
    );
    demand(mayCreateAccount(actor, grant));
    return this.unitOfWork.once(actor, idempotency, async (tx) => {
      const [added] = await tx.rows<{ id: string }>(INSERT, [newId(), email, name, language]);
      if (!added) throw refuseField('/email', 'email_taken');
      tx.ledger.append({
        action: 'account.created',
        kind: 'account',
        recordId: added.id,
        parliament: grant?.parliament ?? null,
      });
      if (grant) await addGrant(tx, added.id, grant);
      if (input.invite) {
        await tx.jobs.send(SIGN_IN_MAIL, { purpose: 'welcome', account: added.id });
      }
      return { id: added.id };
    });
  }
}
