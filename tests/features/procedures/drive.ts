import { checkMove } from '../../../src/features/procedures/check-move.js';
import type { MoveProblem } from '../../../src/features/procedures/move.js';
import {
  stageOf,
  transitionOf,
  type Passage,
  type Procedure,
} from '../../../src/features/procedures/procedure.js';
import { fittingMove } from './procedure-fixture.js';

export interface Drive {
  readonly stages: readonly string[];
  readonly milestone: string;
  /** What stopped it, with the transition; null when all were taken. */
  readonly stopped: { readonly at: string; readonly problems: readonly MoveProblem[] } | null;
}

/**
 * Leads a bill through the transitions, each with all that it requires. Committees report as soon
 * as they are asked to.
 */
export function drive(procedure: Procedure, passage: Passage, codes: readonly string[]): Drive {
  const stages = [procedure.initial];
  const referred = new Set<string | null>();
  let stopped: Drive['stopped'] = null;
  for (const code of codes) {
    const at = stageOf(procedure, stages.at(-1)!)!;
    const one = transitionOf(procedure, code);
    if (!one) throw new Error(`no transition ${code}`);
    const move = fittingMove(one);
    const problems = checkMove(procedure, { stage: at.code, passage }, move, {
      since: '2026-01-01',
      roles: ['administrator'],
      leadReferred: referred.has(at.house),
      leadReported: referred.has(at.house),
    });
    if (problems.length > 0) {
      stopped = { at: code, problems };
      break;
    }
    if (move.refersLead) referred.add(at.house);
    stages.push(one.to);
  }
  return { stages, milestone: stageOf(procedure, stages.at(-1)!)!.milestone, stopped };
}
