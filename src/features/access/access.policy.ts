import { holds, type Actor, type Grant, type Role } from '../../kernel/actor.js';
import { permission, ALLOWED, refused, type Verdict } from '../../kernel/permission.js';

/** What the rules need to know of an account. */
export interface AccountFacts {
  readonly id: string;
  readonly grants: readonly Grant[];
}

/** The roles that an administrator gives and takes within their own parliament. */
export const ROLES_OF_A_PARLIAMENT: readonly Role[] = [
  'clerk',
  'member',
  'committee_member',
  'administrator',
];

const runsThePlatform = (actor: Actor) => actor.kind === 'system' || holds(actor, 'operator');
const isSelf = (actor: Actor, account: string) => actor.accountId === account;
const isTheirs = (actor: Actor, grant: Grant) =>
  grant.parliament !== null &&
  ROLES_OF_A_PARLIAMENT.includes(grant.role) &&
  holds(actor, 'administrator', grant.parliament);

const administers = (actor: Actor) => runsThePlatform(actor) || holds(actor, 'administrator');

export const SEE_ACCOUNTS = permission('accounts.see', null, administers);
export const MANAGE_ACCOUNTS = permission('accounts.manage', 'accounts:write', administers);
/** Reading the kept mail would let a token sign in as anybody: only a person in the page may. */
export const READ_KEPT_MAIL = permission(
  'mail.read',
  null,
  (actor) => actor.kind === 'person' && holds(actor, 'operator'),
);
/** A token may not beget tokens, nor change the password or the sessions of its owner. */
export const OWN_ACCOUNT = permission('account.own', null, (actor) => actor.kind === 'person');

export function maySeeAccount(actor: Actor, account: AccountFacts): Verdict {
  if (runsThePlatform(actor) || isSelf(actor, account.id)) return ALLOWED;
  const shared = account.grants.some(
    ({ parliament }) => parliament !== null && holds(actor, 'administrator', parliament),
  );
  return shared ? ALLOWED : refused('not_found');
}

/** Giving or taking a role. Nobody gives themselves a role, or takes the last one away by mistake. */
export function mayGrant(actor: Actor, account: string, grant: Grant): Verdict {
  if (isSelf(actor, account)) return refused('own_account');
  return runsThePlatform(actor) || isTheirs(actor, grant) ? ALLOWED : refused('forbidden');
}

/** An administrator's new account starts with a role in their parliament, or nobody would look after it. */
export function mayCreateAccount(actor: Actor, grant: Grant | null): Verdict {
  if (runsThePlatform(actor)) return ALLOWED;
  return grant && isTheirs(actor, grant) ? ALLOWED : refused('forbidden');
}

/** Disabling, enabling, renaming, inviting again. An account that several parliaments share is the operator's. */
export function mayManageAccount(actor: Actor, account: AccountFacts): Verdict {
  if (isSelf(actor, account.id)) return refused('own_account');
  if (runsThePlatform(actor)) return ALLOWED;
  if (maySeeAccount(actor, account) !== ALLOWED) return refused('not_found');
  return account.grants.every((grant) => isTheirs(actor, grant)) ? ALLOWED : refused('forbidden');
}

/** One's own name and language, besides those whom one manages. */
export function mayDescribeAccount(actor: Actor, account: AccountFacts): Verdict {
  if (isSelf(actor, account.id)) return actor.kind === 'person' ? ALLOWED : refused('forbidden');
  return mayManageAccount(actor, account);
}

/** Who may hold a sign-in link in their hands. Others have it sent to the account's own address. */
export const mayHoldSignInLink = (actor: Actor): Verdict =>
  actor.kind === 'system' ? ALLOWED : refused('forbidden');

/** Passwords, tokens and sessions: one's own, in person, or by the terminal. */
export function mayActAsOwner(actor: Actor, account: string): Verdict {
  if (actor.kind === 'system') return ALLOWED;
  return actor.kind === 'person' && isSelf(actor, account) ? ALLOWED : refused('forbidden');
}
