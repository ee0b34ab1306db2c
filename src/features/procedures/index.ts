export { ProceduresModule } from './procedures.module.js';
export * from './decision.js';
export * from './milestone.js';
export * from './procedure.js';
export type * from './procedures.views.js';
