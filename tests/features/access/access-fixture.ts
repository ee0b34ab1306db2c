import { Logger } from '@nestjs/common';
import { AccountsQueries } from '../../../src/features/access/accounts.queries.js';
import { ActorResolver } from '../../../src/features/access/actor-resolver.js';
import { ChangeAccount } from '../../../src/features/access/change-account.js';
import { CleanUpAccess } from '../../../src/features/access/clean-up-access.js';
import { CreateAccount } from '../../../src/features/access/create-account.js';
import { DisableAccount } from '../../../src/features/access/disable-account.js';
import { EnableAccount } from '../../../src/features/access/enable-account.js';
import { EndOtherSessions } from '../../../src/features/access/end-other-sessions.js';
import { GrantRole } from '../../../src/features/access/grant-role.js';
import { InviteAccount } from '../../../src/features/access/invite-account.js';
import { IssueSignInLink } from '../../../src/features/access/issue-sign-in-link.js';
import { IssueToken } from '../../../src/features/access/issue-token.js';
import { LastSeen } from '../../../src/features/access/last-seen.js';
import { MailSignInLink } from '../../../src/features/access/mail-sign-in-link.js';
import { RequestSignInLink } from '../../../src/features/access/request-sign-in-link.js';
import { RevokeRole } from '../../../src/features/access/revoke-role.js';
import { RevokeToken } from '../../../src/features/access/revoke-token.js';
import { SetPassword } from '../../../src/features/access/set-password.js';
import { SIGN_IN_MAIL } from '../../../src/features/access/sign-in-mail.job.js';
import { SignIn } from '../../../src/features/access/sign-in.js';
import { SignOut } from '../../../src/features/access/sign-out.js';
import { Throttle } from '../../../src/features/access/throttle.js';
import { TokensQueries } from '../../../src/features/access/tokens.queries.js';
import { UseSignInLink } from '../../../src/features/access/use-sign-in-link.js';
import { CommitteesQueries } from '../../../src/features/parliaments/committees.queries.js';
import { CreateCommittee } from '../../../src/features/parliaments/create-committee.js';
import { ParliamentDirectory } from '../../../src/features/parliaments/parliament-directory.js';
import { RegisterParliaments } from '../../../src/features/parliaments/register-parliaments.js';
import { SeedParliaments } from '../../../src/features/parliaments/seed-parliaments.js';
import { SYSTEM, person, type Actor, type Grant, type Role } from '../../../src/kernel/actor.js';
import { Clock } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/ids.js';
import { readConfig } from '../../../src/platform/config/config.js';
import { SEND_MAIL } from '../../../src/platform/mail/send-mail.job.js';
import { testDatabase } from '../../support/test-database.js';

/** Begins at the real time, so that what PostgreSQL stamps itself agrees, and can be turned on. */
export class TurnableClock extends Clock {
  private ahead = 0;
  now(): Date {
    return new Date(Date.now() + this.ahead);
  }
  turn(milliseconds: number): void {
    this.ahead += milliseconds;
  }
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const PASSWORD = 'quiet river granite lamp';

/** Everything of access on a database of its own, with the parliaments of the reference data. */
export async function accessFixture() {
  // Hundreds of refused sign-ins are the point of some tests, and say nothing in their output.
  Logger.overrideLogger(false);
  const clock = new TurnableClock();
  const { database, uow, jobs, close } = await testDatabase(clock);
  await jobs.start();
  await jobs.declare(SIGN_IN_MAIL);
  await jobs.declare(SEND_MAIL);
  const directory = new ParliamentDirectory(database, new CommitteesQueries(database));
  const createCommittee = new CreateCommittee(uow, directory, clock);
  const register = new RegisterParliaments(uow, directory, clock);
  await new SeedParliaments(database, register, createCommittee).execute();

  const throttle = new Throttle(uow, clock);
  const lastSeen = new LastSeen(uow, clock);
  const config = readConfig({ PUBLIC_URL: 'https://records.example.org' });
  const createAccount = new CreateAccount(uow);
  const parts = {
    database,
    uow,
    jobs,
    clock,
    createAccount,
    createCommittee,
    throttle,
    lastSeen,
    accounts: new AccountsQueries(database),
    actors: new ActorResolver(database, clock, lastSeen),
    changeAccount: new ChangeAccount(uow),
    cleanUp: new CleanUpAccess(uow, clock),
    disableAccount: new DisableAccount(uow, clock),
    enableAccount: new EnableAccount(uow),
    endOtherSessions: new EndOtherSessions(uow, clock),
    grantRole: new GrantRole(uow),
    inviteAccount: new InviteAccount(uow),
    issueLink: new IssueSignInLink(uow, clock),
    issueToken: new IssueToken(uow, clock),
    mailLink: new MailSignInLink(uow, clock, config),
    requestLink: new RequestSignInLink(uow, throttle),
    revokeRole: new RevokeRole(uow),
    revokeToken: new RevokeToken(uow, clock),
    setPassword: new SetPassword(database, uow, throttle, clock),
    signIn: new SignIn(database, uow, throttle, clock),
    signOut: new SignOut(uow, clock),
    tokens: new TokensQueries(database, clock),
    useLink: new UseSignInLink(database, uow, clock),
  };

  /** Somebody with an account and, unless told otherwise, one role. */
  const account = async (grant: Grant | null = null) => {
    const email = `one-${newId()}@example.org`;
    const { id } = await createAccount.execute(SYSTEM, { email, name: 'Amina Test', grant });
    return { id, email, actor: person(id, 'Amina Test', grant ? [grant] : []) };
  };
  const withPassword = async (grant: Grant | null = null) => {
    const one = await account(grant);
    await parts.setPassword.execute(SYSTEM, { account: one.id, password: PASSWORD });
    return one;
  };
  const rows = async <T extends object>(text: string, values: unknown[] = []) =>
    (await database.pool.query<T>(text, values)).rows;
  /** What was noted in the ledger about an account, oldest first. */
  const ledgerOf = async (id: string) =>
    (
      await rows<{ chain: string; action: string; detail: unknown }>(
        'select chain, action, detail from ledger_entry where record_id = $1 order by at, seq',
        [id],
      )
    ).map(({ chain, action, detail }) => ({ chain, action, detail }));
  const queued = async (kind: string) =>
    (
      await rows<{ data: Record<string, string> }>(
        'select data from jobs.job where name = $1 order by created_on',
        [kind],
      )
    ).map(({ data }) => data);
  return {
    ...parts,
    account,
    withPassword,
    rows,
    ledgerOf,
    queued,
    close: async () => {
      await lastSeen.settled();
      await close();
    },
  };
}

export type AccessFixture = Awaited<ReturnType<typeof accessFixture>>;

export const grantFor = (
  role: Role,
  parliament: string | null = 'ke',
  committee: string | null = null,
): Grant => ({ role, parliament, committee });
export const actorWith = (...grants: Grant[]): Actor => person(newId(), 'Somebody', grants);
