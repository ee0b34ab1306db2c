import type { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type { CheckReport } from '../../platform/doctor/check-report.js';
import { appliedMigrations, knownMigrations } from '../applied-migrations.js';

const OPEN_LEDGER = sql(
  'doctor-open-ledger',
  `select name from unnest(array['ledger_entry_append_only', 'ledger_entry_no_truncate']) as name
   where not exists (
     select 1 from pg_trigger t where t.tgname = name and t.tgenabled in ('O', 'A')
       and t.tgrelid = 'public.ledger_entry'::regclass)`,
);

/** The tables are those of this program, and the ledger's own locks are on. */
export async function checkSchema(database: Database, report: CheckReport): Promise<void> {
  const applied = await appliedMigrations(database);
  const known = knownMigrations();
  report.count('migrations', applied.length);
  const missing = known.filter((name) => !applied.includes(name));
  const foreign = applied.filter((name) => !known.includes(name));
  if (missing.length > 0) {
    const message = `not applied: ${missing.join(', ')}; run i-parliaments migrate`;
    return report.problem('schema_outdated', 'tables', message);
  }
  if (foreign.length > 0) {
    const message = `made by a newer version of this program: ${foreign.join(', ')}`;
    return report.problem('schema_newer', 'tables', message);
  }
  for (const { name } of await database.rows<{ name: string }>(OPEN_LEDGER)) {
    report.problem('ledger_unprotected', 'ledger_entry', `its trigger ${name} is off or gone`);
  }
}
