import type { INestApplicationContext } from '@nestjs/common';
import { AccountsQueries, type AccountView } from '../features/access/index.js';
import { ParliamentDirectory } from '../features/parliaments/index.js';
import { SYSTEM } from '../kernel/actor.js';
import { isId } from '../kernel/ids.js';
import { CliFailure } from './failure.js';

/** The account under this id or e-mail address. */
export async function findAccount(
  nest: INestApplicationContext,
  reference: string,
): Promise<AccountView> {
  const queries = nest.get(AccountsQueries, { strict: false });
  if (isId(reference)) return queries.one(SYSTEM, reference);
  const email = reference.trim().toLowerCase();
  const { data } = await queries.list(SYSTEM, { q: email, limit: 100 });
  const found = data.find((account) => account.email === email);
  if (!found) throw new CliFailure(`There is no account ${reference}.`);
  return found;
}

/** A committee of the parliament, by its id or by one of its names. */
export async function findCommittee(
  nest: INestApplicationContext,
  parliament: string | undefined,
  reference: string | undefined,
): Promise<string | null> {
  if (reference === undefined || isId(reference)) return reference ?? null;
  if (!parliament) throw new CliFailure('A committee needs its parliament.');
  const wanted = reference.toLowerCase();
  const known = await nest.get(ParliamentDirectory, { strict: false }).committeesOf(parliament);
  const found = known.find(({ names }) =>
    Object.values(names).some((name) => name?.toLowerCase() === wanted),
  );
  if (!found) throw new CliFailure(`${parliament} has no committee "${reference}".`);
  return found.id;
}
