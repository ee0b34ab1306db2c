import { z } from 'zod';
import {
  BODY_TYPES,
  CHAMBER_KINDS,
  CHAMBER_STATUSES,
  COMMITTEE_KINDS,
  COMMITTEE_STATUSES,
  CONFIDENCES,
  PARLIAMENT_KINDS,
  PARLIAMENT_STATUSES,
  REGIONS,
  STRUCTURES,
  TRADITIONS,
  WORKFLOWS,
} from '../../features/parliaments/index.js';
import { cursorSchema, limitSchema, pageSchema } from '../common.schema.js';

export const codeSchema = z.string().max(64);

const namesSchema = z
  .record(z.string(), z.string())
  .meta({ id: 'Names', description: 'A name in one or more languages, by BCP 47 tag.' });
const asOfSchema = z.string().meta({ description: '`YYYY`, `YYYY-MM` or `YYYY-MM-DD`.' });

export const listQuerySchema = z.strictObject({
  q: z.string().max(200).optional().meta({
    description: 'Words that begin words of any of its names, in any language, or its code.',
  }),
  kind: z.enum(PARLIAMENT_KINDS).optional(),
  region: z.enum(REGIONS).optional(),
  language: z.string().max(35).optional().meta({ description: 'A working language, BCP 47.' }),
  structure: z.enum(STRUCTURES).optional(),
  status: z.enum(PARLIAMENT_STATUSES).optional(),
  tradition: z.enum(TRADITIONS).optional(),
  limit: limitSchema,
  cursor: cursorSchema,
  lang: z.string().max(35).optional().meta({ description: 'The language to sort the list in.' }),
});

export const evidenceSchema = z
  .object({
    of: z.array(z.string()).meta({ description: 'The facts it speaks of.' }),
    confidence: z.enum(CONFIDENCES),
    sources: z.array(z.string()).optional(),
    asOf: asOfSchema.optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'Evidence', description: 'Where facts come from, and how sure they are.' });

const chamberFields = {
  code: z.string(),
  kind: z.enum(CHAMBER_KINDS),
  names: namesSchema,
  seats: z.number().int().nullable(),
  termYears: z.number().int().nullable(),
  status: z.enum(CHAMBER_STATUSES),
  active: z.boolean().meta({ description: 'Whether it takes part in the work of today.' }),
};

export const chamberSchema = z
  .object({
    ...chamberFields,
    composition: z.string().nullable(),
    note: z.string().nullable(),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'Chamber' });

export const committeeSchema = z
  .object({
    id: z.uuid(),
    parliament: z.string(),
    chamber: z.string().nullable(),
    names: namesSchema,
    kind: z.enum(COMMITTEE_KINDS),
    status: z.enum(COMMITTEE_STATUSES),
    establishedOn: z.iso.date().nullable(),
    dissolvedOn: z.iso.date().nullable(),
    maxMembers: z.number().int().nullable(),
    revision: z.number().int(),
  })
  .meta({ id: 'Committee' });

const summaryFields = {
  code: z.string(),
  kind: z.enum(PARLIAMENT_KINDS),
  iri: z.string(),
  names: namesSchema,
  acronym: z.string().nullable(),
  countryNames: namesSchema.nullable(),
  iso2: z.string().nullable(),
  region: z.enum(REGIONS).nullable(),
  bodyType: z.enum(BODY_TYPES).nullable(),
  languages: z.array(z.string()).meta({ description: 'Working languages; else official ones.' }),
  direction: z.enum(['ltr', 'rtl']),
  timeZone: z.string().meta({ description: 'IANA name; UTC where none is known.' }),
  tradition: z.enum(TRADITIONS).nullable(),
  workflow: z.enum(WORKFLOWS).meta({ description: 'The template that its bills follow.' }),
  structure: z.enum(STRUCTURES).nullable(),
  structureOperating: z.enum(STRUCTURES).nullable(),
  status: z.enum(PARLIAMENT_STATUSES),
  statusAsOf: asOfSchema.nullable(),
  seats: z.number().int().nullable(),
  mayFile: z.boolean().meta({ description: 'Whether papers can be filed for it.' }),
};

export const summarySchema = z.object(summaryFields).meta({ id: 'ParliamentSummary' });
export const summaryPageSchema = pageSchema(summarySchema).meta({ id: 'ParliamentPage' });

export const parliamentSchema = z
  .object({
    ...summaryFields,
    officialName: z.string().nullable(),
    iso3: z.string().nullable(),
    parent: z.string().nullable(),
    seat: z.string().nullable(),
    seatCountry: z.string().nullable(),
    languagesOfficial: z.array(z.string()).nullable(),
    languagesWorking: z.array(z.string()).nullable(),
    languagesNational: z.array(z.string()),
    otherTimeZones: z.array(z.string()),
    traditionsSecondary: z.array(z.enum(TRADITIONS)),
    statusNote: z.string().nullable(),
    auSuspended: z.boolean().nullable().meta({ description: 'Null: not recorded either way.' }),
    termYears: z.number().int().nullable(),
    memberCount: z.number().int().nullable(),
    established: asOfSchema.nullable(),
    websites: z.array(z.object({ url: z.string(), scope: z.string() })),
    advisoryBodies: z.array(
      z.object({ names: namesSchema, role: z.string(), members: z.number().int().nullable() }),
    ),
    note: z.string().nullable(),
    chambers: z.array(chamberSchema),
    committees: z.array(committeeSchema),
    bodies: z.array(z.string()).meta({ description: 'Codes of the bodies that it belongs to.' }),
    members: z.array(z.string()).meta({ description: 'Codes of its members, those known.' }),
    evidence: z.array(evidenceSchema),
    sources: z.array(z.object({ code: z.string(), title: z.string(), url: z.string().nullable() })),
    revision: z.number().int(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Parliament' });

export const chamberListSchema = z.object({ data: z.array(chamberSchema) });
export const committeeListSchema = z.object({ data: z.array(committeeSchema) });
