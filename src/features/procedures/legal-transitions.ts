import { isFinal } from './milestone.js';
import type { Position } from './move.js';
import { stageOf, type Passage, type Procedure, type Transition } from './procedure.js';

export const opensTo = (transition: Transition, passage: Passage): boolean =>
  transition.passage === null || transition.passage === passage;

/** The ways on from here, whatever they require. None from an end, nor from a stage that is not there. */
export function legalTransitions(procedure: Procedure, position: Position): readonly Transition[] {
  const stage = stageOf(procedure, position.stage);
  if (!stage || isFinal(stage.milestone)) return [];
  return procedure.transitions.filter(
    (one) => one.from.includes(stage.code) && opensTo(one, position.passage),
  );
}
