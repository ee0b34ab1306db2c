import { z } from 'zod';
import { adoptionSchema } from '../../features/bills/index.js';
import { idSchema, problemSchema } from '../common.schema.js';

export const newAdoptionSchema = adoptionSchema.meta({
  id: 'NewAdoption',
  description:
    'The version, one of the parliament or a template, and the bills to put under it. `stages` ' +
    'names the new stage for each old one that the version does not have, or has under another code.',
});

export const adoptedSchema = z
  .object({ moved: z.number().int().meta({ description: 'Those that were not yet under it.' }) })
  .meta({ id: 'Adopted' });

const standingBill = { id: idSchema, number: z.string(), stage: z.string() };

export const strandedSchema = problemSchema
  .extend({
    stranded: z.array(z.object(standingBill)).optional(),
  })
  .meta({
    id: 'BillsWouldStrand',
    description: 'The bills for which the version has no stage that goes on; none was moved.',
  });

export const runningOnVersionsSchema = z
  .object({
    data: z.array(
      z.object({
        versionId: idSchema,
        n: z.number().int(),
        parliament: z.string().nullable().meta({ description: 'Null: of a template.' }),
        bills: z.array(z.object({ ...standingBill, title: z.string() })),
      }),
    ),
  })
  .meta({ id: 'RunningOnVersions' });
