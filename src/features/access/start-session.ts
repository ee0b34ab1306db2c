import { hashSecret, newSecret } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { AccountSession } from './account-session.entity.js';
import { SESSION_LASTS } from './session-lifetime.js';

/** Handed to the browser once; only its hash is kept. */
export interface NewSession {
  readonly secret: string;
  readonly accountId: string;
  readonly expiresAt: Date;
}

export const END_SESSION = sql(
  'access-session-end',
  `update account_session set ended_at = $2
   where secret_hash = $1 and ended_at is null returning account`,
);

/** A fresh session for every sign-in; the one that the browser came with, if any, is over. */
export async function startSession(
  tx: Transaction,
  accountId: string,
  now: Date,
  previous: string | null,
): Promise<NewSession> {
  if (previous) await tx.rows(END_SESSION, [hashSecret(previous), now]);
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + SESSION_LASTS);
  await tx.manager.insert(AccountSession, {
    secretHash: hashSecret(secret),
    account: accountId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
    endedAt: null,
  });
  tx.ledger.append({
    action: 'session.started',
    kind: 'account',
    recordId: accountId,
    parliament: null,
  });
  return { secret, accountId, expiresAt };
}
