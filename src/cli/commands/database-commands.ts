import type { Command } from 'commander';
import { removeDemonstration } from '../../../seeds/remove-demonstration.js';
import { runDemonstration } from '../../../seeds/run-demonstration.js';
import { SeedParliaments } from '../../features/parliaments/index.js';
import { SeedProcedures } from '../../features/procedures/index.js';
import { withApp, withResources } from '../context.js';
import { issueLink } from '../issue-link.js';
import { print, tell } from '../output.js';
import { progressBar } from '../progress-bar.js';

/** Tables and reference data. */
export function databaseCommands(program: Command): void {
  program.command('migrate').description('bring the tables up to date').action(migrate);
  program
    .command('seed')
    .description('write the reference data: the parliaments of Africa, the procedures of bills')
    .option('--demo', 'also the demonstration: accounts, papers, people and bills')
    .action(seed);
  program
    .command('demo')
    .description('the demonstration')
    .command('remove')
    .description('take the demonstration papers, bills and people away and shut its accounts')
    .action(removeDemo);
}

async function migrate(): Promise<void> {
  const applied = await withResources({ migrate: false }, ({ database }) => database.migrate());
  for (const name of applied) print(name);
  if (applied.length === 0) tell('The tables are up to date.');
}

async function seed(options: { demo?: boolean }): Promise<void> {
  await withApp(async (nest, config) => {
    const report = await nest.get(SeedParliaments, { strict: false }).execute();
    const { registered, updated, keptAsEdited, committees } = report;
    tell(
      `Parliaments: ${registered.length} new, ${updated.length} updated, ` +
        `${keptAsEdited.length} left as people edited them. Committees: ${committees} new.`,
    );
    const { added } = await nest.get(SeedProcedures, { strict: false }).execute();
    tell(`Procedures: ${added.length} templates new or in a new version.`);
    if (!options.demo) return;
    const { versions, bills, invited } = await runDemonstration(nest, {
      evenIfRemoved: true,
      progress: progressBar('Demonstration'),
    });
    tell(`Demonstration: ${versions} papers and ${bills} bills filed.`);
    for (const { email, who } of invited) {
      const { url } = await issueLink(nest, config, email);
      print(`${who ?? email}  ${url}`);
    }
  });
}

async function removeDemo(): Promise<void> {
  const { bills, documents, people, accounts } = await withApp((nest) => removeDemonstration(nest));
  tell(
    `Removed ${documents} papers, ${bills} bills and ${people} persons of the demonstration, ` +
      `and shut its ${accounts} accounts.`,
  );
}
