import type { BillView, ReferralView } from '../../features/bills/index.js';

/** Who is at work on the bill in the house where it stands. */
export function openIn({ referrals, house }: Pick<BillView, 'referrals' | 'house'>): {
  readonly lead: ReferralView | null;
  readonly charged: ReadonlySet<string>;
} {
  const open = referrals.filter((one) => one.status === 'open' && one.house === house);
  return {
    lead: open.find(({ role }) => role === 'lead') ?? null,
    charged: new Set(open.map(({ committee }) => committee.id)),
  };
}
