import type { Workflow } from '../parliaments/index.js';
import type { Procedure } from './procedure.js';

/** One version of a procedure, never changed after it was made. */
export interface ProcedureVersionView {
  readonly id: string;
  /** Null: a template that comes with the system. */
  readonly parliament: string | null;
  /** The template it is, or was made from. */
  readonly template: Workflow;
  /** Counts from 1 per parliament, or per template. */
  readonly n: number;
  readonly procedure: Procedure;
  readonly note: string | null;
  readonly createdAt: Date;
}

/** For the list of a parliament's versions. */
export type ProcedureVersionSummary = Omit<ProcedureVersionView, 'procedure'>;
