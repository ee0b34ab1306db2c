import type { INestApplicationContext } from '@nestjs/common';
import { runDemonstration } from '../seeds/run-demonstration.js';
import { IssueSignInLink, signInPath } from './features/access/index.js';
import { SeedParliaments } from './features/parliaments/index.js';
import { SeedProcedures } from './features/procedures/index.js';
import { SYSTEM } from './kernel/actor.js';
import { CONFIG, type Config } from './platform/config/config.js';
import { Database } from './platform/database/database.js';
import { sql } from './platform/database/sql.js';
import type { SignInLink, Terminal } from './terminal.js';

const ANY_PARLIAMENT = sql('prepare-any-parliament', 'select 1 as one from parliament limit 1');
const DAY = 24 * 3600 * 1000;

/**
 * What a start does once the tables are there: the reference data, and the demonstration where it
 * is wanted. Cheap when there is nothing to do. Answers the links to sign in with, the first time.
 */
export async function prepare(
  nest: INestApplicationContext,
  address: string,
  terminal?: Pick<Terminal, 'step'>,
): Promise<SignInLink[]> {
  const isEmpty = !(await nest.get(Database, { strict: false }).row(ANY_PARLIAMENT));
  if (isEmpty) terminal?.step('parliaments');
  await nest.get(SeedParliaments, { strict: false }).execute();
  await nest.get(SeedProcedures, { strict: false }).execute();
  if (!nest.get<Config>(CONFIG, { strict: false }).demo) return [];
  const { invited } = await runDemonstration(nest, {
    evenIfRemoved: false,
    begins: () => terminal?.step('demonstration'),
  });
  const links: SignInLink[] = [];
  for (const { email, who } of invited) {
    const { secret } = await nest
      .get(IssueSignInLink, { strict: false })
      .execute(SYSTEM, { account: email, lasts: DAY });
    links.push({ who: who ?? email, url: address + signInPath(secret) });
  }
  return links;
}
