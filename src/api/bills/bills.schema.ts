import { z } from 'zod';
import {
  BILL_KINDS,
  BILL_NATURES,
  billDescriptionSchema,
  newBillSchema as filedBillSchema,
} from '../../features/bills/index.js';
import { HOUSES, MILESTONES } from '../../features/procedures/index.js';
import { cursorSchema, limitSchema, pageSchema } from '../common.schema.js';
import { patchOf } from '../patch-of.js';
import { several } from '../several.js';
import { codeSchema, embargoSchema, sharingSchema } from '../sharing.schema.js';

export const namesSchema = z.record(z.string(), z.string()).meta({ description: 'By BCP 47 tag.' });
export const daySchema = z.iso.date();

export const newBillSchema = filedBillSchema
  .extend({
    sharing: sharingSchema.default({ level: 'draft' }),
    embargoUntil: embargoSchema.default(null),
  })
  .meta({ id: 'NewBill' });

export const billPatchSchema = patchOf(billDescriptionSchema).meta({
  id: 'BillPatch',
  description: 'What is absent stays as it is.',
});

const filters = {
  q: z.string().max(200).optional().meta({
    description: 'Words that begin words of a title, in any language, or of a number.',
  }),
  parliament: several(codeSchema).meta({ description: 'Codes; several: one of them.' }),
  milestone: several(z.enum(MILESTONES)).meta({
    description: 'Where it stands, in words that mean the same in every parliament.',
  }),
  kind: several(z.enum(BILL_KINDS)),
  subject: several(z.string().min(1).max(100)),
  committee: several(z.uuid()).meta({
    description: 'Ids of committees that were charged with it.',
  }),
  sponsor: several(z.uuid()).meta({ description: 'Ids of persons who brought it in.' }),
  year: several(z.coerce.number().int().min(1).max(9999)).meta({ description: 'Of its number.' }),
};

export const facetQuerySchema = z.strictObject(filters);
export const listQuerySchema = z.strictObject({
  ...filters,
  limit: limitSchema,
  cursor: cursorSchema,
});
export const continentQuerySchema = z.strictObject({
  subject: z.string().min(1).max(100).optional(),
  kind: z.enum(BILL_KINDS).optional(),
});
export const boardQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20).meta({
    description: 'How many bills of each column are told.',
  }),
});

export const billSummaryFields = {
  id: z.string(),
  iri: z.string().meta({ description: 'Permanent address.' }),
  parliament: z.string(),
  chamber: z.string().nullable().meta({ description: 'Where it began.' }),
  year: z.number().int(),
  number: z.string().meta({ description: 'Number in the register of bills.' }),
  officialNumber: z.string().nullable(),
  title: z.string(),
  language: z.string(),
  titles: namesSchema.meta({ description: 'Its titles in further languages.' }),
  kind: z.enum(BILL_KINDS),
  nature: z.enum(BILL_NATURES),
  subjects: z.array(z.string()),
  milestone: z.enum(MILESTONES),
  house: z.enum(HOUSES).nullable(),
  stageNames: namesSchema.meta({ description: 'What the parliament itself calls the stage.' }),
  since: daySchema.meta({ description: 'The day of the last step.' }),
  demonstration: z.boolean(),
  changedAt: z.iso.datetime(),
  revision: z.number().int(),
  links: z.object({ self: z.string(), page: z.string() }),
};
export const billSummarySchema = z.object(billSummaryFields).meta({ id: 'BillSummary' });

export const billPageSchema = pageSchema(billSummarySchema)
  .extend({ total: z.number().int().meta({ description: 'All that match.' }) })
  .meta({ id: 'BillPage' });

const facetValues = z.array(
  z.object({
    value: z.string(),
    count: z.number().int(),
    names: namesSchema.optional().meta({
      description: 'Of a committee or a person; under `und` where no language is known.',
    }),
  }),
);

export const billFacetsSchema = z
  .object({
    parliament: facetValues,
    milestone: facetValues,
    kind: facetValues,
    subject: facetValues,
    committee: facetValues,
    sponsor: facetValues,
    year: facetValues,
  })
  .meta({ id: 'BillFacets', description: 'A facet is not narrowed by what is chosen of itself.' });

export const boardSchema = z
  .object({
    columns: z.array(
      z.object({
        milestone: z.enum(MILESTONES),
        bills: z.array(billSummarySchema),
        more: z.number().int().meta({ description: 'How many the column leaves out.' }),
      }),
    ),
  })
  .meta({
    id: 'BillBoard',
    description: 'In the order of a bill’s life; empty columns are left out.',
  });

export const continentSchema = z
  .object({
    rows: z.array(
      z.object({
        parliament: z.string(),
        counts: z.record(z.string(), z.number().int()).meta({ description: 'By milestone.' }),
        total: z.number().int(),
      }),
    ),
    subjects: facetValues,
  })
  .meta({ id: 'BillContinent' });
