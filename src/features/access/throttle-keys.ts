import type { ThrottleKey } from './throttle.js';

/**
 * A whole parliament may sit behind one network address, so that limit is wide; the one of an
 * e-mail address is what protects an account.
 */
export const signInKeys = (email: string, ip: string): readonly [ThrottleKey, ThrottleKey] => [
  { name: `sign-in email ${email}`, limit: 10 },
  { name: `sign-in ip ${ip}`, limit: 100 },
];

/** Every mail asked for counts: nobody's mailbox may be filled from the sign-in page. */
export const linkKeys = (email: string, ip: string): readonly ThrottleKey[] => [
  { name: `link email ${email}`, limit: 5 },
  { name: `link ip ${ip}`, limit: 50 },
];

/** Someone at an open screen, guessing the password of who sat there. */
export const ownPasswordKey = (account: string): ThrottleKey => ({
  name: `password account ${account}`,
  limit: 10,
});
