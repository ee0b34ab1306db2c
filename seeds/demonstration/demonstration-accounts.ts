import type { INestApplicationContext } from '@nestjs/common';
import { CreateAccount, EnableAccount, GrantRole } from '../../src/features/access/index.js';
import { CreateCommittee, ParliamentDirectory } from '../../src/features/parliaments/index.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import { Database } from '../../src/platform/database/database.js';
import { sql } from '../../src/platform/database/sql.js';
import type { DemonstrationAccount, Manifest } from './manifest.js';

const ACCOUNTS = sql(
  'demonstration-accounts',
  `select id, email, disabled_at is not null as disabled from account where email = any($1::text[])`,
);
const SEEDED = sql(
  'demonstration-committees',
  `select count(*)::int as n from committee where parliament = $1 and seed_key like 'demonstration%'`,
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

export async function demonstrationCommittee(
  nest: INestApplicationContext,
  { committee }: Manifest,
): Promise<string | null> {
  const known = await nest
    .get(ParliamentDirectory, { strict: false })
    .committeesOf(committee.parliament);
  return known.find(({ names }) => names['en'] === committee.names['en'])?.id ?? null;
}

/** Answers the id of each account by its e-mail address, and the committee's. Does only what is missing. */
export async function makeAccounts(
  nest: INestApplicationContext,
  manifest: Manifest,
): Promise<{ ids: ReadonlyMap<string, string>; committee: string }> {
  const committee =
    (await demonstrationCommittee(nest, manifest)) ?? (await makeCommittee(nest, manifest));
  const known = await demonstrationAccounts(nest, manifest);
  const ids = new Map<string, string>();
  for (const account of manifest.accounts) {
    const present = known.find(({ email }) => email === account.email);
    ids.set(account.email, await makeAccount(nest, account, committee, present));
  }
  return { ids, committee };
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

async function makeCommittee(
  nest: INestApplicationContext,
  { committee }: Manifest,
): Promise<string> {
  const { parliament, kind, names } = committee;
  // An earlier one may have been dissolved with an earlier demonstration; its key stays taken.
  const earlier = await nest
    .get(Database, { strict: false })
    .row<{ n: number }>(SEEDED, [parliament]);
  const made = await nest.get(CreateCommittee, { strict: false }).execute(SYSTEM, {
    parliament,
    kind,
    names,
    chamber: null,
    establishedOn: null,
    maxMembers: null,
    seedKey: `demonstration-${(earlier?.n ?? 0) + 1}`,
  });
  return made.id;
}
