import { opensTo } from './legal-transitions.js';
import type { Passage, Procedure, Stage } from './procedure.js';

/** Everything that can be reached from these stages, themselves included. */
export function reachableFrom(
  procedure: Procedure,
  passage: Passage,
  start: readonly string[],
): ReadonlySet<string> {
  const reached = new Set(start);
  // A set hands out what is added while it is walked.
  for (const code of reached) {
    for (const one of procedure.transitions) {
      if (opensTo(one, passage) && one.from.includes(code)) reached.add(one.to);
    }
  }
  return reached;
}

/** The stages that a bill of this passage can come to, in the order of the procedure. */
export function reachableStages(procedure: Procedure, passage: Passage): readonly Stage[] {
  const reached = reachableFrom(procedure, passage, [procedure.initial]);
  return procedure.stages.filter((stage) => reached.has(stage.code));
}
