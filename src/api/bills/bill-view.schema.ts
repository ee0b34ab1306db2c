import { z } from 'zod';
import {
  AMENDMENT_FATES,
  ENTRY_KINDS,
  READINGS,
  RECOMMENDATIONS,
  REFERRAL_ROLES,
  REFERRAL_STATUSES,
  RELATION_KINDS,
  SPONSOR_ROLES,
} from '../../features/bills/index.js';
import { HOUSES, MILESTONES, PASSAGES, decisionSchema } from '../../features/procedures/index.js';
import { documentSummarySchema } from '../documents/documents.schema.js';
import { sharingBodySchema } from '../sharing-body.js';
import {
  billSummaryFields,
  billSummarySchema,
  daySchema as day,
  namesSchema as names,
} from './bills.schema.js';

const decision = decisionSchema.nullable();
const house = z.enum(HOUSES).nullable();

export const citedDocumentSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    language: z.string(),
    number: z.string(),
    type: z.string(),
  })
  .meta({ id: 'CitedDocument', description: 'Papers that you may not see are left out.' });

export const stepSchema = z
  .object({
    n: z.number().int().meta({ description: 'The entry that recorded it.' }),
    transition: z.string().nullable(),
    names,
    from: z.string().nullable(),
    to: z.string(),
    toNames: names,
    milestone: z.enum(MILESTONES),
    house,
    on: day,
    note: z.string().nullable(),
    decision,
    documents: z.array(citedDocumentSchema),
    corrected: z
      .object({ reason: z.string(), at: z.iso.datetime() })
      .nullable()
      .meta({ description: 'The last correction of it.' }),
  })
  .meta({ id: 'BillStep', description: 'A step that holds, with its corrections put in.' });

export const entrySchema = z
  .object({
    n: z.number().int(),
    kind: z.enum(ENTRY_KINDS),
    transition: z.string().nullable(),
    names: names.nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    on: day,
    decision,
    documents: z.array(citedDocumentSchema),
    note: z.string().nullable(),
    reason: z.string().nullable(),
    corrects: z.number().int().nullable(),
    struck: z.boolean().meta({ description: 'Struck out by a later entry.' }),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'BillEntry', description: 'As it was recorded; entries are never changed.' });

const requires = z
  .array(z.looseObject({ kind: z.enum(['document', 'decision', 'referral', 'report', 'reason']) }))
  .meta({ description: 'What must be at hand for the move.' });

export const nextMoveSchema = z
  .object({
    transition: z.string(),
    names,
    to: z.string(),
    toNames: names,
    milestone: z.enum(MILESTONES),
    house,
    by: z.array(z.enum(['clerk', 'administrator'])).meta({ description: 'Who may record it.' }),
    requires,
    missing: z.array(z.enum(['referral', 'report'])),
  })
  .meta({ id: 'NextMove' });

export const legalMoveSchema = z.object({
  transition: z.string(),
  names,
  to: z.string(),
  requires,
});

export const referralSchema = z
  .object({
    id: z.string(),
    house,
    committee: z.object({ id: z.string(), names }),
    role: z.enum(REFERRAL_ROLES),
    referredOn: day,
    dueOn: day.nullable(),
    status: z.enum(REFERRAL_STATUSES),
    late: z.boolean(),
    reportedOn: day.nullable(),
    report: citedDocumentSchema.nullable(),
    recommendation: z.enum(RECOMMENDATIONS).nullable(),
    note: z.string().nullable(),
    revision: z.number().int().meta({ description: 'Of the referral: for its `If-Match`.' }),
  })
  .meta({ id: 'BillReferral' });

export const billTextSchema = z
  .object({ reading: z.enum(READINGS), document: documentSummarySchema })
  .meta({ id: 'BillText' });

export const amendmentSchema = z
  .object({
    id: z.string(),
    n: z.number().int(),
    house,
    mover: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('person'), id: z.string(), name: z.string() }),
      z.object({ kind: z.literal('committee'), id: z.string(), names }),
      z.object({ kind: z.literal('text'), name: z.string() }),
    ]),
    target: z.string(),
    text: z.string(),
    language: z.string(),
    movedOn: day,
    fate: z.enum(AMENDMENT_FATES),
    decidedOn: day.nullable(),
    decision,
    reason: z.string().nullable().meta({ description: 'Why what was decided was corrected.' }),
    revision: z.number().int().meta({ description: 'Of the amendment: for its `If-Match`.' }),
  })
  .meta({ id: 'BillAmendment' });

export const relationSchema = z
  .object({
    kind: z.enum(RELATION_KINDS),
    outgoing: z.boolean().meta({
      description: 'Whether this bill says so of the other; else the other says it of this one.',
    }),
    note: z.string().nullable(),
    bill: billSummarySchema,
  })
  .meta({ id: 'BillRelation' });

export const billDecisionSchema = z
  .object({
    on: day,
    decision: decisionSchema,
    step: z.number().int().nullable().meta({ description: 'The entry of the step it led to.' }),
    amendment: z.object({ id: z.string(), n: z.number().int() }).nullable(),
    house,
    names: names.nullable().meta({ description: 'The step in words.' }),
  })
  .meta({ id: 'BillDecision' });

export const billSchema = z
  .object({
    ...billSummaryFields,
    summaries: names.meta({ description: 'Short accounts of what it is about.' }),
    proposer: z.string().nullable(),
    passage: z.enum(PASSAGES).meta({ description: 'Through one chamber, or two.' }),
    stage: z.string(),
    sharing: sharingBodySchema,
    visibleFrom: z.iso.datetime(),
    filedAt: z.iso.datetime(),
    sponsors: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(SPONSOR_ROLES) })),
    procedure: z.object({
      id: z.string(),
      n: z.number().int(),
      template: z.string(),
      parliament: z.string().nullable().meta({ description: 'Null: a template.' }),
    }),
    steps: z.array(stepSchema),
    entries: z.array(entrySchema),
    next: z.array(nextMoveSchema).meta({ description: 'Empty when it has come to its end.' }),
    due: z
      .object({
        deadline: z.object({
          count: z.number().int(),
          unit: z.enum(['calendar', 'working', 'sitting']),
        }),
        on: day.nullable().meta({ description: 'Null: days that people must count.' }),
      })
      .nullable()
      .meta({ description: 'Until when it should have left its stage.' }),
    referrals: z.array(referralSchema),
    texts: z.array(billTextSchema),
    amendments: z.array(amendmentSchema),
    relations: z.array(relationSchema),
  })
  .meta({ id: 'Bill' });

const list = <T extends z.ZodType>(id: string, item: T) =>
  z.object({ data: z.array(item) }).meta({ id });

export const movesSchema = z
  .object({
    data: z.array(stepSchema),
    entries: z.array(entrySchema),
    next: z.array(nextMoveSchema),
  })
  .meta({ id: 'BillMoves' });
export const referralListSchema = list('BillReferralList', referralSchema);
export const textListSchema = list('BillTextList', billTextSchema);
export const amendmentListSchema = list('BillAmendmentList', amendmentSchema);
export const relationListSchema = list('BillRelationList', relationSchema);
export const decisionListSchema = list('BillDecisionList', billDecisionSchema);
