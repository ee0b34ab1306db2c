import { Injectable, Logger } from '@nestjs/common';
import { NOBODY } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Refusal } from '../../kernel/errors.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { normaliseEmail } from './email-address.js';
import { verifyPassword } from './password.js';
import { startSession, type NewSession } from './start-session.js';
import { signInKeys } from './throttle-keys.js';
import { Throttle } from './throttle.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly ip: string;
  /** The session that the browser came with: it ends. */
  readonly previous?: string | null | undefined;
}

const FIND = sql(
  'access-sign-in-find',
  `select id, password_hash as "passwordHash", disabled_at is not null as disabled
   from account where email = $1`,
);
/** Between the look and the session the account may have been disabled, or its password changed. */
const STILL = sql(
  'access-sign-in-still',
  `select id from account
   where id = $1 and password_hash = $2 and disabled_at is null for share`,
);

interface Found {
  readonly id: string;
  readonly passwordHash: string | null;
  readonly disabled: boolean;
}

/** One answer and one amount of work, whether the account is unknown, disabled or the password wrong. */
@Injectable()
export class SignIn {
  private readonly logger = new Logger(SignIn.name);

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  async execute({ email: typed, password, ip, previous }: Credentials): Promise<NewSession> {
    const email = normaliseEmail(typed);
    const keys = signInKeys(email, ip);
    await this.throttle.attempt(keys);
    const account = await this.database.row<Found>(FIND, [email]);
    const right = await verifyPassword(password, account?.passwordHash ?? null);
    if (!account || !right || account.disabled) return this.refuse(account);
    return this.unitOfWork.run({ ...NOBODY, accountId: account.id }, async (tx) => {
      const still = await tx.rows(STILL, [account.id, account.passwordHash]);
      if (still.length === 0) return this.refuse(account);
      await this.throttle.succeeded(tx, keys, keys[0]);
      return startSession(tx, account.id, this.clock.now(), previous ?? null);
    });
  }

  private refuse(account: Found | null): never {
    this.logger.warn(`sign-in refused for ${account ? `account ${account.id}` : 'no account'}`);
    throw new Refusal('sign_in_failed');
  }
}
