import type { CheckReport } from '../doctor/check-report.js';
import { GENESIS, entryHash, type LedgerEntry } from './ledger-entry.js';
import type { LedgerHead } from './ledger-heads.js';

export interface StoredEntry {
  readonly entry: LedgerEntry;
  readonly hash: Buffer;
}

/**
 * Walks one chain. After a bad entry it goes on from the stored hash, so that each damaged entry is
 * named once and everything behind it is still checked.
 */
export class ChainVerifier {
  private seq = 0;
  /** What the next entry may have been chained to; empty when that is unknown, as after a gap. */
  private previous: Buffer[] = [GENESIS];
  private last: Buffer = GENESIS;

  constructor(
    readonly chain: string,
    private readonly head: LedgerHead | null,
    private readonly kept: readonly LedgerHead[],
    private readonly report: CheckReport,
  ) {}

  next({ entry, hash }: StoredEntry): void {
    if (entry.seq !== this.seq + 1) this.gap(entry.seq);
    const expected = this.previous.map((previous) => entryHash(previous, entry));
    if (expected.length > 0 && !expected.some((one) => one.equals(hash))) {
      this.report.problem(
        'ledger_entry_changed',
        `ledger ${this.chain} ${entry.seq}`,
        `entry ${entry.seq} (${entry.action} of ${entry.kind} ${entry.recordId}, ${entry.at}) ` +
          'is not what was written: its hash does not follow from the entry before',
      );
    }
    const kept = this.kept.find((one) => one.seq === entry.seq);
    if (kept && kept.hash !== hash.toString('hex')) {
      this.rewritten(`entry ${entry.seq} (${entry.action}, ${entry.at})`);
    }
    // An entry whose own hash was overwritten: the following one was chained to the right one.
    this.previous = [hash, ...expected.slice(0, 1)];
    this.seq = entry.seq;
    this.last = hash;
  }

  finish(): void {
    const missing = this.kept.find((one) => one.seq > this.seq);
    if (missing) {
      this.rewritten(`the kept head is entry ${missing.seq}, but the chain ends at ${this.seq}`);
    }
    const { head } = this;
    if (!head) {
      if (this.seq > 0) this.wrongHead('it has no head');
    } else if (head.seq > this.seq) {
      this.report.problem(
        'ledger_tail_missing',
        `ledger ${this.chain} ${this.seq + 1}`,
        `the head says ${head.seq} entries, but the last one is ${this.seq}: ` +
          `entries ${range(this.seq + 1, head.seq)} are missing at the end`,
      );
    } else if (head.seq < this.seq) {
      this.wrongHead(`the head says ${head.seq} entries, but there are ${this.seq}`);
    } else if (head.hash !== this.last.toString('hex')) {
      this.wrongHead(`the head and the last entry (${this.seq}) have different hashes`);
    }
  }

  private gap(found: number): void {
    const missing = range(this.seq + 1, found - 1);
    this.report.problem(
      'ledger_gap',
      `ledger ${this.chain} ${this.seq + 1}`,
      found > this.seq + 1 ? `entries ${missing} are missing` : `entry ${found} is out of order`,
    );
    this.previous = [];
  }

  private wrongHead(message: string): void {
    this.report.problem('ledger_head_wrong', `ledger ${this.chain}`, message);
  }

  private rewritten(what: string): void {
    this.report.problem(
      'ledger_rewritten',
      `ledger ${this.chain}`,
      `differs from the head that was kept elsewhere: ${what}`,
    );
  }
}

const range = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);
