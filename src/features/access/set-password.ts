import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { mayActAsOwner } from './access.policy.js';
import { normaliseEmail } from './email-address.js';
import { endOthers } from './end-other-sessions.js';
import { checkPassword } from './password-rules.js';
import { hashPassword, verifyPassword } from './password.js';
import { refuseField } from './role-scope.js';
import { ownPasswordKey } from './throttle-keys.js';
import { Throttle } from './throttle.js';

export interface PasswordChange {
  /** Id or e-mail address. */
  readonly account: string;
  readonly password: string;
  /** Asked of people who have one already; the terminal need not know it. */
  readonly current?: string | null | undefined;
  /** The session that goes on; all others end. */
  readonly session?: string | null | undefined;
}

interface Found {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
}

const FIND = sql(
  'access-password-find',
  `select id, email, name, password_hash as "passwordHash" from account
   where id::text = $1 or email = $1`,
);
/** Only over the password that was proven: of two changes at once, one stands. */
const CHANGE = sql(
  'access-password-change',
  `update account set password_hash = $2, revision = revision + 1
   where id = $1 and password_hash is not distinct from $3 returning id`,
);
const SPEND_LINKS = sql(
  'access-password-spend-links',
  'update sign_in_link set used_at = $2 where account = $1 and used_at is null',
);

/** Sets or changes a password. Whoever may have known the old one is signed out. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: PasswordChange): Promise<void> {
    const account = await this.database.row<Found>(FIND, [normaliseEmail(input.account)]);
    demand(mayActAsOwner(actor, account?.id ?? ''));
    if (!account) throw refuseField('/account', 'unknown_account');
    checkPassword(input.password, account);
    if (actor.kind !== 'system') await this.prove(account, input.current ?? '');
    // Hashing takes its time, so it happens before the transaction and not inside.
    const hash = await hashPassword(input.password);
    await this.unitOfWork.run(actor, async (tx) => {
      const changed = await tx.rows(CHANGE, [account.id, hash, account.passwordHash]);
      if (changed.length === 0) throw refuseField('/current', 'password_wrong');
      const now = this.clock.now();
      const key = ownPasswordKey(account.id);
      await this.throttle.succeeded(tx, [key], key);
      await tx.rows(SPEND_LINKS, [account.id, now]);
      await endOthers(tx, account.id, input.session ?? null, now);
      tx.ledger.append({
        action: 'password.set',
        kind: 'account',
        recordId: account.id,
        parliament: null,
      });
    });
  }

  private async prove(account: Found, current: string): Promise<void> {
    if (account.passwordHash === null) return;
    await this.throttle.attempt([ownPasswordKey(account.id)]);
    if (await verifyPassword(current, account.passwordHash)) return;
    throw refuseField('/current', 'password_wrong');
  }
}
