import { z } from 'zod';
import { DETECTABLE_LANGUAGES, EXTRACTION_FAILURES } from './extraction-result.js';
import { REFUSAL_CODES, REFUSAL_VARIANTS } from './inspection.js';
import type { Limits } from './limits.js';
import { type MediaType, isMediaType } from './media-type.js';
import type { Sniffed } from './sniff.js';

/** What the child is asked, as JSON in its first argument. */
export type ChildRequest =
  | { task: 'inspect'; path: string; sniffed: Sniffed; declared: MediaType | null; limits: Limits }
  | { task: 'extract'; path: string; mediaType: MediaType; limits: Limits };

const mediaType = z.string().refine(isMediaType);
const language = z.enum(DETECTABLE_LANGUAGES).nullable();
const short = z.string().max(2_000);

/**
 * What the child answers, one JSON object a line. It is checked like any input from outside: the
 * child has read a file that somebody may have built to take it over.
 */
export const childMessage = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('accepted'),
    mediaType,
    pageCount: z.int().nonnegative().nullable(),
  }),
  z.object({
    kind: z.literal('refused'),
    code: z.enum(REFUSAL_CODES),
    variant: z.enum(REFUSAL_VARIANTS).optional(),
    detail: short,
    found: short.optional(),
  }),
  z.object({
    kind: z.literal('page'),
    number: z.int().positive().nullable(),
    label: short.optional(),
    text: z.string(),
    language,
    anchors: z.array(z.object({ at: z.int().nonnegative(), id: short })).optional(),
  }),
  z.object({
    kind: z.literal('done'),
    pageCount: z.int().nonnegative().nullable(),
    title: short.optional(),
    language,
    truncated: z.boolean(),
  }),
  z.object({ kind: z.literal('failed'), reason: z.enum(EXTRACTION_FAILURES), detail: short }),
]);

export type ChildMessage = z.infer<typeof childMessage>;
