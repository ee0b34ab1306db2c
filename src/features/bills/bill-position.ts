import { stageOf, type Procedure } from '../procedures/index.js';
import type { BillPosition } from './bill.entity.js';
import type { History } from './bill-history.js';

/** The columns of a bill's row that follow from its history. */
export function positionOf(history: History, procedure: Procedure): BillPosition {
  const { steps, stage: code, procedureId } = history;
  const stage = stageOf(procedure, code);
  const last = steps.at(-1);
  if (!stage || !last) throw new Error(`the procedure has no stage "${code}"`);
  const { milestone, house } = stage;
  return { procedureId, stage: code, milestone, house, since: last.on, steps: steps.length - 1 };
}
