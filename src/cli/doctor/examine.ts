import { doctorBills } from '../../features/bills/index.js';
import { doctorDocuments, doctorFiles, doctorSearch } from '../../features/documents/index.js';
import { doctorProcedures } from '../../features/procedures/index.js';
import type { Database } from '../../platform/database/database.js';
import { Snapshot } from '../../platform/database/snapshot.js';
import { CheckReport, type CheckProgress } from '../../platform/doctor/check-report.js';
import type { FileStore } from '../../platform/files/file-store.js';
import type { LedgerHead } from '../../platform/ledger/ledger-heads.js';
import { verifyLedger } from '../../platform/ledger/verify-ledger.js';
import { checkSchema } from './check-schema.js';

export interface ExamineOptions {
  /** Sizes of files only, without reading them. */
  readonly fast: boolean;
  /** Heads of the ledger that were kept elsewhere. */
  readonly kept: readonly LedgerHead[];
  readonly progress: (check: string) => CheckProgress;
}

/** Everything that `doctor` looks at, in one unchanging view, beside a running server or without. */
export async function examine(
  { database, files }: { database: Database; files: FileStore },
  { fast, kept, progress }: ExamineOptions,
): Promise<CheckReport[]> {
  const reports: CheckReport[] = [];
  const begin = (name: string) => {
    const report = new CheckReport(name);
    reports.push(report);
    return report;
  };
  const schema = begin('schema');
  await checkSchema(database, schema);
  // Against other tables every further answer would be an error message.
  if (schema.problems.some(({ code }) => code === 'schema_outdated')) return reports;
  await Snapshot.of(database.url, async (snapshot) => {
    const check = async (name: string, look: (report: CheckReport) => Promise<void>) => {
      const report = begin(name);
      // A table that somebody mangled must not keep the other checks from being made.
      const error = await snapshot.attempt(() => look(report));
      if (error !== null)
        report.problem('check_failed', name, `cannot be checked: ${String(error)}`);
    };
    await check('ledger', (report) =>
      verifyLedger(snapshot, report, { kept, progress: progress('ledger') }),
    );
    await check('documents', (report) => doctorDocuments(snapshot, report));
    await check('procedures', (report) => doctorProcedures(snapshot, report));
    await check('bills', (report) => doctorBills(snapshot, report));
    await check('files', (report) =>
      doctorFiles(snapshot, files, report, { fast, progress: progress('files') }),
    );
    await check('search', (report) => doctorSearch(snapshot, report));
  });
  return reports;
}
