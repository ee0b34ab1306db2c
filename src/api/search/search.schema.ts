import { z } from 'zod';
import { SHARING_LEVELS } from '../../kernel/audience.js';
import { MOST_PAGES, MOST_PER_PAGE } from '../../features/search/index.js';
import { daySchema, idSchema, languageSchema, plainText } from '../common.schema.js';

/** A filter may be given several times; one of its values must then hold. */
const several = <T extends z.ZodType>(value: T) =>
  z
    .union([value, z.array(value).max(50)])
    .optional()
    .transform((given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]));

const code = z.string().regex(/^[\p{L}\p{N}_.:-]{1,64}$/u);

export const searchQuerySchema = z.strictObject({
  q: z.string().max(2000).default('').meta({
    description:
      'Words (all must be there), "phrases", -exclusions, prefix*, one OR other. Empty: everything, the newest first.',
  }),
  parliament: several(code).meta({ description: 'Codes; several: one of them.' }),
  kind: several(code),
  type: several(code).meta({ description: 'Of papers their type, of bills from whom they come.' }),
  milestone: several(code).meta({
    description: 'How far a bill has come, in codes that are the same in every parliament.',
  }),
  subject: several(plainText(200)).meta({ description: 'As it is written in the record.' }),
  committee: several(idSchema).meta({ description: 'Ids of committees that deal with a bill.' }),
  sponsor: several(idSchema).meta({ description: 'Ids of persons who bring a bill in.' }),
  language: several(languageSchema).meta({ description: 'BCP 47.' }),
  year: several(z.coerce.number().int().min(1).max(9999)),
  level: several(z.enum(SHARING_LEVELS)).meta({
    description: 'The rung of the sharing ladder; finds only records of your own office.',
  }),
  from: daySchema.optional(),
  to: daySchema.optional(),
  sort: z.enum(['relevance', 'date']).default('relevance'),
  page: z.coerce.number().int().min(1).max(MOST_PAGES).default(1),
  limit: z.coerce.number().int().min(1).max(MOST_PER_PAGE).default(MOST_PER_PAGE),
  typing: z
    .stringbool()
    .default(false)
    .meta({ description: 'The last word may be unfinished, for search as people type.' }),
  lang: z.string().max(35).optional(),
});

export const passageSchema = z
  .object({
    page: z.number().int().nullable(),
    anchor: z.string().nullable(),
    version: z.number().int().nullable(),
    language: z.string().nullable(),
    href: z.string().meta({ description: 'The page where people read this place.' }),
    text: z.string(),
    html: z.string().meta({ description: 'The same, escaped, with the found words in `<mark>`.' }),
  })
  .meta({ id: 'SearchPassage' });

export const hitSchema = z
  .object({
    kind: z.string(),
    id: z.uuid(),
    iri: z.string().nullable(),
    title: z.string(),
    titleHtml: z.string(),
    number: z.string().nullable(),
    parliament: z.string(),
    type: z.string().nullable(),
    milestone: z.string().nullable(),
    language: z.string().nullable(),
    languages: z.array(z.string()),
    date: z.iso.date().nullable(),
    level: z.string().nullable().meta({ description: 'Told to the filing office only.' }),
    href: z.string(),
    passages: z.array(passageSchema),
  })
  .meta({ id: 'SearchHit' });

const countsSchema = z.array(z.object({ value: z.string(), count: z.number().int() }));

const namedCountsSchema = z.array(
  z.object({
    value: z.string(),
    count: z.number().int(),
    names: z.record(z.string(), z.string()).meta({ description: 'By BCP 47 tag.' }),
  }),
);

export const searchResultSchema = z
  .object({
    data: z.array(hitSchema),
    total: z.number().int().meta({ description: 'All that match, also beyond the last page.' }),
    facets: z.object({
      parliament: countsSchema,
      kind: countsSchema,
      type: countsSchema,
      milestone: countsSchema,
      subject: countsSchema.meta({ description: 'The most frequent ones.' }),
      committee: namedCountsSchema.meta({ description: 'The most frequent ones.' }),
      sponsor: namedCountsSchema.meta({ description: 'The most frequent ones.' }),
      language: countsSchema,
      year: countsSchema,
      level: countsSchema,
    }),
    page: z.number().int(),
    pages: z.number().int(),
    limit: z.number().int(),
    sort: z.enum(['relevance', 'date']),
    engine: z.string().meta({ description: 'Which engine answered.' }),
    query: z.object({
      text: z.string(),
      shortened: z.boolean().meta({ description: 'It was too long, and its end was left out.' }),
    }),
  })
  .meta({ id: 'SearchResult' });
