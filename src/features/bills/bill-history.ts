import type { Decision } from '../procedures/index.js';
import type { EntryKind } from './vocabulary.js';

/** An entry as it was recorded. None is ever changed: what holds is made from all of them. */
export interface RecordedEntry {
  readonly n: number;
  readonly kind: EntryKind;
  readonly transition: string | null;
  readonly fromStage: string | null;
  readonly toStage: string | null;
  /** `YYYY-MM-DD` */
  readonly happenedOn: string;
  readonly decision: Decision | null;
  readonly documents: readonly string[];
  readonly note: string | null;
  readonly reason: string | null;
  readonly corrects: number | null;
  readonly referrals: readonly string[];
  readonly procedureId: string;
  readonly recordedAt: Date;
}

/** A step that holds, with all its corrections put in. The first is the filing. */
export interface Step {
  readonly n: number;
  readonly transition: string | null;
  readonly from: string | null;
  readonly to: string;
  readonly on: string;
  readonly decision: Decision | null;
  readonly documents: readonly string[];
  readonly note: string | null;
  readonly reason: string | null;
  readonly referrals: readonly string[];
  /** The version of the procedure that it was made under. */
  readonly procedureId: string;
  readonly corrected: { readonly reason: string; readonly at: Date } | null;
}

export interface History {
  /** In the order of the days. */
  readonly steps: readonly Step[];
  readonly procedureId: string;
  readonly stage: string;
  /** The entries that no longer count. */
  readonly struck: ReadonlySet<number>;
}

/** What holds after all entries. A history that no use case could have written is an error. */
export function fold(entries: readonly RecordedEntry[]): History {
  const steps: Step[] = [];
  const struck = new Set<number>();
  let standing = { stage: '', procedureId: '' };
  entries.forEach((entry, index) => {
    if (entry.n !== index + 1) throw broken(entry, `should have the number ${index + 1}`);
    if ((entry.kind === 'filing') !== (index === 0)) throw broken(entry, 'is not the only filing');
    switch (entry.kind) {
      case 'filing':
        steps.push(stepOf(entry));
        standing = after(entry);
        break;
      case 'move':
        requireFrom(entry, standing);
        steps.push(stepOf(entry));
        standing = after(entry);
        break;
      case 'correction':
        correct(steps, entry);
        break;
      case 'withdrawal': {
        requireFrom(entry, standing);
        const last = steps.pop();
        if (last?.n !== entry.corrects || steps.length === 0) {
          throw broken(entry, 'does not strike out the last step');
        }
        for (const one of entries) if (concerns(one, last.n)) struck.add(one.n);
        standing = after(entry);
        break;
      }
      case 'procedure':
        if (entry.fromStage !== standing.stage) throw broken(entry, 'begins elsewhere');
        standing = after(entry);
    }
  });
  if (steps.length === 0) throw new Error('a bill without a filing');
  return { steps, struck, ...standing };
}

const broken = (entry: RecordedEntry, what: string) =>
  new Error(`entry ${entry.n} (${entry.kind}) ${what}`);

function requireFrom(entry: RecordedEntry, standing: { stage: string; procedureId: string }) {
  if (entry.fromStage !== standing.stage || entry.procedureId !== standing.procedureId) {
    throw broken(entry, 'begins elsewhere than where the bill stood');
  }
}

function after(entry: RecordedEntry) {
  if (entry.toStage === null) throw broken(entry, 'leads nowhere');
  return { stage: entry.toStage, procedureId: entry.procedureId };
}

function stepOf(entry: RecordedEntry): Step {
  const { n, transition, fromStage, toStage, happenedOn, decision, documents } = entry;
  const { note, reason, referrals, procedureId } = entry;
  if (toStage === null) throw broken(entry, 'leads nowhere');
  const said = { decision, documents, note, reason, referrals, procedureId, corrected: null };
  return { n, transition, from: fromStage, to: toStage, on: happenedOn, ...said };
}

/** A correction says the whole of what it may change, so that nothing must be guessed. */
function correct(steps: Step[], entry: RecordedEntry): void {
  const at = steps.findIndex(({ n }) => n === entry.corrects);
  const step = steps[at];
  if (!step) throw broken(entry, 'corrects what does not hold');
  const { happenedOn: on, decision, documents, note, recordedAt, reason } = entry;
  const corrected = { reason: reason ?? '', at: recordedAt };
  steps[at] = { ...step, on, decision, documents, note, corrected };
}

const concerns = (entry: RecordedEntry, n: number) =>
  entry.n === n || (entry.kind === 'correction' && entry.corrects === n);
