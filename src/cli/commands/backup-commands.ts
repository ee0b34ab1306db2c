import type { Command } from 'commander';
import { ResumeExtraction } from '../../features/documents/index.js';
import { Reindex } from '../../features/search/index.js';
import { SYSTEM } from '../../kernel/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Resources } from '../../platform/resources.js';
import { appliedMigrations, knownMigrations } from '../applied-migrations.js';
import { openReader, type BackupReader } from '../backup/backup-reader.js';
import { requireEmptySystem } from '../backup/empty-system.js';
import type { Manifest } from '../backup/manifest.js';
import { restoreFiles, restoreRows } from '../backup/restore-backup.js';
import { verifyBackup } from '../backup/verify-backup.js';
import { writeBackup } from '../backup/write-backup.js';
import { withFeatures, withResources } from '../context.js';
import { examine } from '../doctor/examine.js';
import { isClean, presentReports } from '../doctor/present.js';
import { CliFailure } from '../failure.js';
import { tell } from '../output.js';
import { progressBar } from '../progress-bar.js';
import { programVersion } from '../program-version.js';

/** Copies of everything, and the way back. */
export function backupCommands(program: Command): void {
  program
    .command('backup')
    .description('copy database and files; filing may go on meanwhile')
    .argument('<target>', 'a new file that ends in .zip, or a new or empty folder')
    .action(backup);
  program
    .command('restore')
    .description('bring a backup into an empty system, and check it')
    .argument('<source>', 'what backup made')
    .action(restore);
}

async function backup(target: string): Promise<void> {
  await withResources({ migrate: false }, async (resources) => {
    const applied = await appliedMigrations(resources.database);
    if (applied.join() !== knownMigrations().join()) {
      throw new CliFailure('The tables are not those of this version. Run i-parliaments migrate.');
    }
    const progress = progressBar('Copying files');
    const manifest = await writeBackup(resources, target, programVersion(), progress);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    tell(`Backed up ${rows} rows and ${manifest.files.length} files to ${target}.`);
  });
}

async function restore(source: string): Promise<void> {
  const reader = await openReader(source);
  try {
    const manifest = await verifyBackup(reader, progressBar('Checking the backup'));
    await withResources({ migrate: false }, (resources) =>
      restoreInto(resources, reader, manifest),
    );
  } finally {
    await reader.close();
  }
}

async function restoreInto(
  resources: Resources,
  reader: BackupReader,
  manifest: Manifest,
): Promise<void> {
  await requireEmptySystem(resources.database, resources.files, manifest);
  await resources.database.migrate();
  await restoreFiles(reader, manifest, resources, progressBar('Restoring files'));
  await withFeatures(resources, async (nest) => {
    const unitOfWork = nest.get(UnitOfWork, { strict: false });
    await restoreRows(reader, manifest, unitOfWork, progressBar('Restoring rows'));
    await nest.get(ResumeExtraction, { strict: false }).execute(SYSTEM);
    await nest.get(Reindex, { strict: false }).execute(SYSTEM);
  });
  const reports = await examine(resources, {
    fast: false,
    kept: manifest.heads,
    progress: (check) => progressBar(`Checking ${check}`),
  });
  if (!isClean(reports)) {
    presentReports(reports, false);
    throw new CliFailure('The backup is restored, but what was in it is not in order.');
  }
  tell(`Restored the backup of ${manifest.createdAt}. Search is rebuilt by the next server.`);
}
