import type { Actor } from '../../kernel/actor.js';
import { Refusal, notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { maySeeAccount, type AccountFacts } from './access.policy.js';
import { AccountGrant } from './account-grant.entity.js';
import { Account } from './account.entity.js';
import { normaliseEmail } from './email-address.js';

export interface LockedAccount extends AccountFacts {
  readonly row: Account;
}

/**
 * The account under this id or e-mail address, locked until the transaction ends, so that what the
 * policy decides stays true: two changes to one account take turns.
 */
export async function lockAccount(
  tx: Transaction,
  reference: string,
): Promise<LockedAccount | null> {
  const row = await tx.manager.findOne(Account, {
    where: isId(reference) ? { id: reference } : { email: normaliseEmail(reference) },
    lock: { mode: 'pessimistic_write' },
  });
  if (!row) return null;
  const grants = await tx.manager.findBy(AccountGrant, { account: row.id });
  return { id: row.id, grants, row };
}

/** The account, or the refusal that tells an administrator nothing about other parliaments' people. */
export async function lockVisibleAccount(
  tx: Transaction,
  actor: Actor,
  reference: string,
): Promise<LockedAccount> {
  const account = await lockAccount(tx, reference);
  if (!account || !maySeeAccount(actor, account).allowed) throw notFound();
  return account;
}

/** Someone else changed the account after the caller read it. Null: the caller does not care. */
export function requireRevision(account: LockedAccount, revision: number | null | undefined): void {
  if (typeof revision === 'number' && account.row.revision !== revision) {
    throw new Refusal('precondition_failed');
  }
}

/** Changes of an account belong to its parliament's chain when there is one only. */
export function chainOf(account: AccountFacts): string | null {
  const codes = new Set(account.grants.map(({ parliament }) => parliament));
  const [only] = codes;
  return codes.size === 1 ? (only ?? null) : null;
}
