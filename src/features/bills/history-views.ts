import { stageOf, transitionOf, type Procedure, type Stage } from '../procedures/index.js';
import type { History, RecordedEntry } from './bill-history.js';
import type { CitedDocument, EntryView, StepView } from './bills.views.js';

/** A bill's history in words: what holds, and everything as recorded. */
export function historyViews(
  entries: readonly RecordedEntry[],
  history: History,
  procedureOf: (versionId: string) => Procedure,
  papers: ReadonlyMap<string, CitedDocument>,
): { readonly steps: StepView[]; readonly entries: EntryView[] } {
  const cited = (ids: readonly string[]) => ids.flatMap((id) => papers.get(id) ?? []);
  const steps = history.steps.map((step): StepView => {
    const procedure = procedureOf(step.procedureId);
    const stage = requireStage(procedure, step.to);
    const { n, transition, from, to, on, note, decision, corrected } = step;
    return {
      n,
      transition,
      from,
      to,
      on,
      note,
      decision,
      corrected,
      // The filing is no transition: its name is that of the stage which it opens.
      names: transitionNames(procedure, transition) ?? stage.names,
      toNames: stage.names,
      milestone: stage.milestone,
      house: stage.house,
      documents: cited(step.documents),
    };
  });
  const recorded = entries.map((entry): EntryView => {
    const { n, kind, transition, decision, note, reason, corrects, recordedAt } = entry;
    return {
      n,
      kind,
      transition,
      decision,
      note,
      reason,
      corrects,
      recordedAt,
      names: transitionNames(procedureOf(entry.procedureId), transition),
      from: entry.fromStage,
      to: entry.toStage,
      on: entry.happenedOn,
      documents: cited(entry.documents),
      struck: history.struck.has(n),
    };
  });
  return { steps, entries: recorded };
}

const transitionNames = (procedure: Procedure, code: string | null) =>
  (code === null ? undefined : transitionOf(procedure, code)?.names) ?? null;

function requireStage(procedure: Procedure, code: string): Stage {
  const stage = stageOf(procedure, code);
  if (!stage) throw new Error(`the procedure has no stage "${code}"`);
  return stage;
}
