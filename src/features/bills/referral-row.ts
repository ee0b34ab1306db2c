import { visibleWhere } from '../../kernel/audience.js';
import type { CitedDocument, ReferralView } from './bills.views.js';

/** A paper as it is cited, where the reader may see it; else null. */
export const citedWhere = (condition: string, tokens: `$${number}`): string => `(
  select json_build_object('id', d.id, 'title', d.title, 'language', d.language,
    'number', d.number, 'type', d.type)
  from document d where ${condition} and ${visibleWhere('d', tokens)})`;

/** Of a referral and its committee, as pairs of `json_build_object`. */
export const referralPairs = (
  referral: string,
  committee: string,
  tokens: `$${number}`,
): string => `
  'id', ${referral}.id, 'house', ${referral}.house,
  'committee', json_build_object('id', ${committee}.id, 'names', ${committee}.names),
  'role', ${referral}.role, 'referredOn', ${referral}.referred_on, 'dueOn', ${referral}.due_on,
  'status', ${referral}.status, 'reportedOn', ${referral}.reported_on,
  'recommendation', ${referral}.recommendation, 'note', ${referral}.note,
  'revision', ${referral}.revision,
  'report', ${citedWhere(`d.id = ${referral}.report_id`, tokens)}`;

export interface ReferralRow extends Omit<ReferralView, 'late' | 'report'> {
  readonly report: CitedDocument | null;
}

export const referralView = (row: ReferralRow, today: string): ReferralView => ({
  ...row,
  late: row.status === 'open' && row.dueOn !== null && row.dueOn < today,
});
