import type { Type } from '@nestjs/common';
import { AmendmentDecisionPages } from './amendment-decision.pages.js';
import { AmendmentsPages } from './amendments.pages.js';
import { BillPapersContext } from './bill-papers-context.js';
import { ReferralClosingPages } from './referral-closing.pages.js';
import { ReferralsPages } from './referrals.pages.js';
import { RelationRemovalPages } from './relation-removal.pages.js';
import { RelationSearch } from './relation-search.js';
import { RelationsPages } from './relations.pages.js';
import { TextsPages } from './texts.pages.js';

/** The forms about what belongs to a bill: its committees, texts, amendments and relations. */
export const BILL_PAPERS_PAGES: Type[] = [
  ReferralsPages,
  ReferralClosingPages,
  TextsPages,
  AmendmentsPages,
  AmendmentDecisionPages,
  RelationsPages,
  RelationRemovalPages,
];
export const BILL_PAPERS_VIEWS: Type[] = [BillPapersContext, RelationSearch];
