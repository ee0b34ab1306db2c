import { Refusal } from '../../kernel/errors.js';

/** Versions never change, so their id is their tag. */
export const versionTag = (id: string): string => `"${id}"`;

/** The version that a change was made from: 428 when it is not said, 412 when it is no longer in force. */
export function versionInForce(ifMatch: string | undefined, current: string): string {
  if (ifMatch === undefined || ifMatch.trim() === '') throw new Refusal('precondition_required');
  const named = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (named.includes('*') || named.includes(versionTag(current))) return current;
  throw new Refusal('precondition_failed');
}
