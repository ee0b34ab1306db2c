import { Command } from 'commander';
import { accountCommands } from './commands/account-commands.js';
import { backupCommands } from './commands/backup-commands.js';
import { databaseCommands } from './commands/database-commands.js';
import { doctorCommand } from './commands/doctor-command.js';
import { importCommands } from './commands/import-command.js';
import { linkCommands } from './commands/link-commands.js';
import { reindexCommand } from './commands/reindex-command.js';
import { tokenCommands } from './commands/token-commands.js';
import { EXIT, explainFailure, type ExitCode } from './failure.js';
import { tell } from './output.js';
import { programVersion } from './program-version.js';

/** Runs one command line. Results go to standard output, everything else to standard error. */
export async function runCli(args: readonly string[]): Promise<ExitCode> {
  try {
    await createProgram().parseAsync([...args], { from: 'user' });
    return process.exitCode === EXIT.failure ? EXIT.failure : EXIT.ok;
  } catch (error) {
    const { message, exit } = explainFailure(error);
    if (message !== null) tell(`error: ${message}`);
    return exit;
  }
}

export function createProgram(): Command {
  const program = new Command('i-parliaments')
    .description('Looks after an i-Parliaments system, running or not.')
    .version(programVersion(), '--version')
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .addHelpText(
      'after',
      '\nThe settings are those of the server: the environment, and .data in the current folder.' +
        '\nLeaves with 0 when done, 1 when something failed, 2 when it was called wrongly.',
    );
  const parts = [
    databaseCommands,
    accountCommands,
    tokenCommands,
    linkCommands,
    importCommands,
    doctorCommand,
    backupCommands,
    reindexCommand,
  ];
  for (const add of parts) add(program);
  inherit(program);
  return program;
}

/** Commander copies settings to sub-commands only when they are made through it, one level deep. */
function inherit(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command);
    inherit(child);
  }
}
