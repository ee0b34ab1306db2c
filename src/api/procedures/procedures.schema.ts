import { z } from 'zod';
import { WORKFLOWS } from '../../features/parliaments/index.js';
import { PROCEDURE_PROBLEMS, procedureSchema } from '../../features/procedures/index.js';
import { plainText, problemSchema } from '../common.schema.js';

const LONGEST_NOTE = 1000;

const versionFields = {
  id: z.uuid(),
  parliament: z
    .string()
    .nullable()
    .meta({ description: 'Null: a template that comes with the system.' }),
  template: z.enum(WORKFLOWS).meta({ description: 'What it is, or what it was made from.' }),
  n: z.number().int().meta({ description: 'Counts from 1 per parliament, or per template.' }),
  note: z.string().nullable().meta({ description: 'Why this version was made.' }),
  createdAt: z.iso.datetime(),
};

export const procedureVersionSummarySchema = z
  .object(versionFields)
  .meta({ id: 'ProcedureVersionSummary' });

export const procedureVersionSchema = z
  .object({ ...versionFields, procedure: procedureSchema })
  .meta({ id: 'ProcedureVersion', description: 'One version; it never changes.' });

export const procedureVersionsSchema = z.object({ data: z.array(procedureVersionSummarySchema) });
export const procedureTemplatesSchema = z.object({ data: z.array(procedureVersionSchema) });

export const procedureQuerySchema = z.strictObject({
  version: z.coerce.number().int().min(1).max(2_147_483_647).optional().meta({
    description: 'One of the parliament’s own versions; without it, the one in force.',
  }),
});

export const newProcedureSchema = z
  .strictObject({
    procedure: procedureSchema,
    note: plainText(LONGEST_NOTE).nullable().default(null),
  })
  .meta({ id: 'NewProcedureVersion' });

export const brokenProcedureSchema = problemSchema
  .extend({
    problems: z.array(
      z.object({
        code: z.enum(PROCEDURE_PROBLEMS),
        pointer: z.string().meta({ description: 'RFC 6901, into the procedure.' }),
        params: z.record(z.string(), z.string()),
      }),
    ),
  })
  .meta({ id: 'BrokenProcedure', description: 'What keeps the procedure from holding together.' });
