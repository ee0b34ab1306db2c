import type pg from 'pg';
import type { RecordedEntry } from '../src/features/bills/bill-history.js';
import { fold } from '../src/features/bills/bill-history.js';
import { billBook, printedBillNumber } from '../src/features/bills/bill-number.js';
import { positionOf } from '../src/features/bills/bill-position.js';
import { billWords } from '../src/features/bills/bill-words.js';
import {
  legalTransitions,
  type Decision,
  type Passage,
  type ProcedureVersionView,
  type Requirement,
} from '../src/features/procedures/index.js';
import { newId } from '../src/kernel/ids.js';
import { workIri } from '../src/kernel/iri.js';
import { decisionFor, walkOf } from './bill-walk.js';
import { fill, type Row } from './fill.js';
import type { Paper } from './papers.js';
import type { House } from './people.js';
import { nameAt, pick, pickSome, random, wordAt } from './random.js';

export interface BenchBill {
  readonly id: string;
  readonly parliament: string;
  /** A step that it could take today with nothing but words; null: there is none. */
  readonly move: { readonly transition: string; readonly decision: Decision | null } | null;
}

export interface BillPlace {
  readonly house: House;
  readonly version: ProcedureVersionView;
  readonly papers: readonly Paper[];
}

interface Tables {
  readonly bill: Row[];
  readonly bill_sponsor: Row[];
  readonly bill_entry: Row[];
  readonly bill_referral: Row[];
  readonly bill_text: Row[];
}

/**
 * Bills on their way through the procedures of their parliaments, four to twelve steps each; what
 * is said of where they stand follows from their steps, as it does in the program.
 */
export async function makeBills(
  client: pg.Client,
  places: readonly BillPlace[],
  count: number,
  placeAt: (n: number, next: () => number) => number,
): Promise<BenchBill[]> {
  const next = random();
  const tables: Tables = {
    bill: [],
    bill_sponsor: [],
    bill_entry: [],
    bill_referral: [],
    bill_text: [],
  };
  const bills = Array.from({ length: count }, (_, n) =>
    makeBill(tables, places[placeAt(n, next)]!, n + 1, next),
  );
  for (const [table, rows] of Object.entries(tables)) await fill(client, table, rows);
  await client.query('analyze');
  return bills;
}

function makeBill(
  tables: Tables,
  { house, version, papers }: BillPlace,
  n: number,
  next: () => number,
): BenchBill {
  const id = newId();
  const passage: Passage = house.chambers.length > 1 ? 'two' : 'one';
  const walk = walkOf(version, passage, house, next);
  const { procedure } = version;
  const position = positionOf(fold(walk.entries), procedure);
  const last = walk.entries.at(-1)!;
  const year = Number(walk.entries[0]!.happenedOn.slice(0, 4));
  const chamber = house.chambers[0] ?? null;
  const subjects = pickSome(SUBJECTS, 1 + Math.floor(next() * 3), next);
  const said = {
    title: `${nameAt(Math.floor(4096 * next()))} ${subjects[0]} and ${wordAt(Math.floor(4096 * next()))} Bill`,
    titles: { fr: `Texte relatif à ${subjects[0]}, ${wordAt(Math.floor(4096 * next()))}` },
    number: printedBillNumber(house.code, year, n, false),
    officialNumber: null,
  };
  const kind = pick(['government', 'government', 'member', 'committee'] as const, next);
  tables.bill.push({
    id,
    parliament: house.code,
    chamber,
    year,
    register_number: n,
    book: billBook(false),
    number: said.number,
    iri: workIri({
      place: house.place,
      element: 'bill',
      subtype: kind,
      actor: chamber ?? house.code,
      year,
      number: String(n),
    }),
    title: said.title,
    language: 'en',
    titles: said.titles,
    summaries: { en: `What the ${said.title} would change, in one sentence.` },
    words: billWords(said),
    kind,
    nature: 'ordinary',
    subjects,
    passage,
    procedure_id: position.procedureId,
    stage: position.stage,
    milestone: position.milestone,
    house: position.house,
    since: position.since,
    steps: position.steps,
    sharing: { level: 'public' },
    audience: ['public'],
    visible_from: walk.entries[0]!.recordedAt,
    demonstration: false,
    filed_at: walk.entries[0]!.recordedAt,
    changed_at: last.recordedAt,
    revision: walk.entries.length,
  });
  tables.bill_entry.push(...walk.entries.map((entry) => entryRow(id, entry)));
  tables.bill_referral.push(...walk.referrals.map((one) => ({ ...one, bill_id: id })));
  tables.bill_sponsor.push(
    ...pickSome(house.members, 1 + Math.floor(next() * 3), next).map((person, position) => ({
      bill_id: id,
      person_id: person,
      role: position === 0 ? 'mover' : 'co_sponsor',
      position,
    })),
  );
  tables.bill_text.push(
    ...pickSome(papers, 2, next).map((paper, position) => ({
      bill_id: id,
      document_id: paper.id,
      reading: position === 0 ? 'as_filed' : 'as_reported',
      position,
    })),
  );
  const onwards = legalTransitions(procedure, { stage: position.stage, passage });
  const easy = onwards.find((one) => one.by.includes('clerk') && one.requires.every(isOfWords));
  return {
    id,
    parliament: house.code,
    move: easy ? { transition: easy.code, decision: decisionFor(easy) } : null,
  };
}

/** What a clerk can say without papers, committees or a counted majority. */
const isOfWords = (one: Requirement) =>
  one.kind === 'reason' || (one.kind === 'decision' && one.majority === null);

const SUBJECTS = Array.from({ length: 40 }, (_, n) => wordAt(n * 37));

const entryRow = (billId: string, entry: RecordedEntry): Row => ({
  bill_id: billId,
  n: entry.n,
  kind: entry.kind,
  transition: entry.transition,
  from_stage: entry.fromStage,
  to_stage: entry.toStage,
  happened_on: entry.happenedOn,
  decision: entry.decision,
  documents: entry.documents,
  note: entry.note,
  reason: entry.reason,
  corrects: entry.corrects,
  referrals: entry.referrals,
  procedure_id: entry.procedureId,
  recorded_at: entry.recordedAt,
});
