import { audienceOf } from '../../kernel/audience.js';
import { canonicalJson, type Json } from '../../platform/ledger/canonical-json.js';
import type { Procedure } from '../procedures/index.js';
import { describedFacts, entryFacts, sharingFacts } from './bill-facts.js';
import { ENTRY_ACTIONS } from './bill-histories.js';
import { fold, type RecordedEntry } from './bill-history.js';
import { billBook, printedBillNumber } from './bill-number.js';
import { positionOf } from './bill-position.js';
import type { Bill } from './bill.entity.js';
import type { BillDescription } from './bills.inputs.js';

interface LedgerFacts {
  readonly action: string;
  readonly detail: { readonly [key: string]: Json };
}

export interface DoctorBill extends Omit<Bill, 'describe' | 'share' | 'stand' | 'touch'> {
  readonly sponsors: BillDescription['sponsors'];
  readonly entries: readonly (Omit<RecordedEntry, 'recordedAt'> & {
    readonly recordedAt: string;
  })[];
  /** All that the ledger says of the bill, the oldest first. */
  readonly ledger: readonly LedgerFacts[];
}

export const BILLS = `
  select b.id, b.parliament, b.year, b.register_number as "registerNumber", b.book, b.number,
    b.official_number as "officialNumber", b.iri, b.title, b.language, b.titles, b.summaries,
    b.kind, b.nature, b.proposer, b.subjects, b.passage, b.procedure_id as "procedureId", b.stage,
    b.milestone, b.house, b.since::text as since, b.steps, b.sharing, b.audience,
    b.visible_from as "visibleFrom", b.demonstration,
    (select coalesce(jsonb_agg(jsonb_build_object('person', s.person_id, 'role', s.role)
       order by s.position), '[]') from bill_sponsor s where s.bill_id = b.id) as sponsors,
    (select coalesce(jsonb_agg(jsonb_build_object('n', e.n, 'kind', e.kind,
       'transition', e.transition, 'fromStage', e.from_stage, 'toStage', e.to_stage,
       'happenedOn', e.happened_on, 'decision', e.decision, 'documents', e.documents,
       'note', e.note, 'reason', e.reason, 'corrects', e.corrects, 'referrals', e.referrals,
       'procedureId', e.procedure_id, 'recordedAt', e.recorded_at) order by e.n), '[]')
     from bill_entry e where e.bill_id = b.id) as entries,
    (select coalesce(jsonb_agg(jsonb_build_object('action', l.action, 'detail', l.detail)
       order by l.seq), '[]')
     from ledger_entry l where l.record_kind = 'bill' and l.record_id = b.id::text
       and l.chain = b.parliament) as ledger
  from bill b order by b.id`;

export type Complaint = readonly [code: string, message: string];

/** What is wrong with this bill's row and history, going by themselves and by the ledger. */
export function doctorBill(
  bill: DoctorBill,
  procedureOf: (id: string) => Procedure | undefined,
): Complaint[] {
  const filed = bill.ledger.find(({ action }) => action === 'bill.filed')?.detail;
  if (!filed) return [['bill_not_in_ledger', 'the ledger does not know its filing']];
  return [
    ...identity(bill, filed),
    ...description(bill),
    ...sharing(bill),
    ...entries(bill),
    ...position(bill, procedureOf),
  ];
}

function identity(bill: DoctorBill, filed: LedgerFacts['detail']): Complaint[] {
  const { number, iri, parliament, year, registerNumber, demonstration, book, passage } = bill;
  if (filed['number'] !== number || filed['iri'] !== iri || filed['passage'] !== passage) {
    return [['bill_number_changed', 'number, address or passage are not as it was filed']];
  }
  const printed = printedBillNumber(parliament, year, registerNumber, demonstration);
  return printed === number && book === billBook(demonstration)
    ? []
    : [['bill_number_inconsistent', 'its number does not follow from its register']];
}

function description(bill: DoctorBill): Complaint[] {
  const said = last(bill, 'bill.filed', 'bill.described')?.['describedSha256'];
  return said === describedFacts(bill).describedSha256
    ? []
    : [['bill_description_changed', 'titles, kind or sponsors are not as the ledger has them']];
}

function sharing(bill: DoctorBill): Complaint[] {
  const said = last(bill, 'bill.filed', 'bill.shared') ?? {};
  const present = sharingFacts(bill);
  const same = (Object.keys(present) as (keyof typeof present)[]).every(
    (key) => canonicalJson(said[key] ?? null) === canonicalJson(present[key]),
  );
  const fitting = canonicalJson(audienceOf(bill.parliament, bill.sharing));
  return same && fitting === canonicalJson(bill.audience)
    ? []
    : [['bill_sharing_changed', 'who may see it, or from when, is not as the ledger has it']];
}

/** Each entry stands in the ledger with the hash of all that it says, and the ledger has no other. */
function entries({ entries: recorded, ledger }: DoctorBill): Complaint[] {
  const actions = new Set(Object.values(ENTRY_ACTIONS));
  const known = ledger.filter(({ action }) => actions.has(action));
  const wrong = recorded.filter((entry) => {
    const said = known.filter(({ detail }) => detail['entry'] === entry.n);
    const { entrySha256 } = entryFacts({ ...entry, recordedAt: new Date(entry.recordedAt) });
    return (
      said.length !== 1 ||
      said[0]?.action !== ENTRY_ACTIONS[entry.kind] ||
      said[0].detail['entrySha256'] !== entrySha256
    );
  });
  const complaints = wrong.map(({ n }): Complaint => [
    'bill_entry_changed',
    `entry ${n} is not as the ledger has it`,
  ]);
  if (known.length <= recorded.length) return complaints;
  const gone = known.length - recorded.length;
  return [...complaints, ['bill_entry_missing', `${gone} entries of the ledger are gone`]];
}

/** The row says nothing that its history does not say. */
function position(
  bill: DoctorBill,
  procedureOf: (id: string) => Procedure | undefined,
): Complaint[] {
  try {
    const recorded = bill.entries.map((one) => ({ ...one, recordedAt: new Date(one.recordedAt) }));
    const history = fold(recorded);
    const procedure = procedureOf(history.procedureId);
    if (!procedure) return [['bill_history_broken', 'its procedure is gone']];
    const follows = Object.entries(positionOf(history, procedure));
    const wrong = follows.filter(([key, value]) => bill[key as keyof DoctorBill] !== value);
    if (wrong.length === 0) return [];
    const names = wrong.map(([key]) => key).join(', ');
    return [['bill_position_wrong', `its row does not follow from its history: ${names}`]];
  } catch (error) {
    return [['bill_history_broken', error instanceof Error ? error.message : String(error)]];
  }
}

const last = ({ ledger }: DoctorBill, ...actions: string[]) =>
  ledger.findLast(({ action }) => actions.includes(action))?.detail;
