import { Refusal } from '../../kernel/errors.js';
import {
  legalTransitions,
  type MoveProblem,
  type Position,
  type Procedure,
} from '../procedures/index.js';

/** The ways that there are, for whoever tried another one. */
export const legalMovesOf = (procedure: Procedure, position: Position) =>
  legalTransitions(procedure, position).map(({ code, names, to, requires }) => ({
    transition: code,
    names,
    to,
    requires,
  }));

/** Says no with everything that is wrong; the first thing decides what kind of no it is. */
export function refuseMove(
  problems: readonly MoveProblem[],
  procedure: Procedure,
  position: Position,
): void {
  const [first] = problems;
  if (!first) return;
  const params = Object.assign({}, ...problems.map((one) => one.params ?? {}).reverse()) as Record<
    string,
    string | number
  >;
  const fields = problems.map(({ code, pointer }) => ({ pointer, code, message: '' }));
  const astray = first.code === 'illegal_move' || first.code === 'bill_ended';
  const extra = astray ? { legalMoves: legalMovesOf(procedure, position) } : {};
  throw new Refusal(first.code, params, fields, extra);
}
