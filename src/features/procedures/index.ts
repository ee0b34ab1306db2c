export { ProceduresModule } from './procedures.module.js';
export { ProceduresQueries } from './procedures.queries.js';
export { SaveProcedure, type SaveProcedureInput } from './save-procedure.js';
export { SeedProcedures, type ProcedureSeedReport } from './seed-procedures.js';
export { doctorProcedures } from './procedures-doctor.js';
export { ADAPT_PROCEDURE, mayAdaptProcedure } from './procedures.policy.js';
export { checkDecision } from './check-decision.js';
export { checkMove } from './check-move.js';
export { dueOn } from './due-on.js';
export { legalTransitions } from './legal-transitions.js';
export { reachableStages } from './reachable-stages.js';
export { procedureProblems } from './procedure-problems.js';
export {
  PROCEDURE_PROBLEMS,
  isProcedureProblem,
  type ProcedureProblem,
  type ProcedureProblemCode,
} from './procedure-problem.js';
export { decisionSchema, procedureSchema } from './procedure.schema.js';
export * from './decision.js';
export * from './milestone.js';
export * from './procedure.js';
export type * from './move.js';
export type * from './procedures.views.js';
