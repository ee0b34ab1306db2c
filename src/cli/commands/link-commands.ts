import type { Command } from 'commander';
import { parseDuration } from '../arguments.js';
import { withApp } from '../context.js';
import { issueLink } from '../issue-link.js';
import { print, tell } from '../output.js';

/** Links that sign in without a password. */
export function linkCommands(program: Command): void {
  program
    .command('link')
    .description('links that sign in')
    .command('create')
    .description('make a link that signs in once; prints the link alone')
    .requiredOption('--account <email>', 'e-mail address or id of the account')
    .option('--lasts <duration>', '30m, 12h, at most 7d', parseDuration)
    .action(async (options: { account: string; lasts?: number }) => {
      const { url, expiresAt } = await withApp((nest, config) =>
        issueLink(nest, config, options.account, options.lasts),
      );
      tell(`Works once, until ${expiresAt.toISOString()}:`);
      print(url);
    });
}
