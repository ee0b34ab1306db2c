import {
  reachableStages,
  type Passage,
  type Procedure,
  type Stage,
  type Transition,
} from '../../features/procedures/index.js';

/** From so many stages on, a step is told once instead of at each of them. */
const MANY = 4;

export interface StagesAndSteps {
  readonly rows: readonly { readonly stage: Stage; readonly steps: readonly Transition[] }[];
  /** Steps such as withdrawal, with the stages at which they are open. */
  readonly shared: readonly { readonly step: Transition; readonly stages: readonly Stage[] }[];
}

/** The stages that bills of a passage may come to, each with the steps that are its own. */
export function stagesAndSteps(procedure: Procedure, passage: Passage): StagesAndSteps {
  const stages = reachableStages(procedure, passage);
  const open = procedure.transitions
    .filter((step) => step.passage === null || step.passage === passage)
    .map((step) => ({ step, stages: stages.filter(({ code }) => step.from.includes(code)) }));
  const isShared = ({ stages }: (typeof open)[number]) => stages.length >= MANY;
  const own = open.filter((one) => !isShared(one));
  return {
    rows: stages.map((stage) => ({
      stage,
      steps: own.filter((one) => one.stages.includes(stage)).map(({ step }) => step),
    })),
    shared: open.filter(isShared),
  };
}
