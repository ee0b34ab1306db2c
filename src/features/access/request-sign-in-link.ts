import { Injectable } from '@nestjs/common';
import { NOBODY } from '../../kernel/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { checkEmail } from './account-details.js';
import { SIGN_IN_MAIL } from './sign-in-mail.job.js';
import { linkKeys } from './throttle-keys.js';
import { Throttle } from './throttle.js';

/**
 * "Send me a link." The worker finds out whether there is such an account, so neither the answer
 * nor the time it takes can tell.
 */
@Injectable()
export class RequestSignInLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: Throttle,
  ) {}

  async execute(input: { email: string; ip: string }): Promise<void> {
    const email = checkEmail(input.email);
    await this.throttle.attempt(linkKeys(email, input.ip));
    await this.unitOfWork.run(NOBODY, (tx) =>
      tx.jobs.send(SIGN_IN_MAIL, { purpose: 'sign_in', email }),
    );
  }
}
