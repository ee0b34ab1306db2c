import { z } from 'zod';
import {
  AMENDMENT_FATES,
  READINGS,
  RECOMMENDATIONS,
  REFERRAL_ROLES,
  RELATION_KINDS,
  SPONSOR_ROLES,
  newBillSchema,
} from '../../src/features/bills/index.js';
import { decisionSchema } from '../../src/features/procedures/index.js';
import billsFile from './bills.json' with { type: 'json' };
import { movedDays } from './moved-days.js';

const day = z.iso.date();
const some = z.string().min(1);
const text = some.nullable().default(null);
const decision = decisionSchema.nullable().default(null);

/** Where ids stand in what the use cases take, keys and file names of the demonstration stand here. */
const act = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('list_text'), paper: some, reading: z.enum(READINGS) }),
  z.strictObject({
    do: z.literal('move'),
    transition: some,
    on: day,
    by: z.enum(['clerk', 'administrator']).default('clerk'),
    note: text,
    reason: text,
    decision,
    papers: z.array(some).default([]),
    referrals: z
      .array(z.strictObject({ committee: some, role: z.enum(REFERRAL_ROLES), dueOn: day }))
      .default([]),
  }),
  z.strictObject({
    do: z.literal('refer'),
    committee: some,
    role: z.enum(REFERRAL_ROLES),
    on: day,
    dueOn: day.nullable().default(null),
    note: text,
  }),
  z.strictObject({
    do: z.literal('report'),
    committee: some,
    on: day,
    paper: text,
    recommendation: z.enum(RECOMMENDATIONS),
    note: text,
  }),
  z.strictObject({
    do: z.literal('amend'),
    mover: z.union([
      z.strictObject({ person: some }),
      z.strictObject({ committee: some }),
      z.strictObject({ text: some }),
    ]),
    target: some,
    text: some,
    on: day,
  }),
  z.strictObject({
    do: z.literal('decide'),
    amendment: z.number().int().min(1),
    fate: z.enum(AMENDMENT_FATES).exclude(['pending']),
    on: day,
    decision,
  }),
  /** The last step by that transition. */
  z.strictObject({
    do: z.literal('correct'),
    transition: some,
    reason: some,
    change: z.strictObject({
      on: day.optional(),
      note: some.optional(),
      decision: decisionSchema.optional(),
    }),
  }),
  z.strictObject({ do: z.literal('strike'), transition: some, reason: some }),
]);

const schema = z.strictObject({
  bills: z.array(
    newBillSchema
      .omit({ number: true, year: true, passage: true })
      .extend({
        key: z.string().regex(/^[a-z]{2,4}(-[a-z]+)+$/),
        sharing: z.strictObject({
          level: z.enum(['draft', 'parliament', 'all_parliaments', 'public']),
        }),
        sponsors: z
          .array(z.strictObject({ person: some, role: z.enum(SPONSOR_ROLES) }))
          .default([]),
        acts: z.array(act),
        /** To other bills of the demonstration. */
        relations: z
          .array(z.strictObject({ bill: some, kind: z.enum(RELATION_KINDS), note: text }))
          .default([]),
      })
      .strict(),
  ),
});

export type BillsManifest = z.infer<typeof schema>;
export type DemonstrationBill = BillsManifest['bills'][number];
export type DemonstrationAct = z.infer<typeof act>;

/** The bills of the demonstration: each is filed, then takes its acts in their order. */
export const readBills = (years = 0): BillsManifest => schema.parse(movedDays(billsFile, years));

/** The last day on which anything happens in it. */
export function lastDayOf({ bills }: BillsManifest): string {
  const days = bills.flatMap(({ on, acts }) => [on, ...acts.flatMap(daysOf)]);
  return days.reduce((last, one) => (one > last ? one : last));
}

const daysOf = (one: DemonstrationAct): string[] => ('on' in one ? [one.on] : []);
