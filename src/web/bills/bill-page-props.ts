import type { AmendmentFate, BillView } from '../../features/bills/index.js';
import type { NamesIn, ParliamentFacts } from '../../features/parliaments/index.js';
import type { PageContext } from '../page-context.js';
import type { BillRights } from './bill-rights.js';

/** Which amendments the address asks for. */
export interface AmendmentChoice {
  readonly fate: AmendmentFate | null;
  readonly all: boolean;
}

/** What the page of a bill, and each of its sections, is made from. */
export interface BillPageProps {
  context: PageContext;
  bill: BillView;
  facts: ParliamentFacts;
  names: NamesIn;
  rights: BillRights;
  /** The committees or parliaments that it is shared with, for its own office. */
  sharedWith: readonly string[];
  amendments: AmendmentChoice;
  /** Where this service is reached from outside. */
  origin: string;
  done: string | null;
  now: Date;
  /** `YYYY-MM-DD` on the clocks of the parliament. */
  today: string;
}
