import { z } from 'zod';
import { canonicalLanguage } from '../../kernel/language.js';
import { COMMITTEE_KINDS } from './vocabulary.js';

export const MOST_NAMES = 12;
export const LONGEST_NAME = 300;

/** One line that people can read: no control characters, no halves of characters, no white space at its ends. */
const name = z
  .string()
  .trim()
  .min(2)
  .max(LONGEST_NAME)
  .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), { message: 'must be one line of text' });

const day = z.iso.date().refine((text) => !text.startsWith('0000'), { message: 'no such year' });

/** What a person says of a new committee, in the form and through the API alike. */
export const committeeFactsSchema = z.strictObject({
  names: z
    .record(
      z.string().refine((tag) => /^[a-z]{2,3}(-|$)/.test(tag) && canonicalLanguage(tag) === tag, {
        message: 'must be a BCP 47 language tag',
      }),
      name,
    )
    .refine((names) => Object.keys(names).length > 0, { message: 'needs at least one name' })
    .refine((names) => Object.keys(names).length <= MOST_NAMES, { message: 'has too many names' }),
  chamber: z.string().min(1).max(32).nullable().default(null),
  kind: z.enum(COMMITTEE_KINDS),
  establishedOn: day.nullable().default(null),
  maxMembers: z.number().int().min(1).max(1000).nullable().default(null),
});

export type CommitteeFacts = z.infer<typeof committeeFactsSchema>;
