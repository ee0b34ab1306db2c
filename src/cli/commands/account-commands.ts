import type { Command } from 'commander';
import {
  AccountsQueries,
  DisableAccount,
  EnableAccount,
  GrantRole,
  RevokeRole,
  type AccountView,
} from '../../features/access/index.js';
import { SYSTEM, type Grant, type Role } from '../../kernel/actor.js';
import { parseRole } from '../arguments.js';
import { withApp } from '../context.js';
import { createAccount } from '../create-account.js';
import { CliFailure } from '../failure.js';
import { findAccount, findCommittee } from '../find-account.js';
import { printJson, printTable, tell } from '../output.js';

interface GrantOptions {
  readonly account: string;
  readonly role: Role;
  readonly parliament?: string;
  readonly committee?: string;
}

const ACCOUNT = '--account <email>';
const ACCOUNT_HELP = 'e-mail address or id of the account';

/** People who can sign in, and their roles. */
export function accountCommands(program: Command): void {
  const account = program.command('account').description('people who can sign in');
  withScope(account.command('create'))
    .description('make an account; prints a link that signs in once, unless a password is given')
    .requiredOption('--email <email>', 'the address that the account is known by')
    .option('--name <name>', 'the name that others see')
    .option('--language <code>', 'of pages and mails: en, fr, pt or ar', 'en')
    .option('--password-stdin', 'read a password from standard input')
    .option('--json', 'print a JSON object')
    .action(createAccount);
  withScope(account.command('grant'))
    .description('give a role')
    .requiredOption(ACCOUNT, ACCOUNT_HELP)
    .action(grant);
  withScope(account.command('revoke'))
    .description('take a role away')
    .requiredOption(ACCOUNT, ACCOUNT_HELP)
    .action(revoke);
  account
    .command('disable')
    .description('shut an account at once: its sessions, links and tokens end')
    .requiredOption(ACCOUNT, ACCOUNT_HELP)
    .action((options: { account: string }) =>
      withApp((nest) => nest.get(DisableAccount, { strict: false }).execute(SYSTEM, options)),
    );
  account
    .command('enable')
    .description('let a disabled account sign in again')
    .requiredOption(ACCOUNT, ACCOUNT_HELP)
    .action((options: { account: string }) =>
      withApp((nest) => nest.get(EnableAccount, { strict: false }).execute(SYSTEM, options)),
    );
  account
    .command('list')
    .description('list accounts')
    .option('--parliament <code>', 'only those with a role there')
    .option('--json', 'print a JSON list')
    .action(list);
}

const withScope = (command: Command): Command =>
  command
    .requiredOption('--role <role>', 'clerk, member, committee_member, administrator, …', parseRole)
    .option('--parliament <code>', 'the parliament that the role is for, such as ke')
    .option('--committee <id or name>', 'the committee that the role is for');

async function grant(options: GrantOptions): Promise<void> {
  const { account, role, parliament } = options;
  await withApp(async (nest) => {
    const committee = await findCommittee(nest, parliament, options.committee);
    const scope = { role, parliament, committee };
    await nest.get(GrantRole, { strict: false }).execute(SYSTEM, { account, ...scope });
  });
}

async function revoke(options: GrantOptions): Promise<void> {
  await withApp(async (nest) => {
    const { id, grants } = await findAccount(nest, options.account);
    const committee = await findCommittee(nest, options.parliament, options.committee);
    const found = grants.find(
      (one) =>
        one.role === options.role &&
        (options.parliament === undefined || one.parliament === options.parliament) &&
        (committee === null || one.committee === committee),
    );
    if (!found) throw new CliFailure(`${options.account} does not have this role.`);
    const input = { account: id, grant: found.id };
    await nest.get(RevokeRole, { strict: false }).execute(SYSTEM, input);
  });
}

async function list(options: { parliament?: string; json?: boolean }): Promise<void> {
  const accounts = await withApp(async (nest) => {
    const queries = nest.get(AccountsQueries, { strict: false });
    const all: AccountView[] = [];
    for (let cursor: string | null = null; ;) {
      const { parliament } = options;
      const page = await queries.list(SYSTEM, { parliament, cursor, limit: 100 });
      all.push(...page.data);
      if (!page.next) return all;
      cursor = page.next;
    }
  });
  if (options.json) return printJson(accounts);
  if (accounts.length === 0) return tell('There are no accounts.');
  printTable(
    accounts.map(({ email, name, grants, disabledAt }) => [
      email,
      name,
      grants.map(grantText).join(', ') || 'no role',
      disabledAt ? 'disabled' : '',
    ]),
  );
}

const grantText = ({ role, parliament }: Grant) => (parliament ? `${role} (${parliament})` : role);
