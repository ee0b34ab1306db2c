import { isIPv6 } from 'node:net';
import type { ThrottleKey } from './throttle.js';

/**
 * A whole parliament may sit behind one network address, so that limit is wide; the one of an
 * e-mail address is what protects an account.
 */
export const signInKeys = (email: string, ip: string): readonly [ThrottleKey, ThrottleKey] => [
  { name: `sign-in email ${email}`, limit: 10 },
  { name: `sign-in ip ${networkOf(ip)}`, limit: 100 },
];

/** Every mail asked for counts: nobody's mailbox may be filled from the sign-in page. */
export const linkKeys = (email: string, ip: string): readonly ThrottleKey[] => [
  { name: `link email ${email}`, limit: 5 },
  { name: `link ip ${networkOf(ip)}`, limit: 50 },
];

/** Someone at an open screen, guessing the password of who sat there. */
export const ownPasswordKey = (account: string): ThrottleKey => ({
  name: `password account ${account}`,
  limit: 10,
});

/** Whoever has one IPv6 address has 2⁶⁴ of them, so their network counts as one: its first half. */
export function networkOf(ip: string): string {
  const [address = ''] = ip.split('%');
  // `::ffff:192.0.2.1` is an IPv4 address in other clothes, and names one machine.
  if (!isIPv6(address) || address.includes('.')) return ip;
  const [before = '', after] = address.split('::');
  const left = before.split(':').filter(Boolean);
  const right = (after ?? '').split(':').filter(Boolean);
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  const first = [...left, ...zeros, ...right].slice(0, 4);
  return `${first.map((part) => parseInt(part, 16).toString(16)).join(':')}::/64`;
}
