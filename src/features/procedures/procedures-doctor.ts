import type { Snapshot } from '../../platform/database/snapshot.js';
import { sql } from '../../platform/database/sql.js';
import type { CheckReport } from '../../platform/doctor/check-report.js';
import type { Procedure } from './procedure.js';
import { procedureDigest } from './procedure-digest.js';

/** Versions and the entries that vouch for them; one side is null where the other stands alone. */
const VERSIONS = sql(
  'doctor-procedures',
  `select coalesce(v.parliament, v.template, e.chain) || ' ' || coalesce(v.n::text, e.detail ->> 'n')
       as name, v.body, e.chain, e.seq::float8 as seq, e.detail ->> 'sha256' as sha256
   from procedure_version v
   full join (
     select * from ledger_entry where record_kind = 'procedure'
       and action in ('procedure.saved', 'procedure.template_added')
   ) e on e.record_id = v.id::text and e.chain = coalesce(v.parliament, 'platform')
   order by name`,
);

interface Row {
  readonly name: string;
  readonly body: Procedure | null;
  readonly chain: string | null;
  readonly seq: number | null;
  readonly sha256: string | null;
}

/** Holds the procedures that bills follow against what the ledger says was saved. */
export async function doctorProcedures(snapshot: Snapshot, report: CheckReport): Promise<void> {
  for (const { name, body, chain, seq, sha256 } of await snapshot.rows<Row>(VERSIONS)) {
    if (body === null) {
      report.problem('procedure_missing', name, `was saved (ledger ${chain} ${seq}) and is gone`);
      continue;
    }
    report.count('versions');
    if (seq === null) report.problem('procedure_unrecorded', name, 'has no entry in the ledger');
    else if (procedureDigest(body) !== sha256) {
      report.problem('procedure_altered', name, `is not what was saved (ledger ${chain} ${seq})`);
    }
  }
}
