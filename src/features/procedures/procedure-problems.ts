import { endProblems, lawProblems, reachProblems } from './procedure-graph-problems.js';
import type { ProcedureProblem, ProcedureProblemCode } from './procedure-problem.js';
import { stageOf, transitionOf, type Procedure, type Stage } from './procedure.js';
import { isFinal } from './milestone.js';
import { isLine, isWellFormedCode, repeated } from './procedure-text.js';
import { transitionProblems } from './transition-problems.js';

/**
 * What keeps a procedure from holding together; empty when bills can follow it. A bill must never
 * come to a place from which it cannot end, nor to one that its passage does not have.
 */
export function procedureProblems(procedure: Procedure): ProcedureProblem[] {
  const local = [
    ...nameProblems(procedure.names, '/names', {}),
    ...procedure.stages.flatMap((stage, index) => stageProblems(procedure, stage, index)),
    ...repeated(procedure.stages).map((index) =>
      at('stage_code_taken', `/stages/${index}/code`, { stage: procedure.stages[index]!.code }),
    ),
    ...procedure.transitions.flatMap((one, index) => transitionProblems(procedure, one, index)),
    ...repeated(procedure.transitions).map((index) =>
      at('transition_code_taken', `/transitions/${index}/code`, {
        transition: procedure.transitions[index]!.code,
      }),
    ),
    ...lapseProblems(procedure),
  ];
  const initial = initialProblems(procedure);
  // Without a beginning nothing can be reached, and saying so of every stage would help nobody.
  if (initial.length > 0) return [...initial, ...local];
  return [
    ...local,
    ...reachProblems(procedure),
    ...lawProblems(procedure),
    ...endProblems(procedure),
  ];
}

const at = (
  code: ProcedureProblemCode,
  pointer: string,
  params: ProcedureProblem['params'] = {},
): ProcedureProblem => ({ code, pointer, params });

function nameProblems(
  names: Procedure['names'],
  pointer: string,
  params: ProcedureProblem['params'],
): ProcedureProblem[] {
  const texts = Object.values(names);
  return texts.length > 0 && texts.every(isLine) ? [] : [at('names_missing', pointer, params)];
}

function initialProblems(procedure: Procedure): ProcedureProblem[] {
  const initial = stageOf(procedure, procedure.initial);
  const params = { stage: procedure.initial };
  if (!initial) return [at('initial_unknown', '/initial', params)];
  if (isFinal(initial.milestone)) return [at('initial_is_an_end', '/initial', params)];
  const elsewhere = initial.house === 'second' || initial.house === 'joint';
  return elsewhere ? [at('initial_in_other_house', '/initial', params)] : [];
}

function stageProblems(procedure: Procedure, stage: Stage, index: number): ProcedureProblem[] {
  const here = `/stages/${index}`;
  const params = { stage: stage.code };
  const problems = nameProblems(stage.names, `${here}/names`, params);
  if (!isWellFormedCode(stage.code)) problems.push(at('code_malformed', `${here}/code`, params));
  if (stage.deadline) {
    const { count } = stage.deadline;
    const sane = Number.isInteger(count) && count >= 1 && count <= 1000;
    if (!sane) problems.push(at('deadline_malformed', `${here}/deadline/count`, params));
    if (isFinal(stage.milestone))
      problems.push(at('deadline_at_an_end', `${here}/deadline`, params));
  }
  return [...problems, ...tacitProblems(procedure, stage, `${here}/tacit`)];
}

function tacitProblems(procedure: Procedure, stage: Stage, pointer: string): ProcedureProblem[] {
  if (stage.tacit === null) return [];
  const params = { stage: stage.code, transition: stage.tacit };
  const tacit = transitionOf(procedure, stage.tacit);
  if (!tacit) return [at('tacit_unknown', pointer, params)];
  const problems: ProcedureProblem[] = [];
  if (!tacit.from.includes(stage.code)) problems.push(at('tacit_from_elsewhere', pointer, params));
  if (!stage.deadline) problems.push(at('tacit_without_deadline', pointer, params));
  if (tacit.requires.some(({ kind }) => kind === 'decision')) {
    problems.push(at('tacit_needs_decision', pointer, params));
  }
  return problems;
}

function lapseProblems(procedure: Procedure): ProcedureProblem[] {
  const { when, transition: code } = procedure.lapse;
  const pointer = '/lapse/transition';
  if (code === null) return when === 'never' ? [] : [at('lapse_transition_missing', pointer)];
  const transition = transitionOf(procedure, code);
  if (!transition) return [at('lapse_transition_unknown', pointer, { transition: code })];
  const lapsed = stageOf(procedure, transition.to)?.milestone === 'lapsed';
  return lapsed ? [] : [at('lapse_leads_elsewhere', pointer, { transition: code })];
}
