import type { INestApplicationContext } from '@nestjs/common';
import { CreateAccount, EnableAccount, GrantRole } from '../../src/features/access/index.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import { Database } from '../../src/platform/database/database.js';
import { sql } from '../../src/platform/database/sql.js';
import { DemonstrationOffice } from './demonstration-office.js';
import type { DemonstrationAccount, Manifest } from './manifest.js';

const ACCOUNTS = sql(
  'demonstration-accounts',
  `select id, email, disabled_at is not null as disabled from account where email = any($1::text[])`,
);
export interface KnownAccount {
  readonly id: string;
  readonly email: string;
  readonly disabled: boolean;
}

export const demonstrationAccounts = (
  nest: INestApplicationContext,
  manifest: Manifest,
): Promise<KnownAccount[]> =>
  nest
    .get(Database, { strict: false })
    .rows<KnownAccount>(ACCOUNTS, [manifest.accounts.map(({ email }) => email)]);

/** Makes the accounts that are missing, or opens them again; `committee` is where its member sits. */
export async function makeAccounts(
  nest: INestApplicationContext,
  manifest: Manifest,
  committee: string,
): Promise<DemonstrationOffice> {
  const known = await demonstrationAccounts(nest, manifest);
  const ids = new Map<string, string>();
  for (const account of manifest.accounts) {
    const present = known.find(({ email }) => email === account.email);
    ids.set(account.email, await makeAccount(nest, account, committee, present));
  }
  return new DemonstrationOffice(manifest, ids);
}

async function makeAccount(
  nest: INestApplicationContext,
  account: DemonstrationAccount,
  committee: string,
  present: KnownAccount | undefined,
): Promise<string> {
  const { email, name, language, role, parliament } = account;
  const grant = {
    role,
    parliament,
    committee: role === 'committee_member' ? committee : null,
  };
  if (!present) {
    const create = nest.get(CreateAccount, { strict: false });
    return (await create.execute(SYSTEM, { email, name, language, grant })).id;
  }
  await nest.get(GrantRole, { strict: false }).execute(SYSTEM, { account: email, ...grant });
  if (present.disabled) {
    await nest.get(EnableAccount, { strict: false }).execute(SYSTEM, { account: email });
  }
  return present.id;
}
