import {
  isFinal,
  reachableStages,
  type House,
  type Passage,
  type Procedure,
  type Stage,
} from '../../../features/procedures/index.js';
import type { Link } from './layering.js';

/** Lanes of the diagram, in the order in which a bill passes them. */
export const LANES = ['first', 'second', 'joint', 'outside'] as const;
export type Lane = (typeof LANES)[number];

export const laneOf = (house: House | null): Lane => house ?? 'outside';

export interface ProcedureGraph {
  readonly initial: string;
  /** Where a bill runs, and its good end. */
  readonly stages: readonly Stage[];
  readonly links: readonly Link[];
  /** Where it ends otherwise, counted from 1 in the order of the procedure. */
  readonly ends: readonly Stage[];
  /** By stage, the numbers of the ends that it may come to from there. */
  readonly endsFrom: ReadonlyMap<string, readonly number[]>;
}

/**
 * What there is to draw for bills of this passage. Other ends can be reached from nearly everywhere,
 * so they are not boxes with arrows: each stage says by number where a bill may end from there.
 */
export function graphOf(procedure: Procedure, passage: Passage): ProcedureGraph {
  const reached = reachableStages(procedure, passage);
  const ends = reached.filter(
    ({ code, milestone }) =>
      isFinal(milestone) && milestone !== 'commenced' && code !== procedure.initial,
  );
  const stages = reached.filter((stage) => !ends.includes(stage));
  const drawn = new Set(stages.map(({ code }) => code));
  const links = new Map<string, Link>();
  const endsFrom = new Map<string, Set<number>>(stages.map(({ code }) => [code, new Set()]));
  for (const { from, to, passage: only } of procedure.transitions) {
    if (only !== null && only !== passage) continue;
    for (const code of from.filter((one) => drawn.has(one) && one !== to)) {
      if (drawn.has(to)) links.set(`${code} ${to}`, { from: code, to });
      const end = ends.findIndex((one) => one.code === to);
      if (end !== -1) endsFrom.get(code)?.add(end + 1);
    }
  }
  return {
    initial: procedure.initial,
    stages,
    links: [...links.values()],
    ends,
    endsFrom: new Map([...endsFrom].map(([code, set]) => [code, [...set].sort((a, b) => a - b)])),
  };
}
