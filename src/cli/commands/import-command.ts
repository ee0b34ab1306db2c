import type { Command } from 'commander';
import { ImportPopolo, type PopoloReport } from '../../features/people/index.js';
import { SYSTEM } from '../../kernel/actor.js';
import { parseLanguage } from '../arguments.js';
import { withApp } from '../context.js';
import { CliFailure, EXIT } from '../failure.js';
import { faultInWords } from '../import/popolo-words.js';
import { presentImport } from '../import/present-import.js';
import { readText } from '../import/read-text.js';
import { printJson, tell } from '../output.js';
import { progressBar } from '../progress-bar.js';

interface ImportOptions {
  readonly parliament: string;
  readonly chamber?: string;
  readonly language?: string;
  readonly dryRun?: boolean;
  readonly skipRefused?: boolean;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** What others have collected already. */
export function importCommands(program: Command): void {
  program
    .command('import')
    .description('bring in what is kept elsewhere')
    .command('popolo')
    .description('persons, parties, legislative periods and memberships in the Popolo format')
    .argument('<file>', 'a JSON file, or - for standard input')
    .requiredOption('--parliament <code>', 'whose people they are, such as ke')
    .option('--chamber <code>', 'where the legislature of the file meets, such as ke-na')
    .option(
      '--language <tag>',
      'of names that do not say theirs; else the parliament’s first',
      parseLanguage,
    )
    .option('--dry-run', 'report only, write nothing')
    .option('--skip-refused', 'import the rest where rows are refused')
    .option('--all', 'report the rows that stay the same too')
    .option('--json', 'print the report as a JSON object')
    .action(importPopolo);
}

async function importPopolo(path: string, options: ImportOptions): Promise<void> {
  const { parliament, chamber = null, language = null, dryRun = false } = options;
  const skipRefused = options.skipRefused ?? false;
  const text = await readText(path);
  const report = await withApp((nest) =>
    nest.get(ImportPopolo, { strict: false }).execute(SYSTEM, {
      parliament,
      chamber,
      language,
      text,
      commit: !dryRun,
      skipRefused,
      progress: progressBar('Importing'),
    }),
  );
  if (options.json) printJson(report);
  if (report.fault) throw new CliFailure(faultInWords(report.fault));
  if (!options.json) presentImport(report, { all: options.all ?? false });
  conclude(report, { dryRun, skipRefused });
}

function conclude(
  { committed, counts }: PopoloReport,
  { dryRun, skipRefused }: { readonly dryRun: boolean; readonly skipRefused: boolean },
): void {
  const kinds = Object.values(counts);
  const refused = kinds.reduce((sum, count) => sum + count.refused, 0);
  const written = kinds.reduce((sum, count) => sum + count.new + count.changed, 0);
  if (refused > 0) process.exitCode = EXIT.failure;
  if (dryRun) tell('Nothing was written: this was a dry run.');
  else if (!committed) {
    const way = 'Correct the file, or leave these rows out with --skip-refused.';
    tell(`Nothing was written: ${refused} rows are refused. ${way}`);
  } else {
    tell(written > 0 ? `${written} rows were written.` : 'Nothing had to be written.');
    if (skipRefused && refused > 0) tell(`${refused} refused rows were left out.`);
  }
}
