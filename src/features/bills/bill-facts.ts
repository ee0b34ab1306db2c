import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../platform/ledger/canonical-json.js';
import type { Bill } from './bill.entity.js';
import type { RecordedEntry } from './bill-history.js';
import type { BillDescription } from './bills.inputs.js';

const sha256 = (facts: Json) => createHash('sha256').update(canonicalJson(facts)).digest('hex');

/**
 * The description as one SHA-256: the ledger can prove that it was not altered behind the system's
 * back, and holds no names of persons itself.
 */
export function describedFacts(described: BillDescription): { describedSha256: string } {
  const { title, language, titles, summaries, officialNumber, kind, nature } = described;
  const { proposer, subjects, sponsors } = described;
  const said = { title, language, titles, summaries, officialNumber, kind, nature, proposer };
  return { describedSha256: sha256({ ...said, subjects, sponsors }) };
}

/** Who may see the bill, as facts for the ledger. */
export function sharingFacts(bill: Pick<Bill, 'sharing' | 'audience' | 'visibleFrom'>) {
  return {
    level: bill.sharing.level,
    audience: bill.audience,
    visibleFrom: bill.visibleFrom.toISOString(),
  };
}

/** An entry of the history, with the hash of all that it says. */
export function entryFacts(entry: RecordedEntry): { readonly [key: string]: Json } {
  const { n, kind, transition, fromStage, toStage, happenedOn, corrects, procedureId } = entry;
  const { decision, documents, note, reason, referrals } = entry;
  const plain = { transition, fromStage, toStage, happenedOn, corrects, procedureId };
  const said = { decision: decision && { ...decision }, documents, note, reason, referrals };
  return { entry: n, ...plain, entrySha256: sha256({ n, kind, ...plain, ...said }) };
}
