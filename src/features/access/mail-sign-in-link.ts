import { Inject, Injectable } from '@nestjs/common';
import { SYSTEM } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { translator } from '../../platform/i18n/translator.js';
import { isUiLanguage } from '../../platform/i18n/ui-language.js';
import { SEND_MAIL } from '../../platform/mail/send-mail.job.js';
import { addSignInLink } from './add-sign-in-link.js';
import { lockAccount } from './find-account.js';
import { LINK_LASTS, WELCOME_LASTS } from './session-lifetime.js';
import type { SignInMail } from './sign-in-mail.job.js';
import { signInPath } from './sign-in-path.js';

/** The worker's half of "send me a link": makes the link, and the mail with it, for whom there is. */
@Injectable()
export class MailSignInLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(wanted: SignInMail): Promise<void> {
    const reference = wanted.purpose === 'welcome' ? wanted.account : wanted.email;
    const lasts = wanted.purpose === 'welcome' ? WELCOME_LASTS : LINK_LASTS;
    await this.unitOfWork.run(SYSTEM, async (tx) => {
      const account = await lockAccount(tx, reference);
      if (!account || account.row.disabled) return;
      const { secret } = await addSignInLink(tx, account.id, this.clock.now(), lasts);
      const { language, name, email } = account.row;
      const t = translator(isUiLanguage(language) ? language : 'en');
      const text = t(`access:mail.${wanted.purpose}.text`, {
        name,
        link: this.base() + signInPath(secret),
        minutes: LINK_LASTS / 60_000,
        hours: WELCOME_LASTS / 3_600_000,
      });
      const subject = t(`access:mail.${wanted.purpose}.subject`);
      await tx.jobs.send(SEND_MAIL, { id: newId(), to: email, subject, text });
    });
  }

  /** Never the Host header of a request: whoever asks for a link could send its reader elsewhere. */
  private base(): string {
    return this.config.http.publicUrl ?? `http://localhost:${this.config.http.port}`;
  }
}
