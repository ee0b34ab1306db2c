import { Injectable } from '@nestjs/common';
import { TOKEN_SCOPES, type Actor, type TokenScope } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { notFound } from '../../kernel/errors.js';
import { hashSecret, newId, newSecret } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { mayActAsOwner } from './access.policy.js';
import { ApiToken } from './api-token.entity.js';
import { lockAccount } from './find-account.js';
import { checkTogether, refuseField } from './role-scope.js';
import { LONGEST_TOKEN } from './session-lifetime.js';

/** Told apart from other secrets at a glance, also by scanners that look for leaked ones. */
export const TOKEN_PREFIX = 'ipa_';

export interface NewTokenInput {
  /** Id or e-mail address. */
  readonly account: string;
  readonly label: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresAt: Date;
}

export interface NewToken {
  readonly id: string;
  /** Shown once: only its hash is kept. */
  readonly secret: string;
  readonly label: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

@Injectable()
export class IssueToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: NewTokenInput): Promise<NewToken> {
    const createdAt = this.clock.now();
    const { label, scopes } = checked(input, createdAt);
    return this.unitOfWork.run(actor, async (tx) => {
      const account = await lockAccount(tx, input.account);
      demand(mayActAsOwner(actor, account?.id ?? ''));
      if (!account) throw refuseField('/account', 'unknown_account');
      if (account.row.disabled) throw notFound();
      const id = newId();
      const secret = TOKEN_PREFIX + newSecret();
      const { expiresAt } = input;
      await tx.manager.insert(ApiToken, {
        id,
        account: account.id,
        label,
        scopes,
        createdAt,
        expiresAt,
        secretHash: hashSecret(secret),
        revokedAt: null,
        lastUsedAt: null,
      });
      tx.ledger.append({
        action: 'token.issued',
        kind: 'account',
        recordId: account.id,
        parliament: null,
        detail: { token: id, scopes, expires: expiresAt.toISOString() },
      });
      return { id, secret, label, scopes, createdAt, expiresAt };
    });
  }
}

function checked({ label, scopes, expiresAt }: NewTokenInput, now: Date) {
  const [checkedLabel, checkedScopes] = checkTogether(
    () => checkLabel(label),
    () => checkScopes(scopes),
    () => checkEnd(expiresAt, now),
  );
  return { label: checkedLabel, scopes: checkedScopes };
}

function checkLabel(typed: string): string {
  const label = typed
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (label.length < 1 || label.length > 100) throw refuseField('/label', 'label_malformed');
  return label;
}

function checkScopes(asked: readonly TokenScope[]): TokenScope[] {
  const scopes = TOKEN_SCOPES.filter((scope) => asked.includes(scope));
  if (scopes.length === 0) throw refuseField('/scopes', 'token_needs_scope');
  return scopes;
}

function checkEnd(expiresAt: Date, now: Date): void {
  const lasts = expiresAt.getTime() - now.getTime();
  if (!(lasts > 0 && lasts <= LONGEST_TOKEN)) throw refuseField('/expiresAt', 'token_lifetime');
}
