import type {
  BillSummary,
  BillView,
  NextMove,
  RelationView,
  StepView,
  TextView,
} from '../../features/bills/index.js';
import type { Actor } from '../../kernel/actor.js';
import type { BodyOf } from '../body-of.js';
import { summaryBody as documentBody } from '../documents/document.mapper.js';
import { sharingBody } from '../sharing-body.js';
import type {
  billDecisionSchema,
  billSchema,
  billTextSchema,
  entrySchema,
  nextMoveSchema,
  relationSchema,
  stepSchema,
} from './bill-view.schema.js';
import type { billSummarySchema } from './bills.schema.js';

export const billPath = (id: string) => `/api/v1/bills/${id}`;

export function billSummaryBody(bill: BillSummary): BodyOf<typeof billSummarySchema> {
  return {
    id: bill.id,
    iri: bill.iri,
    parliament: bill.parliament,
    chamber: bill.chamber,
    year: bill.year,
    number: bill.number,
    officialNumber: bill.officialNumber,
    title: bill.title,
    language: bill.language,
    titles: bill.titles,
    kind: bill.kind,
    nature: bill.nature,
    subjects: bill.subjects,
    milestone: bill.milestone,
    house: bill.house,
    stageNames: bill.stageNames,
    since: bill.since,
    demonstration: bill.demonstration,
    changedAt: bill.changedAt.toISOString(),
    revision: bill.revision,
    links: { self: billPath(bill.id), page: `/bills/${bill.id}` },
  };
}

export function billBody(bill: BillView, actor: Actor): BodyOf<typeof billSchema> {
  const { id, n, template, parliament } = bill.procedure;
  return {
    ...billSummaryBody(bill),
    summaries: bill.summaries,
    proposer: bill.proposer,
    passage: bill.passage,
    stage: bill.stage,
    sharing: sharingBody(bill, actor),
    visibleFrom: bill.visibleFrom.toISOString(),
    filedAt: bill.filedAt.toISOString(),
    sponsors: bill.sponsors,
    procedure: { id, n, template, parliament },
    steps: bill.steps.map(stepBody),
    entries: bill.entries.map(entryBody),
    next: bill.next.map(nextMoveBody),
    due: bill.due,
    referrals: bill.referrals,
    texts: bill.texts.map((text) => textBody(text, actor)),
    amendments: bill.amendments,
    relations: bill.relations.map(relationBody),
  };
}

export const stepBody = (step: StepView): BodyOf<typeof stepSchema> => ({
  ...step,
  corrected: step.corrected && {
    reason: step.corrected.reason,
    at: step.corrected.at.toISOString(),
  },
});

export const entryBody = (entry: BillView['entries'][number]): BodyOf<typeof entrySchema> => ({
  ...entry,
  recordedAt: entry.recordedAt.toISOString(),
});

export function nextMoveBody(move: NextMove): BodyOf<typeof nextMoveSchema> {
  const { transition, toNames, milestone, house, missing } = move;
  const { code, names, to, by, requires } = transition;
  return { transition: code, names, to, toNames, milestone, house, by, requires, missing };
}

export const textBody = (text: TextView, actor: Actor): BodyOf<typeof billTextSchema> => ({
  reading: text.reading,
  document: documentBody(text.document, actor),
});

export const relationBody = (relation: RelationView): BodyOf<typeof relationSchema> => ({
  ...relation,
  bill: billSummaryBody(relation.bill),
});

/** What the houses decided of the bill and of its amendments, in the order of the days. */
export function decisionBodies(bill: BillView): BodyOf<typeof billDecisionSchema>[] {
  const ofSteps = bill.steps.flatMap(({ n, on, decision, house, names }) =>
    decision ? [{ on, decision, step: n, amendment: null, house, names }] : [],
  );
  const ofAmendments = bill.amendments.flatMap(({ id, n, decidedOn, decision, house }) =>
    decision && decidedOn
      ? [{ on: decidedOn, decision, step: null, amendment: { id, n }, house, names: null }]
      : [],
  );
  return [...ofSteps, ...ofAmendments].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
