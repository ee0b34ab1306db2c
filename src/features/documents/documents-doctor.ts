import type { Snapshot } from '../../platform/database/snapshot.js';
import type { CheckReport } from '../../platform/doctor/check-report.js';
import { doctorDocument, DOCUMENTS, type DoctorDocument } from './doctor-document.js';
import { doctorMissing } from './doctor-missing.js';
import { doctorRegisters } from './doctor-registers.js';
import { doctorVersion, VERSIONS, type DoctorVersion } from './doctor-version.js';

/** Holds the rows of papers, versions and registers against what the ledger says was done. */
export async function doctorDocuments(snapshot: Snapshot, report: CheckReport): Promise<void> {
  for await (const document of snapshot.each<DoctorDocument>(DOCUMENTS)) {
    report.count('documents');
    for (const [code, message] of doctorDocument(document)) {
      report.problem(code, document.number, message);
    }
  }
  for await (const version of snapshot.each<DoctorVersion>(VERSIONS)) {
    report.count('versions');
    const subject = `${version.number ?? version.documentId} version ${version.n}`;
    for (const [code, message] of doctorVersion(version)) report.problem(code, subject, message);
  }
  await doctorMissing(snapshot, report);
  await doctorRegisters(snapshot, report);
}
