import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Procedure } from '../procedures/index.js';
import { Bill } from './bill.entity.js';
import { BillEntry } from './bill-entry.entity.js';
import { entryFacts } from './bill-facts.js';
import { fold, type RecordedEntry } from './bill-history.js';
import { positionOf } from './bill-position.js';
import type { EntryKind } from './vocabulary.js';

const ENTRIES = sql(
  'bill-entries',
  `select n, kind, transition, from_stage as "fromStage", to_stage as "toStage",
     happened_on::text as "happenedOn", decision, documents, note, reason, corrects, referrals,
     procedure_id as "procedureId", recorded_at as "recordedAt"
   from bill_entry where bill_id = $1 order by n`,
);

export const ENTRY_ACTIONS: Record<EntryKind, string> = {
  filing: 'bill.filed',
  move: 'bill.moved',
  correction: 'bill.step_corrected',
  withdrawal: 'bill.step_struck',
  procedure: 'bill.procedure_adopted',
};

type NewEntry = Pick<
  RecordedEntry,
  'kind' | 'fromStage' | 'toStage' | 'happenedOn' | 'procedureId'
> &
  Partial<RecordedEntry>;

/** The one place that adds to a bill's history: the row of the bill always follows from it. */
@Injectable()
export class BillHistories {
  /** In the order of recording. */
  async of(tx: Transaction, billId: string): Promise<RecordedEntry[]> {
    return tx.rows<RecordedEntry>(ENTRIES, [billId]);
  }

  /** For a locked bill, after the entries that it has so far; `procedure` is its version then. */
  async add(
    tx: Transaction,
    actor: Actor,
    bill: Bill,
    entries: readonly RecordedEntry[],
    given: NewEntry,
    { procedure, now }: { procedure: Procedure; now: Date },
  ): Promise<RecordedEntry> {
    const entry = newEntry(entries.length + 1, given, now);
    bill.stand(positionOf(fold([...entries, entry]), procedure), now);
    await tx.manager.save(bill);
    await this.insert(tx, actor, bill, entry);
    await tx.search.changed('bill', bill.id);
    return entry;
  }

  async insert(tx: Transaction, actor: Actor, bill: Bill, entry: RecordedEntry): Promise<void> {
    await tx.manager.insert(BillEntry, {
      ...entry,
      documents: [...entry.documents],
      referrals: [...entry.referrals],
      billId: bill.id,
      recordedBy: actor.accountId,
    });
    if (entry.kind === 'filing') return;
    tx.ledger.append({
      action: ENTRY_ACTIONS[entry.kind],
      kind: 'bill',
      recordId: bill.id,
      parliament: bill.parliament,
      detail: entryFacts(entry),
    });
  }
}

export const newEntry = (n: number, given: NewEntry, now: Date): RecordedEntry => ({
  transition: null,
  decision: null,
  documents: [],
  note: null,
  reason: null,
  corrects: null,
  referrals: [],
  recordedAt: now,
  ...given,
  n,
});
