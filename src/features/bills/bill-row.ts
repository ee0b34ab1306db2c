import { visibleWhere, type Sharing } from '../../kernel/audience.js';
import type { DocumentSummary } from '../documents/index.js';
import type { Names } from '../parliaments/index.js';
import type { Decision, House, Passage } from '../procedures/index.js';
import { summaryColumns, summaryPairs, type BillSummaryRow } from './bill-summaries.js';
import type { RecordedEntry } from './bill-history.js';
import type { CitedDocument, SponsorView, Texts } from './bills.views.js';
import { referralPairs, type ReferralRow } from './referral-row.js';
import type { AmendmentFate, Reading, RelationKind } from './vocabulary.js';

/** What PostgreSQL answers for one bill. Days are text; instants inside JSON are text too. */
export interface BillRow extends BillSummaryRow {
  readonly summaries: Texts;
  readonly proposer: string | null;
  readonly passage: Passage;
  readonly sharing: Sharing;
  readonly visibleFrom: Date;
  readonly filedAt: Date;
  readonly sponsors: readonly SponsorView[];
  readonly entries: readonly (Omit<RecordedEntry, 'recordedAt'> & {
    readonly recordedAt: string;
  })[];
  readonly cited: readonly CitedDocument[];
  readonly referrals: readonly ReferralRow[];
  readonly texts: readonly { readonly reading: Reading; readonly document: JsonDocument }[];
  readonly amendments: readonly AmendmentRow[];
  readonly relations: readonly RelationRow[];
}

export type JsonDocument = Omit<DocumentSummary, 'visibleFrom' | 'filedAt' | 'changedAt'> & {
  readonly visibleFrom: string;
  readonly filedAt: string;
  readonly changedAt: string;
};

export interface AmendmentRow {
  readonly id: string;
  readonly n: number;
  readonly house: House | null;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly committee: { readonly id: string; readonly names: Names } | null;
  readonly moverText: string | null;
  readonly target: string;
  readonly text: string;
  readonly language: string;
  readonly movedOn: string;
  readonly fate: AmendmentFate;
  readonly decidedOn: string | null;
  readonly decision: Decision | null;
  readonly reason: string | null;
  readonly revision: number;
}

export interface RelationRow {
  readonly kind: RelationKind;
  readonly outgoing: boolean;
  readonly note: string | null;
  readonly bill: BillSummaryRow;
}

const list = (item: string, order: string, from: string) =>
  `(select coalesce(json_agg(${item} order by ${order}), '[]') from ${from})`;

const SPONSORS = list(
  `json_build_object('id', p.id, 'name', p.name, 'role', s.role)`,
  's.position',
  `bill_sponsor s join person p on p.id = s.person_id
   where s.bill_id = b.id and ${visibleWhere('p', '$1')}`,
);
const ENTRIES = list(
  `json_build_object('n', e.n, 'kind', e.kind, 'transition', e.transition,
    'fromStage', e.from_stage, 'toStage', e.to_stage, 'happenedOn', e.happened_on,
    'decision', e.decision, 'documents', e.documents, 'note', e.note, 'reason', e.reason,
    'corrects', e.corrects, 'referrals', e.referrals, 'procedureId', e.procedure_id,
    'recordedAt', e.recorded_at)`,
  'e.n',
  'bill_entry e where e.bill_id = b.id',
);
const CITED = list(
  `json_build_object('id', d.id, 'title', d.title, 'language', d.language, 'number', d.number,
    'type', d.type)`,
  'd.id',
  `document d where ${visibleWhere('d', '$1')} and d.id in (
     select unnest(e.documents) from bill_entry e where e.bill_id = b.id)`,
);
const REFERRALS = list(
  `json_build_object(${referralPairs('r', 'c', '$1')})`,
  'r.referred_on, r.role, r.id',
  'bill_referral r join committee c on c.id = r.committee_id where r.bill_id = b.id',
);
const TEXTS = list(
  `json_build_object('reading', x.reading, 'document', json_build_object(
    'id', d.id, 'parliament', d.parliament, 'chamber', d.chamber, 'type', d.type,
    'title', d.title, 'language', d.language, 'number', d.number,
    'officialNumber', d.official_number, 'iri', d.iri, 'documentDate', d.document_date,
    'subjects', d.subjects, 'people', d.people, 'demonstration', d.demonstration,
    'sharing', d.sharing, 'visibleFrom', d.visible_from, 'filedAt', d.filed_at,
    'changedAt', d.changed_at, 'currentVersion', d.current_version, 'revision', d.revision))`,
  'x.position',
  `bill_text x join document d on d.id = x.document_id
   where x.bill_id = b.id and ${visibleWhere('d', '$1')}`,
);
const AMENDMENTS = list(
  `json_build_object('id', a.id, 'n', a.n, 'house', a.house,
    'person', (select json_build_object('id', p.id, 'name', p.name) from person p
      where p.id = a.mover_id and ${visibleWhere('p', '$1')}),
    'committee', (select json_build_object('id', c.id, 'names', c.names) from committee c
      where c.id = a.committee_id),
    'moverText', a.mover_text, 'target', a.target, 'text', a.text, 'language', a.language,
    'movedOn', a.moved_on, 'fate', a.fate, 'decidedOn', a.decided_on, 'decision', a.decision, 'reason', a.reason,
    'revision', a.revision)`,
  'a.n',
  'bill_amendment a where a.bill_id = b.id',
);
const RELATIONS = list(
  `json_build_object('kind', r.kind, 'outgoing', r.outgoing, 'note', r.note,
    'bill', json_build_object(${summaryPairs('o')}))`,
  'r.created_at, r.other, r.kind',
  `(select kind, other_id as other, true as outgoing, note, created_at from bill_relation
     where bill_id = b.id
   union all
   select kind, bill_id, false, note, created_at from bill_relation where other_id = b.id) r
   join bill o on o.id = r.other where ${visibleWhere('o', '$1')}`,
);

/** The whole of one bill: `$1` the reader's tokens, `$2` its id. */
export const BILL_VIEW = `
  select ${summaryColumns('b')}, b.summaries, b.proposer, b.passage, b.sharing,
    b.visible_from as "visibleFrom", b.filed_at as "filedAt",
    ${SPONSORS} as sponsors, ${ENTRIES} as entries, ${CITED} as cited, ${REFERRALS} as referrals,
    ${TEXTS} as texts, ${AMENDMENTS} as amendments, ${RELATIONS} as relations
  from bill b where b.id = $2 and ${visibleWhere('b', '$1')}`;
