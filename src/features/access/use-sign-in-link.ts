import { Injectable } from '@nestjs/common';
import { NOBODY } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Refusal } from '../../kernel/errors.js';
import { hashSecret } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { startSession, type NewSession } from './start-session.js';

const PEEK = sql(
  'access-link-peek',
  `select l.account from sign_in_link l join account a on a.id = l.account
   where l.secret_hash = $1 and l.used_at is null and l.expires_at > $2 and a.disabled_at is null`,
);
/** Of two that arrive at the same moment the second waits for the row, and finds it used. */
const SPEND = sql(
  'access-link-spend',
  `update sign_in_link l set used_at = $2 from account a
   where l.secret_hash = $1 and l.used_at is null and l.expires_at > $2
     and a.id = l.account and a.disabled_at is null
   returning l.account`,
);
const ENABLED = sql(
  'access-link-account-enabled',
  'select id from account where id = $1 and disabled_at is null for share',
);

@Injectable()
export class UseSignInLink {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Whether the link would work now. Looking uses nothing up: mail scanners look at every link. */
  async wouldWork(secret: string): Promise<boolean> {
    return (await this.database.row(PEEK, [hashSecret(secret), this.clock.now()])) !== null;
  }

  async execute(input: {
    secret: string;
    previous?: string | null | undefined;
  }): Promise<NewSession> {
    const { secret, previous = null } = input;
    const now = this.clock.now();
    const link = await this.database.row<{ account: string }>(PEEK, [hashSecret(secret), now]);
    if (!link) throw new Refusal('sign_in_link_invalid');
    return this.unitOfWork.run({ ...NOBODY, accountId: link.account }, async (tx) => {
      // Locked first, as everywhere: an account that is being disabled gets no session after that.
      const enabled = await tx.rows(ENABLED, [link.account]);
      const spent = await tx.rows(SPEND, [hashSecret(secret), now]);
      if (enabled.length === 0 || spent.length === 0) throw new Refusal('sign_in_link_invalid');
      return startSession(tx, link.account, now, previous);
    });
  }
}
