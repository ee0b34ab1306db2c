import {
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Jobs } from '../jobs/job-queue.js';
import { KeptMailQueries } from './kept-mail.queries.js';
import { KeptMailer } from './kept-mailer.js';
import { Mailer } from './mailer.js';
import { SEND_MAIL } from './send-mail.job.js';
import { SmtpMailer } from './smtp-mailer.js';

const mailer = {
  provide: Mailer,
  inject: [CONFIG, UnitOfWork],
  useFactory: (config: Config, unitOfWork: UnitOfWork): Mailer =>
    config.smtpUrl ? new SmtpMailer(config.smtpUrl, config.mailFrom) : new KeptMailer(unitOfWork),
};

@Module({ providers: [mailer, KeptMailQueries], exports: [Mailer, KeptMailQueries] })
export class MailModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly mail: Mailer,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.declare(SEND_MAIL);
    if (this.config.mode === 'http') return;
    await this.jobs.work(SEND_MAIL, (mail) => this.mail.send(mail));
  }

  onApplicationShutdown(): void {
    if (this.mail instanceof SmtpMailer) this.mail.close();
  }
}
