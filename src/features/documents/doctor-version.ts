import { when, type Complaint } from './doctor-document.js';

export interface DoctorVersion {
  readonly documentId: string;
  readonly number: string | null;
  readonly n: number;
  readonly sha256: string;
  readonly size: number | null;
  readonly mediaType: string | null;
  readonly textState: string;
  readonly pages: number;
  readonly filedBy: string | null;
  readonly entryBy: string | null;
  readonly filed: {
    readonly version: number;
    readonly sha256: string;
    readonly size: number;
    readonly mediaType: string;
  } | null;
  /** How many pages the ledger says were read; null when it does not say that they were. */
  readonly pagesRead: number | null;
}

export const VERSIONS = `
  select v.document_id as "documentId", d.number, v.n, v.sha256, f.size::float8 as size,
    f.media_type as "mediaType", v.text_state as "textState", v.filed_by as "filedBy",
    (select count(*)::int from version_page p where p.version_id = v.id) as pages,
    e.detail as filed, e.actor_id as "entryBy", t.pages as "pagesRead"
  from document_version v
  left join document d on d.id = v.document_id
  left join file f on f.sha256 = v.sha256
  left join lateral (
    select detail, actor_id from ledger_entry e
    where e.record_kind = 'document' and e.record_id = v.document_id::text
      and e.action = 'version.filed' and e.detail ->> 'versionId' = v.id::text limit 1
  ) e on true
  left join lateral (
    select (detail ->> 'pages')::int as pages from ledger_entry t
    where t.record_kind = 'document' and t.record_id = v.document_id::text
      and t.action = 'version.text_ready' and t.detail ->> 'versionId' = v.id::text
    order by t.seq desc limit 1
  ) t on true
  order by v.document_id, v.n`;

export function doctorVersion(version: DoctorVersion): Complaint[] {
  const { filed } = version;
  if (!filed) return [['version_not_in_ledger', 'the ledger does not know its filing']];
  return [
    ...when(filed.sha256 !== version.sha256, [
      'version_file_changed',
      `was filed with the file ${filed.sha256}, but its row says ${version.sha256}`,
    ]),
    ...when(filed.version !== version.n || version.entryBy !== version.filedBy, [
      'version_filing_changed',
      'its number, or who filed it, is not as the ledger has it',
    ]),
    ...when(filed.size !== version.size || filed.mediaType !== version.mediaType, [
      'version_file_facts_changed',
      `its file was ${filed.size} bytes of ${filed.mediaType}, but the row of the file says ${version.size} of ${version.mediaType}`,
    ]),
    ...when(version.textState === 'ready' && version.pagesRead !== version.pages, [
      'version_text_incomplete',
      `${version.pagesRead ?? 'no'} pages of text were read, but ${version.pages} are kept`,
    ]),
  ];
}
