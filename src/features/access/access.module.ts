import {
  Inject,
  Logger,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { ActorSource } from '../../platform/http/actor-source.js';
import { Jobs } from '../../platform/jobs/job-queue.js';
import { MailModule } from '../../platform/mail/mail.module.js';
import { AccountsQueries } from './accounts.queries.js';
import { ActorResolver } from './actor-resolver.js';
import { ChangeAccount } from './change-account.js';
import { CleanUpAccess } from './clean-up-access.js';
import { CreateAccount } from './create-account.js';
import { DisableAccount } from './disable-account.js';
import { EnableAccount } from './enable-account.js';
import { EndOtherSessions } from './end-other-sessions.js';
import { GrantRole } from './grant-role.js';
import { InviteAccount } from './invite-account.js';
import { IssueSignInLink } from './issue-sign-in-link.js';
import { IssueToken } from './issue-token.js';
import { LastSeen } from './last-seen.js';
import { MailSignInLink } from './mail-sign-in-link.js';
import { RequestSignInLink } from './request-sign-in-link.js';
import { RevokeRole } from './revoke-role.js';
import { RevokeToken } from './revoke-token.js';
import { SetPassword } from './set-password.js';
import { SIGN_IN_MAIL } from './sign-in-mail.job.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';
import { Throttle } from './throttle.js';
import { TokensQueries } from './tokens.queries.js';
import { UseSignInLink } from './use-sign-in-link.js';

const FRONT = [
  ChangeAccount,
  CreateAccount,
  DisableAccount,
  EnableAccount,
  EndOtherSessions,
  GrantRole,
  InviteAccount,
  IssueSignInLink,
  IssueToken,
  RequestSignInLink,
  RevokeRole,
  RevokeToken,
  SetPassword,
  SignIn,
  SignOut,
  UseSignInLink,
  AccountsQueries,
  TokensQueries,
];
const HOUR = 3_600_000;

@Module({
  imports: [MailModule],
  providers: [
    ...FRONT,
    { provide: ActorSource, useClass: ActorResolver },
    CleanUpAccess,
    LastSeen,
    MailSignInLink,
    Throttle,
  ],
  exports: [...FRONT, ActorSource, MailModule],
})
export class AccessModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(AccessModule.name);
  private cleaning: NodeJS.Timeout | undefined;

  constructor(
    private readonly jobs: Jobs,
    private readonly mailSignInLink: MailSignInLink,
    private readonly cleanUp: CleanUpAccess,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.declare(SIGN_IN_MAIL);
    if (this.config.mode === 'http') return;
    await this.jobs.work(SIGN_IN_MAIL, (mail) => this.mailSignInLink.execute(mail));
    // Several workers may clean at once: what one has swept the other does not find.
    this.cleaning = setInterval(() => {
      this.cleanUp.execute().catch((error: unknown) => {
        this.logger.warn(`the hourly cleaning failed: ${String(error)}`);
      });
    }, HOUR).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.cleaning);
  }
}
