import { isDocumentType } from '../documents/index.js';
import { isFinal } from './milestone.js';
import type { ProcedureProblem, ProcedureProblemCode } from './procedure-problem.js';
import { isLine, isWellFormedCode } from './procedure-text.js';
import { stageOf, type House, type Procedure, type Transition } from './procedure.js';

/** What is wrong with one transition, seen beside the stages that it joins. */
export function transitionProblems(
  procedure: Procedure,
  transition: Transition,
  index: number,
): ProcedureProblem[] {
  const problems: ProcedureProblem[] = [];
  const here = `/transitions/${index}`;
  const wrong = (
    code: ProcedureProblemCode,
    pointer: string,
    params: ProcedureProblem['params'] = {},
  ) => {
    problems.push({
      code,
      pointer: here + pointer,
      params: { transition: transition.code, ...params },
    });
  };
  if (!isWellFormedCode(transition.code)) wrong('code_malformed', '/code');
  const names = Object.values(transition.names);
  if (names.length === 0 || !names.every(isLine)) wrong('names_missing', '/names');
  if (transition.by.length === 0) wrong('transition_by_nobody', '/by');
  checkWays(procedure, transition, wrong);
  checkRequirements(procedure, transition, wrong);
  return problems;
}

type Wrong = (
  code: ProcedureProblemCode,
  pointer: string,
  params?: ProcedureProblem['params'],
) => void;

function checkWays(procedure: Procedure, { from, to }: Transition, wrong: Wrong): void {
  if (!stageOf(procedure, to)) wrong('transition_to_unknown', '/to', { stage: to });
  if (from.length === 0) wrong('transition_from_missing', '/from');
  for (const [index, code] of from.entries()) {
    const pointer = `/from/${index}`;
    const params = { stage: code };
    const stage = stageOf(procedure, code);
    if (!stage) wrong('transition_from_unknown', pointer, params);
    else if (isFinal(stage.milestone)) wrong('transition_out_of_an_end', pointer, params);
    if (from.indexOf(code) !== index) wrong('transition_from_twice', pointer, params);
    if (code === to) wrong('transition_to_itself', pointer, params);
  }
}

function checkRequirements(procedure: Procedure, transition: Transition, wrong: Wrong): void {
  const housesFrom = transition.from.map((code) => stageOf(procedure, code)?.house ?? null);
  for (const [index, requirement] of transition.requires.entries()) {
    const pointer = `/requires/${index}`;
    const first = transition.requires.findIndex(({ kind }) => kind === requirement.kind);
    // Two papers may well be asked for together; two decisions would contradict each other.
    if (requirement.kind !== 'document' && first !== index) wrong('requirement_twice', pointer);
    if (requirement.kind === 'document') checkTypes(requirement.types, pointer, wrong);
    if (requirement.kind === 'referral' || requirement.kind === 'report') {
      if (housesFrom.includes(null)) wrong('committee_outside_house', pointer);
    }
    if (requirement.kind === 'referral')
      checkReferral(procedure, transition, housesFrom, wrong, pointer);
  }
}

function checkTypes(types: readonly string[], pointer: string, wrong: Wrong): void {
  if (types.length === 0) wrong('document_types_missing', `${pointer}/types`);
  for (const [index, type] of types.entries()) {
    if (!isDocumentType(type))
      wrong('document_type_unknown', `${pointer}/types/${index}`, { type });
  }
}

/** The committee is one of the house where the bill stands, so it must stay there. */
function checkReferral(
  procedure: Procedure,
  { to }: Transition,
  housesFrom: readonly (House | null)[],
  wrong: Wrong,
  pointer: string,
): void {
  const goal = stageOf(procedure, to);
  if (goal && housesFrom.some((house) => house !== null && house !== goal.house)) {
    wrong('referral_across_houses', pointer);
  }
}
