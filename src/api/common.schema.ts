import { z } from 'zod';
import { DEFAULT_LIMIT, MAX_LIMIT } from '../kernel/page.js';
import { canonicalLanguage } from '../kernel/language.js';

/** What several resources of the API have in common. */
export const idSchema = z.string().max(64);

export const languageSchema = z
  .string()
  .max(35)
  .transform((tag, context) => {
    const canonical = canonicalLanguage(tag);
    if (canonical) return canonical;
    context.addIssue({ code: 'custom', message: 'not a BCP 47 language tag' });
    return z.NEVER;
  });

/** There is no year 0 in the calendar that PostgreSQL and people keep. */
export const daySchema = z.iso
  .date()
  .refine((day) => !day.startsWith('0000'), { message: 'no such year' });

export const limitSchema = z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT);
export const cursorSchema = z.string().max(1000).optional();

export const fieldErrorSchema = z.object({
  pointer: z.string(),
  code: z.string(),
  message: z.string(),
});

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(fieldErrorSchema).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457, with a stable `code`.' });

/** `{ data, next }` of one kind of thing. */
export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({
    data: z.array(item),
    next: z.string().nullable().meta({ description: 'Cursor of the next slice; null at the end.' }),
  });

/** Refuses letters that PostgreSQL or a page could not keep: NUL and halves of surrogate pairs. */
export const plainText = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine(
      (text) =>
        !/\p{Surrogate}/u.test(text) && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text),
      {
        message: 'contains characters that are not text',
      },
    );
