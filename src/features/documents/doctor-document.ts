import { audienceOf, type Sharing } from '../../kernel/audience.js';
import { canonicalJson, type Json } from '../../platform/ledger/canonical-json.js';
import { describedFacts, sharingFacts } from './document-facts.js';
import type { DocumentType } from './document-type.js';
import { bookOf, printedNumber } from './registry-number.js';

export interface DoctorDocument {
  readonly id: string;
  readonly parliament: string;
  readonly chamber: string | null;
  readonly type: DocumentType;
  readonly title: string;
  readonly language: string;
  readonly book: string;
  readonly registerYear: number;
  readonly registerNumber: number;
  readonly number: string;
  readonly officialNumber: string | null;
  readonly iri: string;
  readonly documentDate: string | null;
  readonly subjects: string[];
  readonly people: string[];
  readonly sharing: Sharing;
  readonly audience: string[];
  readonly visibleFrom: Date;
  readonly demonstration: boolean;
  readonly currentVersion: number;
  readonly newestVersion: number;
  readonly versionCount: number;
  readonly filedAt: Date;
  readonly filedBy: string | null;
  /** From the ledger; null where it has no such entry. */
  readonly filed: { readonly number: string; readonly iri: string } | null;
  readonly filedEntryBy: string | null;
  readonly filedEntryAt: Date | null;
  readonly described: string | null;
  readonly shared: { readonly [key: string]: Json } | null;
}

const entry = (columns: string, actions: string, order: 'asc' | 'desc') => `
  left join lateral (
    select ${columns} from ledger_entry e
    where e.record_kind = 'document' and e.record_id = d.id::text and e.chain = d.parliament
      and e.action in (${actions})
    order by e.seq ${order} limit 1
  )`;

export const DOCUMENTS = `
  select d.id, d.parliament, d.chamber, d.type, d.title, d.language, d.book,
    d.register_year as "registerYear", d.register_number as "registerNumber", d.number,
    d.official_number as "officialNumber", d.iri, d.document_date::text as "documentDate",
    d.subjects, d.people, d.sharing, d.audience, d.visible_from as "visibleFrom", d.demonstration,
    d.current_version as "currentVersion", d.filed_at as "filedAt", d.filed_by as "filedBy",
    v.newest as "newestVersion", v.n as "versionCount", f.detail as filed,
    f.actor_id as "filedEntryBy", f.at as "filedEntryAt",
    c.detail ->> 'describedSha256' as described, s.detail as shared
  from document d
  cross join lateral (
    select count(*)::int as n, coalesce(max(n), 0) as newest
    from document_version where document_id = d.id
  ) v
  ${entry('detail, actor_id, at', `'document.filed'`, 'asc')} f on true
  ${entry('detail', `'document.filed', 'document.described'`, 'desc')} c on true
  ${entry('detail', `'document.filed', 'document.shared'`, 'desc')} s on true
  order by d.id`;

export type Complaint = readonly [code: string, message: string];

const HOUR = 3_600_000;

/** What is wrong with this paper's row, going by itself and by the ledger. */
export function doctorDocument(document: DoctorDocument): Complaint[] {
  const { filed } = document;
  if (!filed) return [['document_not_in_ledger', 'the ledger does not know its filing']];
  return [
    ...doctorIdentity(document, filed),
    ...doctorSharing(document),
    ...when(document.described !== describedFacts(document).describedSha256, [
      'document_description_changed',
      'title, language, official number, date, subjects or people are not as the ledger has them',
    ]),
    ...when(
      document.currentVersion !== document.newestVersion ||
        document.versionCount !== document.newestVersion,
      [
        'document_versions_wrong',
        `says version ${document.currentVersion} is current, but has ${document.versionCount} versions up to ${document.newestVersion}`,
      ],
    ),
  ];
}

function* doctorIdentity(
  document: DoctorDocument,
  filed: { number: string; iri: string },
): Generator<Complaint> {
  const { parliament, chamber, type, registerYear, registerNumber, demonstration } = document;
  const number = printedNumber(parliament, type, registerYear, registerNumber, demonstration);
  const [, place] = /\/([^/]+)\/\d+\/\d+$/.exec(document.iri) ?? [];
  if (filed.number !== document.number || filed.iri !== document.iri) {
    yield [
      'document_number_changed',
      `was filed as ${filed.number} (${filed.iri}), but its row says ${document.number} (${document.iri})`,
    ];
  } else if (
    number !== document.number ||
    document.book !== bookOf(type, demonstration) ||
    place !== (chamber ?? parliament)
  ) {
    yield [
      'document_number_inconsistent',
      'its number and address do not follow from its parliament, chamber, type and register',
    ];
  }
  const apart = Math.abs((document.filedEntryAt?.getTime() ?? 0) - document.filedAt.getTime());
  if (document.filedBy !== document.filedEntryBy || apart > HOUR) {
    yield ['document_filing_changed', 'by whom or when it was filed is not as the ledger has it'];
  }
}

function doctorSharing(document: DoctorDocument): Complaint[] {
  const { parliament, sharing, audience, shared } = document;
  const fitting = canonicalJson(audienceOf(parliament, sharing)) === canonicalJson(audience);
  const { level, audience: readers, visibleFrom } = sharingFacts(document);
  const said = shared && {
    level: shared['level'] ?? null,
    audience: shared['audience'] ?? null,
    visibleFrom: shared['visibleFrom'] ?? null,
  };
  const same =
    said && canonicalJson(said) === canonicalJson({ level, audience: readers, visibleFrom });
  return when(!fitting || !same, [
    'document_sharing_changed',
    'who may see it, or from when, is not as the ledger has it',
  ]);
}

export const when = (wrong: boolean, complaint: Complaint): Complaint[] =>
  wrong ? [complaint] : [];
