import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Snapshot } from '../../platform/database/snapshot.js';
import { ledgerHeads, type LedgerHead } from '../../platform/ledger/ledger-heads.js';
import { withResources } from '../context.js';
import { examine } from '../doctor/examine.js';
import { isClean, presentReports } from '../doctor/present.js';
import { CliFailure, EXIT } from '../failure.js';
import { printJson } from '../output.js';
import { progressBar } from '../progress-bar.js';

interface DoctorOptions {
  readonly json?: boolean;
  readonly fast?: boolean;
  readonly exportHead?: boolean;
  readonly against?: string;
}

/** Is everything that was filed still there, and as it was? */
export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('check ledger, files, rows and search; changes nothing, works beside a server')
    .option('--json', 'print a JSON object')
    .option('--fast', 'look at the sizes of files only, do not read them')
    .option('--export-head', 'print the ends of the ledger, to be kept somewhere else')
    .option('--against <file>', 'also compare with what --export-head printed earlier')
    .action(doctor);
}

async function doctor(options: DoctorOptions): Promise<void> {
  if (options.exportHead) return exportHead();
  const kept = options.against ? await readKept(options.against) : [];
  const reports = await withResources({ migrate: false }, (resources) =>
    examine(resources, {
      fast: options.fast ?? false,
      kept,
      progress: (check) => progressBar(`Checking ${check}`),
    }),
  );
  presentReports(reports, options.json ?? false);
  if (!isClean(reports)) process.exitCode = EXIT.failure;
}

async function exportHead(): Promise<void> {
  const heads = await withResources({ migrate: false }, ({ database }) =>
    Snapshot.of(database.url, ledgerHeads),
  );
  printJson({ exportedAt: new Date().toISOString(), heads });
}

const exported = z.object({
  heads: z.array(z.object({ chain: z.string(), seq: z.number().int(), hash: z.string() })),
});

async function readKept(path: string): Promise<LedgerHead[]> {
  try {
    return exported.parse(JSON.parse(await readFile(path, 'utf8'))).heads;
  } catch {
    throw new CliFailure(`${path} cannot be read, or was not made by doctor --export-head.`);
  }
}
