/** One thing that is not as it should be, named so that somebody can find it. */
export interface Finding {
  /** Stable, for scripts: `file_missing`. */
  readonly code: string;
  /** What it is about: `ledger ke 17`, `KE/BILL/2026/3`. */
  readonly subject: string;
  readonly message: string;
}

const MOST_SHOWN = 200;

/** What one check looked at and found. Problems mean damage; notes are only worth knowing. */
export class CheckReport {
  readonly problems: Finding[] = [];
  readonly notes: string[] = [];
  readonly checked: Record<string, number> = {};
  private total = 0;

  constructor(readonly name: string) {}

  get problemCount(): number {
    return this.total;
  }

  /** All are counted; of very many only the first are kept. */
  problem(code: string, subject: string, message: string): void {
    this.total += 1;
    if (this.problems.length < MOST_SHOWN) this.problems.push({ code, subject, message });
  }

  note(text: string): void {
    this.notes.push(text);
  }

  count(what: string, by = 1): void {
    this.checked[what] = (this.checked[what] ?? 0) + by;
  }
}

/** Told how far a long check is. */
export type CheckProgress = (done: number, all: number) => void;
