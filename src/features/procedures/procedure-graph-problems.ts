import { opensTo } from './legal-transitions.js';
import { isFinal } from './milestone.js';
import type { ProcedureProblem, ProcedureProblemCode } from './procedure-problem.js';
import { PASSAGES, type Passage, type Procedure, type Stage } from './procedure.js';
import { reachableFrom } from './reachable-stages.js';

const STUCK = { one: 'no_end_through_one_chamber', two: 'no_end_through_two_chambers' } as const;
const NO_LAW = { one: 'no_law_through_one_chamber', two: 'no_law_through_two_chambers' } as const;
const NEEDED_ENDS = {
  rejected: 'rejected_end_missing',
  withdrawn: 'withdrawn_end_missing',
  lapsed: 'lapsed_end_missing',
} as const;

const find = (code: ProcedureProblemCode, pointer: string, stage?: Stage): ProcedureProblem => ({
  code,
  pointer,
  params: stage ? { stage: stage.code } : {},
});

/** Stages that no bill comes to, that a bill of one chamber must not come to, or cannot leave. */
export function reachProblems(procedure: Procedure): ProcedureProblem[] {
  const reached = {
    one: reachableFrom(procedure, 'one', [procedure.initial]),
    two: reachableFrom(procedure, 'two', [procedure.initial]),
  };
  const ending = { one: canEnd(procedure, 'one'), two: canEnd(procedure, 'two') };
  return procedure.stages.flatMap((stage, index) => {
    const problems: ProcedureProblem[] = [];
    const pointer = `/stages/${index}`;
    const known = PASSAGES.filter((passage) => reached[passage].has(stage.code));
    if (known.length === 0) problems.push(find('stage_unreachable', pointer, stage));
    for (const passage of known) {
      if (!ending[passage].has(stage.code)) problems.push(find(STUCK[passage], pointer, stage));
    }
    const elsewhere = stage.house === 'second' || stage.house === 'joint';
    if (elsewhere && reached.one.has(stage.code)) {
      problems.push(find('second_house_in_one_chamber', `${pointer}/house`, stage));
    }
    return problems;
  });
}

/** Every passage must have a way to become law, else no bill of it should be filed. */
export function lawProblems(procedure: Procedure): ProcedureProblem[] {
  return PASSAGES.flatMap((passage) => {
    const reached = reachableFrom(procedure, passage, [procedure.initial]);
    const law = procedure.stages.some(
      ({ code, milestone }) =>
        reached.has(code) && (milestone === 'commenced' || milestone === 'promulgated_published'),
    );
    return law ? [] : [find(NO_LAW[passage], '/stages')];
  });
}

/** Ends that every house needs sooner or later, whatever its rules. */
export function endProblems({ stages }: Procedure): ProcedureProblem[] {
  return Object.entries(NEEDED_ENDS)
    .filter(([end]) => !stages.some(({ milestone }) => milestone === end))
    .map(([, code]) => find(code, '/stages'));
}

/** The stages from which an end can be reached, ends included. */
function canEnd(procedure: Procedure, passage: Passage): ReadonlySet<string> {
  const ending = new Set(
    procedure.stages.filter(({ milestone }) => isFinal(milestone)).map(({ code }) => code),
  );
  for (const code of ending) {
    for (const { from } of procedure.transitions.filter(
      (one) => one.to === code && opensTo(one, passage),
    )) {
      for (const before of from) ending.add(before);
    }
  }
  return ending;
}
