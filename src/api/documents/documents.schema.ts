import { z } from 'zod';
import { DOCUMENT_TYPE_CODES } from '../../features/documents/index.js';
import { SHARING_LEVELS } from '../../kernel/audience.js';
import {
  cursorSchema,
  daySchema,
  languageSchema,
  limitSchema,
  pageSchema,
  plainText,
} from '../common.schema.js';
import { codeSchema as code, embargoSchema as embargo, sharingSchema } from '../sharing.schema.js';

const description = {
  title: plainText(1000),
  language: languageSchema.meta({ description: 'BCP 47' }),
  officialNumber: plainText(200).nullable(),
  date: daySchema.nullable().meta({ description: 'The date on the paper.' }),
  subjects: z.array(plainText(200)).max(50),
  people: z.array(plainText(200)).max(200),
};

export const filingSchema = z
  .strictObject({
    parliament: code,
    chamber: code.nullable().default(null),
    type: z.enum(DOCUMENT_TYPE_CODES),
    title: description.title,
    language: description.language,
    officialNumber: description.officialNumber.default(null),
    date: description.date.default(null),
    subjects: description.subjects.default([]),
    people: description.people.default([]),
    sharing: sharingSchema.default({ level: 'draft' }),
    embargoUntil: embargo.default(null),
    note: plainText(2000).nullable().default(null),
    sha256: z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/)
      .nullable()
      .default(null)
      .meta({ description: 'Of the file as sent; a mismatch is refused.' }),
  })
  .meta({ id: 'Filing' });

export const newVersionSchema = z
  .strictObject({
    language: description.language.nullable().default(null),
    note: plainText(2000).nullable().default(null),
    sha256: filingSchema.shape.sha256,
  })
  .meta({ id: 'NewVersion' });

export const descriptionPatchSchema = z
  .strictObject({
    title: description.title.exactOptional(),
    language: description.language.exactOptional(),
    officialNumber: description.officialNumber.exactOptional(),
    date: description.date.exactOptional(),
    subjects: description.subjects.exactOptional(),
    people: description.people.exactOptional(),
  })
  .meta({ id: 'DescriptionPatch', description: 'What is absent stays as it is.' });

export const listQuerySchema = z.strictObject({
  parliament: code.optional(),
  type: z.enum(DOCUMENT_TYPE_CODES).optional(),
  cursor: cursorSchema,
  limit: limitSchema,
});

export const versionNumberSchema = z.coerce.number().int().min(1).max(1_000_000);
export const textQuerySchema = z.strictObject({
  from: z.coerce.number().int().min(1).max(1_000_000).default(1),
  to: z.coerce.number().int().min(1).max(1_000_000).default(1_000_000),
});

export const versionSchema = z
  .object({
    n: z.number().int(),
    language: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    size: z.number().int().meta({ description: 'Bytes' }),
    sha256: z.string(),
    note: z.string().nullable(),
    filedAt: z.iso.datetime(),
    text: z.object({
      state: z.enum(['pending', 'ready', 'none', 'failed']),
      reason: z.string().nullable(),
      message: z.string().nullable().meta({ description: 'The reason in words.' }),
      language: z.string().nullable(),
      truncated: z.boolean(),
      pages: z.number().int().nullable(),
    }),
    links: z.object({ content: z.string(), text: z.string() }),
  })
  .meta({ id: 'Version' });

const summary = {
  id: z.string(),
  iri: z.string(),
  number: z.string().meta({ description: 'Registry number' }),
  officialNumber: z.string().nullable(),
  parliament: z.string(),
  chamber: z.string().nullable(),
  type: z.enum(DOCUMENT_TYPE_CODES),
  title: z.string(),
  language: z.string(),
  date: z.string().nullable(),
  subjects: z.array(z.string()),
  people: z.array(z.string()),
  demonstration: z.boolean(),
  sharing: z
    .object({
      level: z.enum(SHARING_LEVELS),
      committees: z.array(z.string()).optional(),
      parliaments: z.array(z.string()).optional(),
    })
    .nullable()
    .meta({ description: 'Told to the filing office only.' }),
  visibleFrom: z.iso.datetime(),
  filedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  currentVersion: z.number().int(),
  revision: z.number().int(),
  links: z.object({ self: z.string(), page: z.string() }),
};

export const documentSummarySchema = z.object(summary).meta({ id: 'DocumentSummary' });
export const documentPageSchema = pageSchema(documentSummarySchema).meta({ id: 'DocumentPage' });

export const documentSchema = z
  .object({
    ...summary,
    sha256: z.string().meta({ description: 'Of the newest version' }),
    links: summary.links.extend({ content: z.string(), receipt: z.string() }),
    versions: z.array(versionSchema),
  })
  .meta({ id: 'Document' });

export const versionListSchema = z
  .object({ data: z.array(versionSchema) })
  .meta({ id: 'VersionList' });

export const versionTextSchema = z
  .object({
    document: z.string(),
    version: z.number().int(),
    state: z.enum(['pending', 'ready', 'none', 'failed']),
    reason: z.string().nullable(),
    pages: z.array(
      z.object({
        page: z.number().int().nullable(),
        label: z.string().nullable(),
        language: z.string().nullable(),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'VersionText' });
