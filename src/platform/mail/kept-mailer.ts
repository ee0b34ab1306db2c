import { Logger } from '@nestjs/common';
import { SYSTEM } from '../../kernel/actor.js';
import { sql } from '../database/sql.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { KEPT_FOR_DAYS } from './kept-mail.queries.js';
import { Mailer, type Mail } from './mailer.js';

const KEEP = sql(
  'mail-keep',
  `insert into kept_mail (id, recipient, subject, body) values ($1, $2, $3, $4)
   on conflict (id) do nothing`,
);
/** Whoever opens this page could use the links in it, so it holds no more than it must. */
const FORGET = sql(
  'mail-forget',
  'delete from kept_mail where created_at < now() - make_interval(days => $1)',
);

/** Without a mail server: mails wait where an operator can read them. */
export class KeptMailer extends Mailer {
  private readonly logger = new Logger(KeptMailer.name);

  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async send({ id, to, subject, text }: Mail): Promise<void> {
    await this.unitOfWork.run(SYSTEM, async (tx) => {
      await tx.rows(FORGET, [KEPT_FOR_DAYS]);
      await tx.rows(KEEP, [id, to, subject, text]);
    });
    this.logger.warn(`no SMTP_URL is set: mail ${id} was kept, for an operator at /operator/mail`);
  }
}
