import type { z } from 'zod';
import type {
  Procedure,
  ProcedureVersionSummary,
  ProcedureVersionView,
} from '../../features/procedures/index.js';
import type { procedureVersionSchema, procedureVersionSummarySchema } from './procedures.schema.js';

export function versionSummaryBody({
  id,
  parliament,
  template,
  n,
  note,
  createdAt,
}: ProcedureVersionSummary): z.input<typeof procedureVersionSummarySchema> {
  return { id, parliament, template, n, note, createdAt: createdAt.toISOString() };
}

export function versionBody(version: ProcedureVersionView): z.input<typeof procedureVersionSchema> {
  return { ...versionSummaryBody(version), procedure: procedureBody(version.procedure) };
}

type ProcedureBody = z.input<typeof procedureVersionSchema>['procedure'];

function procedureBody(procedure: Procedure): ProcedureBody {
  const { names, initial, stages, transitions, lapse } = procedure;
  return {
    names,
    initial,
    stages: [...stages],
    transitions: transitions.map(({ from, by, requires, ...rest }) => ({
      ...rest,
      from: [...from],
      by: [...by],
      requires: requires.map((one) =>
        one.kind === 'document' ? { kind: one.kind, types: [...one.types] } : one,
      ),
    })),
    lapse: { ...lapse, spares: [...lapse.spares] },
  };
}
