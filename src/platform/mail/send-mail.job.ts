import type { JobKind } from '../jobs/job-queue.js';
import type { Mail } from './mailer.js';

/** Sent within the transaction of the change that the mail tells of: no commit, no mail. */
export const SEND_MAIL: JobKind<Mail> = { name: 'send-mail', retryLimit: 8, expireInSeconds: 120 };
