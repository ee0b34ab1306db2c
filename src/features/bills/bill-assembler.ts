import { Injectable } from '@nestjs/common';
import {
  ProceduresQueries,
  dueOn,
  legalTransitions,
  stageOf,
  type Procedure,
  type ProcedureVersionView,
} from '../procedures/index.js';
import { BillClock } from './bill-clock.js';
import { fold, type RecordedEntry } from './bill-history.js';
import type { AmendmentRow, BillRow, JsonDocument } from './bill-row.js';
import { BillSummaries } from './bill-summaries.js';
import { historyViews } from './history-views.js';
import { leadReferred, leadReported } from './lead-committee.js';
import { referralView } from './referral-row.js';
import type {
  AmendmentView,
  BillView,
  NextMove,
  ReferralView,
  RelationView,
  TextView,
} from './bills.views.js';

/** Makes the view of a bill from its row and from the procedures that are kept in memory. */
@Injectable()
export class BillAssembler {
  constructor(
    private readonly procedures: ProceduresQueries,
    private readonly summaries: BillSummaries,
    private readonly clock: BillClock,
  ) {}

  /** The day on the clocks of the parliament. */
  async today(parliament: string): Promise<string> {
    return (await this.clock.at(parliament)).today;
  }

  async view(row: BillRow): Promise<BillView> {
    const { entries: recorded, cited, amendments, relations, texts, ...rest } = row;
    const { visibleFrom, filedAt, summaries, proposer, passage, stage, sharing, sponsors } = row;
    const today = await this.today(row.parliament);
    const entries = recorded.map((entry) => ({ ...entry, recordedAt: new Date(entry.recordedAt) }));
    const known = await this.versionsOf(row.procedureId, entries);
    const procedure = known.get(row.procedureId)!;
    const papers = new Map(cited.map((paper) => [paper.id, paper]));
    const referrals = rest.referrals.map((one) => referralView(one, today));
    const of = (id: string) => known.get(id)!.procedure;
    return {
      ...(await this.summaries.one(summaryIn(row))),
      summaries,
      proposer,
      passage,
      stage,
      sharing,
      visibleFrom,
      filedAt,
      sponsors,
      procedure,
      ...historyViews(entries, fold(entries), of, papers),
      next: nextMoves(row, procedure.procedure, referrals, today),
      due: dueOf(row, procedure.procedure),
      referrals,
      texts: texts.map(({ reading, document }): TextView => ({
        reading,
        document: dated(document),
      })),
      amendments: amendments.map(amendmentView),
      relations: await this.relations(relations),
    };
  }

  private async relations(rows: BillRow['relations']): Promise<RelationView[]> {
    return Promise.all(
      rows.map(async ({ bill, ...relation }) => ({
        ...relation,
        bill: await this.summaries.one(bill),
      })),
    );
  }

  private async versionsOf(current: string, entries: readonly RecordedEntry[]) {
    const known = new Map<string, ProcedureVersionView>();
    for (const id of new Set([current, ...entries.map(({ procedureId }) => procedureId)])) {
      known.set(id, await this.procedures.byId(id));
    }
    return known;
  }
}

function summaryIn(row: BillRow) {
  const { id, parliament, chamber, year, number, officialNumber, iri, title, language } = row;
  const { titles, kind, nature, subjects, milestone, house, procedureId, stage, since } = row;
  const { demonstration, changedAt, revision } = row;
  const named = { id, parliament, chamber, year, number, officialNumber, iri, title, language };
  const said = { titles, kind, nature, subjects, milestone, house, procedureId, stage, since };
  return { ...named, ...said, demonstration, changedAt, revision };
}

/** What the procedure allows from here; what is missing for it is told, not hidden. */
function nextMoves(
  bill: BillRow,
  procedure: Procedure,
  referrals: readonly ReferralView[],
  today: string,
): NextMove[] {
  return legalTransitions(procedure, bill).map((transition) => {
    const { names, milestone, house } = stageOf(procedure, transition.to)!;
    const wants = (kind: string) => transition.requires.some((one) => one.kind === kind);
    const missing: ('referral' | 'report')[] = [];
    if (wants('referral') && !leadReferred(referrals, house ?? bill.house, today)) {
      missing.push('referral');
    }
    if (wants('report') && !leadReported(referrals, bill.house, today)) missing.push('report');
    return { transition, toNames: names, milestone, house, missing };
  });
}

function dueOf({ stage, since }: BillRow, procedure: Procedure): BillView['due'] {
  const deadline = stageOf(procedure, stage)?.deadline;
  return deadline ? { deadline, on: dueOn(deadline, since) } : null;
}

/** Instants inside JSON arrive as text. */
const dated = (document: JsonDocument): TextView['document'] => ({
  ...document,
  visibleFrom: new Date(document.visibleFrom),
  filedAt: new Date(document.filedAt),
  changedAt: new Date(document.changedAt),
});

function amendmentView({ person, committee, moverText, ...rest }: AmendmentRow): AmendmentView {
  if (committee) return { ...rest, mover: { kind: 'committee', ...committee } };
  if (person) return { ...rest, mover: { kind: 'person', ...person } };
  // Empty where the mover is a person whom the reader may not see.
  return { ...rest, mover: { kind: 'text', name: moverText ?? '' } };
}
