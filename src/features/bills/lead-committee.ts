import type { House } from '../procedures/index.js';
import type { ReferralRole, ReferralStatus } from './vocabulary.js';

export interface LeadReferral {
  readonly house: House | null;
  readonly role: ReferralRole;
  readonly status: ReferralStatus;
  readonly referredOn: string;
  readonly reportedOn: string | null;
}

/**
 * Whether a lead committee of the house was charged with the bill on that day. One that has reported
 * is not: a bill that goes back to committee is referred anew.
 */
export const leadReferred = (
  referrals: readonly LeadReferral[],
  house: House | null,
  day: string,
): boolean => leadsOf(referrals, house, day).some((one) => !closedBy(one, day));

/**
 * Whether the lead committee of the house had reported by that day, or was discharged. A bill that
 * was sent back to committee waits for the new report; the old one does not count again.
 */
export function leadReported(
  referrals: readonly LeadReferral[],
  house: House | null,
  day: string,
): boolean {
  const leads = leadsOf(referrals, house, day);
  return leads.length > 0 && leads.every((one) => closedBy(one, day));
}

const closedBy = ({ reportedOn }: LeadReferral, day: string) =>
  reportedOn !== null && reportedOn <= day;

const leadsOf = (referrals: readonly LeadReferral[], house: House | null, day: string) =>
  referrals.filter((one) => one.role === 'lead' && one.house === house && one.referredOn <= day);
