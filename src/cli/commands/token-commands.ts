import type { Command } from 'commander';
import { IssueToken, RevokeToken, TokensQueries } from '../../features/access/index.js';
import { SYSTEM, TOKEN_SCOPES, person, type TokenScope } from '../../kernel/actor.js';
import { parseExpiry, parseScopes } from '../arguments.js';
import { withApp } from '../context.js';
import { findAccount } from '../find-account.js';
import { print, printJson, printTable, tell } from '../output.js';

interface CreateOptions {
  readonly account: string;
  readonly scope: readonly TokenScope[];
  readonly expires: Date;
  readonly label: string;
}

/** What programs show to act for an account. */
export function tokenCommands(program: Command): void {
  const token = program.command('token').description('access of programs');
  token
    .command('create')
    .description('make a token; prints the token alone, and never again')
    .requiredOption('--account <email>', 'e-mail address or id of the account')
    .requiredOption('--scope <scope>', `repeat it: ${TOKEN_SCOPES.join(', ')}`, parseScopes)
    .requiredOption(
      '--expires <when>',
      '12h, 30d, or an instant such as 2027-06-30T12:00:00Z',
      (text) => parseExpiry(text),
    )
    .option('--label <text>', 'what it is for', 'made in the terminal')
    .action(create);
  token
    .command('list')
    .description('the tokens of an account that still work')
    .requiredOption('--account <email>', 'e-mail address or id of the account')
    .option('--json', 'print a JSON list')
    .action(list);
  token
    .command('revoke')
    .description('end a token at once')
    .argument('<id>', 'as token list shows it')
    .action((id: string) =>
      withApp((nest) => nest.get(RevokeToken, { strict: false }).execute(SYSTEM, id)),
    );
}

async function create({ account, scope, expires, label }: CreateOptions): Promise<void> {
  const { secret } = await withApp((nest) =>
    nest
      .get(IssueToken, { strict: false })
      .execute(SYSTEM, { account, scopes: scope, expiresAt: expires, label }),
  );
  print(secret);
}

async function list(options: { account: string; json?: boolean }): Promise<void> {
  const tokens = await withApp(async (nest) => {
    const { id, name, grants } = await findAccount(nest, options.account);
    return nest.get(TokensQueries, { strict: false }).list(person(id, name, grants));
  });
  if (options.json) return printJson(tokens);
  if (tokens.length === 0) return tell('There are no tokens that still work.');
  printTable(
    tokens.map(({ id, label, scopes, expiresAt }) => [
      id,
      scopes.join(','),
      `until ${expiresAt.toISOString()}`,
      label,
    ]),
  );
}
