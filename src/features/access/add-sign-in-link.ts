import { hashSecret, newSecret } from '../../kernel/ids.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { SignInLink } from './sign-in-link.entity.js';

export interface NewSignInLink {
  readonly secret: string;
  readonly expiresAt: Date;
}

export async function addSignInLink(
  tx: Transaction,
  account: string,
  now: Date,
  lasts: number,
): Promise<NewSignInLink> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + lasts);
  await tx.manager.insert(SignInLink, {
    secretHash: hashSecret(secret),
    account,
    createdAt: now,
    expiresAt,
    usedAt: null,
  });
  tx.ledger.append({
    action: 'sign_in_link.issued',
    kind: 'account',
    recordId: account,
    parliament: null,
  });
  return { secret, expiresAt };
}
