import { z } from 'zod';
import { canonicalLanguage } from '../../kernel/language.js';
import { decisionSchema } from '../procedures/index.js';
import { billDaySchema as day } from './bills.inputs.js';
import { READINGS, RECOMMENDATIONS, REFERRAL_ROLES, RELATION_KINDS } from './vocabulary.js';

/** What people say of a bill's committees, texts, amendments and relations, in pages and API alike. */

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}]/u;
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((given) => !CONTROL.test(given), { message: 'contains characters that are not text' });
const line = (most: number) =>
  text(most).refine((given) => !/[\r\n\t]/.test(given), { message: 'must be one line of text' });

const id = z.string().min(1).max(64);
const language = z
  .string()
  .max(35)
  .transform((tag, context) => {
    const canonical = canonicalLanguage(tag);
    if (canonical) return canonical;
    context.addIssue({ code: 'custom', message: 'not a BCP 47 language tag' });
    return z.NEVER;
  })
  .meta({ description: 'BCP 47' });
const note = text(2000).nullable().default(null);

export const referralFactsSchema = z.strictObject({
  committee: id,
  role: z.enum(REFERRAL_ROLES),
  on: day,
  dueOn: day.nullable().default(null),
  note,
});
export type ReferralFacts = z.output<typeof referralFactsSchema>;

export const referralClosingSchema = z
  .strictObject({
    status: z.enum(['reported', 'discharged']),
    on: day,
    reportId: id.nullable().default(null).meta({
      description: 'A filed committee report or legal opinion of the parliament.',
    }),
    recommendation: z.enum(RECOMMENDATIONS).nullable().default(null),
    note,
  })
  .refine(({ status, reportId }) => status === 'reported' || reportId === null, {
    path: ['reportId'],
    message: 'a committee that is discharged has not reported',
  })
  .refine(({ status, recommendation }) => status === 'reported' || recommendation === null, {
    path: ['recommendation'],
    message: 'a committee that is discharged recommends nothing',
  });
export type ReferralClosing = z.output<typeof referralClosingSchema>;

export const textListingSchema = z.strictObject({
  document: id.meta({ description: 'A filed document of the bill’s own parliament.' }),
  reading: z.enum(READINGS),
});

export const amendmentMoverSchema = z.union([
  z.strictObject({ person: id }),
  z.strictObject({ committee: id }),
  z.strictObject({ text: line(300) }),
]);
export type AmendmentMover = z.output<typeof amendmentMoverSchema>;

export const amendmentFactsSchema = z.strictObject({
  n: z.number().int().min(1).max(100_000).nullable().default(null).meta({
    description: 'Its number in the bill; null: the next free one.',
  }),
  mover: amendmentMoverSchema,
  target: line(300).meta({ description: 'The provision it would change, as the house names it.' }),
  text: text(20_000),
  language,
  on: day,
});
export type AmendmentFacts = z.output<typeof amendmentFactsSchema>;

export const DECIDED_FATES = [
  'adopted',
  'rejected',
  'withdrawn',
  'not_moved',
  'inadmissible',
] as const;

export const amendmentDecisionSchema = z.strictObject({
  fate: z.enum(DECIDED_FATES),
  on: day,
  decision: decisionSchema.nullable().default(null),
  reason: text(2000).nullable().default(null).meta({
    description: 'Needed to correct what was decided before.',
  }),
});
export type AmendmentDecision = z.output<typeof amendmentDecisionSchema>;

export const billRelationSchema = z.strictObject({
  other: id.meta({ description: 'A bill of any parliament that you may see.' }),
  kind: z.enum(RELATION_KINDS),
  note,
});
