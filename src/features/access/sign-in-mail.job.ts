import type { JobKind } from '../../platform/jobs/job-queue.js';

/** Whom to send a sign-in link. Its secret is made by the worker and never lies in the queue. */
export type SignInMail =
  | { readonly purpose: 'welcome'; readonly account: string }
  | { readonly purpose: 'sign_in'; readonly email: string };

export const SIGN_IN_MAIL: JobKind<SignInMail> = {
  name: 'sign-in-mail',
  retryLimit: 5,
  expireInSeconds: 60,
};
