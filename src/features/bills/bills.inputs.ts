import { z } from 'zod';
import { canonicalLanguage } from '../../kernel/language.js';
import { PASSAGES, decisionSchema } from '../procedures/index.js';
import { BILL_KINDS, BILL_NATURES, REFERRAL_ROLES, SPONSOR_ROLES } from './vocabulary.js';

/** What people say of bills and of their steps, in the pages and through the API. */

/** Neither NUL and its like nor halves of surrogate pairs; line breaks only where `lines` says so. */
const text = (most: number, lines = false) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => !/\p{Cs}/u.test(value) && !/\p{Cc}/u.test(lines ? unbroken(value) : value), {
      message: lines ? 'contains characters that are not text' : 'must be one line of text',
    });
const unbroken = (value: string) => value.replaceAll(/[\t\n\r]/g, ' ');

const language = z
  .string()
  .max(35)
  .refine((tag) => canonicalLanguage(tag) === tag, { message: 'must be a BCP 47 language tag' });

export const billDaySchema = z.iso
  .date()
  .refine((day) => !day.startsWith('0000'), { message: 'no such year' });

const idSchema = z.uuid().transform((id) => id.toLowerCase());

const noneTwice = <T>(keyOf: (one: T) => string) => ({
  check: (all: readonly T[]) => new Set(all.map(keyOf)).size === all.length,
  message: { message: 'names one of them twice' },
});
const eachPerson = noneTwice((one: { readonly person: string }) => one.person);
const eachText = noneTwice((one: string) => one);

export const billDescriptionSchema = z.strictObject({
  title: text(1000),
  language,
  /** In further languages. */
  titles: z.record(language, text(1000)).default({}),
  summaries: z.record(language, text(5000, true)).default({}),
  officialNumber: text(100).nullable().default(null),
  kind: z.enum(BILL_KINDS),
  nature: z.enum(BILL_NATURES).default('ordinary'),
  /** Who brings it in where no person of the house does: a ministry, the people. */
  proposer: text(300).nullable().default(null),
  subjects: z.array(text(100)).max(50).refine(eachText.check, eachText.message).default([]),
  sponsors: z
    .array(z.strictObject({ person: idSchema, role: z.enum(SPONSOR_ROLES).default('mover') }))
    .max(500)
    .refine(eachPerson.check, eachPerson.message)
    .default([]),
});
export type BillDescription = z.output<typeof billDescriptionSchema>;

/** All that is said at the filing, but for who may see it. */
export const newBillSchema = billDescriptionSchema.extend({
  parliament: z.string().min(1).max(32),
  chamber: z.string().min(1).max(32).nullable().default(null),
  /** Null: two where two chambers are at work. */
  passage: z.enum(PASSAGES).nullable().default(null),
  /** Null: the next free one. */
  number: z.number().int().min(1).max(99_999).nullable().default(null),
  /** Null: the year of the filing day. */
  year: z.number().int().min(1700).max(9999).nullable().default(null),
  /** The day of the filing. */
  on: billDaySchema,
});

const documents = z.array(idSchema).max(20).refine(eachText.check, eachText.message);
const note = text(2000, true).nullable();
const reason = text(1000, true);

export const moveReferralSchema = z.strictObject({
  committee: idSchema,
  role: z.enum(REFERRAL_ROLES).default('lead'),
  dueOn: billDaySchema.nullable().default(null),
});

export const moveSchema = z.strictObject({
  transition: z.string().min(1).max(64),
  on: billDaySchema,
  note: note.default(null),
  reason: reason.nullable().default(null),
  decision: decisionSchema.nullable().default(null),
  documents: documents.default([]),
  referrals: z.array(moveReferralSchema).max(20).default([]),
});
export type MoveFactsGiven = z.output<typeof moveSchema>;

/** Of a step; what is absent stays as it is. */
export const correctionSchema = z.strictObject({
  reason,
  on: billDaySchema.optional(),
  note: note.optional(),
  decision: decisionSchema.nullable().optional(),
  documents: documents.optional(),
});
export type Correction = z.output<typeof correctionSchema>;

export const strikeSchema = z.strictObject({ reason });

export const adoptionSchema = z.strictObject({
  bills: z.union([z.literal('all'), z.array(idSchema).min(1).max(1000)]),
  versionId: idSchema,
  /** By the stage where bills stand now: the stage of the new version to put them in. */
  stages: z.record(z.string().max(64), z.string().max(64)).default({}),
});
export type Adoption = z.output<typeof adoptionSchema>;
