import { text } from 'node:stream/consumers';
import { CreateAccount, SetPassword, checkPassword } from '../features/access/index.js';
import { SYSTEM, type Role } from '../kernel/actor.js';
import { withApp } from './context.js';
import { findCommittee } from './find-account.js';
import { issueLink } from './issue-link.js';
import { print, printJson, tell } from './output.js';

export interface CreateAccountOptions {
  readonly email: string;
  readonly role: Role;
  readonly parliament?: string;
  readonly committee?: string;
  readonly name?: string;
  readonly language: string;
  readonly passwordStdin?: boolean;
  readonly json?: boolean;
}

/** `account create`: with a password, or with a link that signs in once. */
export async function createAccount(options: CreateAccountOptions): Promise<void> {
  const { email, role, parliament, language } = options;
  const name = options.name ?? email.split('@')[0] ?? email;
  const password = options.passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : null;
  // Before anything is written: an account whose password was refused would be in the way.
  if (password !== null) checkPassword(password, { email, name });
  await withApp(async (nest, config) => {
    const committee = await findCommittee(nest, parliament, options.committee);
    const grant = { role, parliament, committee };
    const { id } = await nest
      .get(CreateAccount, { strict: false })
      .execute(SYSTEM, { email, name, language, grant });
    if (password !== null) {
      await nest.get(SetPassword, { strict: false }).execute(SYSTEM, { account: id, password });
    }
    const link = password === null ? await issueLink(nest, config, id) : null;
    if (options.json) {
      printJson({ id, email, link: link?.url ?? null, expiresAt: link?.expiresAt ?? null });
    } else if (link) {
      tell(`The account is made. This link signs in once, until ${link.expiresAt.toISOString()}:`);
      print(link.url);
    } else {
      tell('The account is made.');
    }
  });
}
