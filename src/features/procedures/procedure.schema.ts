import { z } from 'zod';
import { canonicalLanguage } from '../../kernel/language.js';
import { LONGEST_NAME } from '../parliaments/index.js';
import { DECISION_KINDS, DECISION_RESULTS, MAJORITY_RULES } from './decision.js';
import { MILESTONES } from './milestone.js';
import { isLine, isWellFormedCode } from './procedure-text.js';
import { HOUSES, PASSAGES } from './procedure.js';

const MOST_NAMES = 12;
const MOST_STAGES = 100;
const MOST_TRANSITIONS = 250;
const MOST_REQUIREMENTS = 6;
/** More people than any house has; the arithmetic stays exact. */
const MOST_MEMBERS = 100_000;

const code = z.string().refine(isWellFormedCode, {
  message: 'must be of a-z, 0-9 and _, beginning with a letter, at most 60 characters',
});

const isTag = (tag: string) => /^[a-z]{2,3}(-|$)/.test(tag) && canonicalLanguage(tag) === tag;

const names = z
  .record(
    z.string().max(35).refine(isTag, { message: 'must be a BCP 47 language tag' }),
    z
      .string()
      .trim()
      .min(1)
      .max(LONGEST_NAME)
      .refine(isLine, { message: 'must be one line of text' }),
  )
  .refine((all) => Object.keys(all).length > 0, { message: 'needs at least one name' })
  .refine((all) => Object.keys(all).length <= MOST_NAMES, { message: 'has too many names' })
  .meta({ description: 'By BCP 47 tag.' });

const deadlineSchema = z.strictObject({
  count: z.number().int().min(1).max(1000),
  unit: z.enum(['calendar', 'working', 'sitting']),
});

const requirementSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('document'),
    types: z.array(z.string().max(60)).min(1).max(40),
  }),
  z.strictObject({
    kind: z.literal('decision'),
    result: z.enum(DECISION_RESULTS),
    majority: z.enum(MAJORITY_RULES).nullable().meta({ description: 'Null: as the house votes.' }),
  }),
  z.strictObject({ kind: z.literal('referral') }),
  z.strictObject({ kind: z.literal('report') }),
  z.strictObject({ kind: z.literal('reason') }),
]);

const stageSchema = z.strictObject({
  code,
  names,
  milestone: z.enum(MILESTONES),
  house: z.enum(HOUSES).nullable().meta({ description: 'Null: outside the houses.' }),
  deadline: deadlineSchema.nullable().default(null),
  tacit: code
    .nullable()
    .default(null)
    .meta({ description: 'The transition taken for made when the deadline passes.' }),
});

const transitionSchema = z.strictObject({
  code,
  names,
  from: z.array(code).min(1).max(MOST_STAGES),
  to: code,
  passage: z.enum(PASSAGES).nullable().default(null).meta({ description: 'Null: every bill.' }),
  by: z
    .array(z.enum(['clerk', 'administrator']))
    .min(1)
    .max(2),
  requires: z.array(requirementSchema).max(MOST_REQUIREMENTS).default([]),
});

/** The form of a procedure; whether it holds together is asked of `procedureProblems`. */
export const procedureSchema = z
  .strictObject({
    names,
    initial: code,
    stages: z.array(stageSchema).min(1).max(MOST_STAGES),
    transitions: z.array(transitionSchema).max(MOST_TRANSITIONS),
    lapse: z.strictObject({
      when: z.enum(['term_end', 'session_end', 'never']),
      spares: z.array(z.string().max(60)).max(20),
      transition: code.nullable(),
    }),
  })
  .meta({
    id: 'Procedure',
    description: 'Stages and transitions that the bills of a parliament follow.',
  });

const count = z.number().int().min(0).max(MOST_MEMBERS).nullable().default(null);

/** What a house decided; its figures are held against each other by `checkDecision`. */
export const decisionSchema = z
  .strictObject({
    kind: z.enum(DECISION_KINDS),
    question: z
      .string()
      .trim()
      .min(1)
      .max(1000)
      .refine((text) => !/[\p{Cs}]|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u.test(text), {
        message: 'contains characters that are not text',
      })
      .nullable()
      .default(null),
    majority: z.enum(MAJORITY_RULES).default('simple'),
    result: z.enum(DECISION_RESULTS),
    eligible: count,
    present: count,
    quorum: count,
    ayes: count,
    noes: count,
    abstentions: count,
  })
  .meta({ id: 'Decision', description: 'All three of ayes, noes and abstentions, or none.' });
