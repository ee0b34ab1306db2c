import type { Snapshot } from '../../platform/database/snapshot.js';
import { sql } from '../../platform/database/sql.js';
import type { CheckReport } from '../../platform/doctor/check-report.js';

const NOT_REMOVED = `not exists (
    select 1 from ledger_entry r where r.record_kind = 'document'
      and r.record_id = e.record_id and r.action = 'document.removed')`;

const DOCUMENTS = sql(
  'doctor-missing-documents',
  `select e.detail ->> 'number' as subject, e.chain, e.seq::float8 as seq from ledger_entry e
   where e.record_kind = 'document' and e.action = 'document.filed' and ${NOT_REMOVED}
     and not exists (select 1 from document d where d.id::text = e.record_id)
   order by e.chain, e.seq`,
);
const VERSIONS = sql(
  'doctor-missing-versions',
  `select coalesce(d.number, e.record_id) || ' version ' || (e.detail ->> 'version') as subject,
     e.chain, e.seq::float8 as seq
   from ledger_entry e join document d on d.id::text = e.record_id
   where e.record_kind = 'document' and e.action = 'version.filed' and ${NOT_REMOVED}
     and not exists (
       select 1 from document_version v where v.id::text = e.detail ->> 'versionId'
         and v.document_id = d.id)
   order by e.chain, e.seq`,
);

/** What the ledger says was filed, and is no longer there. */
export async function doctorMissing(snapshot: Snapshot, report: CheckReport): Promise<void> {
  const kinds = [
    [DOCUMENTS, 'document_missing', 'the paper'],
    [VERSIONS, 'version_missing', 'the version'],
  ] as const;
  for (const [statement, code, what] of kinds) {
    type Row = { subject: string; chain: string; seq: number };
    for (const { subject, chain, seq } of await snapshot.rows<Row>(statement)) {
      report.problem(code, subject, `${what} was filed (ledger ${chain} ${seq}) and is gone`);
    }
  }
}
