import { createHttpApp } from '../src/http-app.js';
import { CreateAccount, GrantRole, IssueToken } from '../src/features/access/index.js';
import { SeedParliaments } from '../src/features/parliaments/index.js';
import { ProceduresQueries, SeedProcedures } from '../src/features/procedures/index.js';
import { Reindex } from '../src/features/search/index.js';
import { SYSTEM } from '../src/kernel/actor.js';
import { readConfig } from '../src/platform/config/config.js';
import { createLogger } from '../src/platform/http/logger.js';
import { openResources } from '../src/platform/resources.js';
import pg from 'pg';
import { makeBills, type BenchBill } from './bills.js';
import { makePapers, type Paper } from './papers.js';
import { makePeople, type BenchHouse, type House } from './people.js';
import { makeReferenceTables } from './reference-tables.js';

export interface Sizes {
  readonly papers: number;
  readonly bills: number;
  readonly people: number;
}

export interface BenchData {
  readonly papers: readonly Paper[];
  readonly houses: readonly House[];
  readonly bills: readonly BenchBill[];
  /** Of a clerk who may file and move in the parliaments below. */
  readonly token: string;
  readonly clerkOf: readonly string[];
}

/** The parliament that holds 30 % of everything. */
export const LARGEST = 'ke';

/** Fills the database through the system where that is the point, by SQL where it is not. */
export async function prepare(
  url: string,
  folder: string,
  sizes: Sizes,
  say: (text: string) => void,
): Promise<BenchData> {
  const config = readConfig({ DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: 'error' });
  const resources = await openResources(config, createLogger(config));
  await resources.jobs.start();
  const app = await createHttpApp(resources);
  const the = <T>(one: new (...given: never[]) => T): T => app.get(one, { strict: false });
  try {
    await the(SeedParliaments).execute();
    await the(SeedProcedures).execute();
    const houses = await housesIn(resources.database.pool);
    const codes = houses.map(({ code }) => code);
    const papers = await makePapers(url, codes, sizes.papers);
    await indexAll(the(Reindex), resources.database.pool, sizes.papers, say);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const started = Date.now();
    const filled = await makePeople(client, houses, sizes.people);
    const places = await Promise.all(
      filled.map(async (house) => ({
        house,
        version: await the(ProceduresQueries).current(house.code),
        papers: papers.filter(({ parliament }) => parliament === house.code),
      })),
    );
    const largest = codes.indexOf(LARGEST);
    const bills = await makeBills(client, places, sizes.bills, (n, next) =>
      next() < 0.3 ? largest : n % places.length,
    );
    await client.query('vacuum analyze');
    await client.end();
    say(`made ${sizes.people} persons and ${sizes.bills} bills in ${since(started)} s`);
    await makeReferenceTables(url);
    const clerkOf = [LARGEST, ...codes.filter((code) => code !== LARGEST).slice(0, 9)];
    return { papers, houses: filled, bills, clerkOf, token: await tokenFor(the, clerkOf) };
  } finally {
    await app.close();
    await resources.close();
  }
}

const since = (started: number) => ((Date.now() - started) / 1000).toFixed(1);

/** The national parliaments; one holds as many people as a large house, the others the rest. */
async function housesIn(pool: pg.Pool): Promise<BenchHouse[]> {
  const { rows } = await pool.query<Omit<BenchHouse, 'share'>>(
    `select p.code, p.akn_place as place,
       array(select c.code from chamber c where c.parliament = p.code and c.active
         order by c.position) as chambers
     from parliament p where p.workflow is not null order by p.code`,
  );
  const rest = 0.93 / (rows.length - 1);
  return rows.map((one) => ({ ...one, share: one.code === LARGEST ? 0.07 : rest }));
}

async function indexAll(
  reindex: Reindex,
  pool: pg.Pool,
  papers: number,
  say: (text: string) => void,
): Promise<void> {
  const started = Date.now();
  await reindex.execute(SYSTEM);
  for (;;) {
    const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from search_queue');
    if (rows[0]?.n === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const rate = Math.round((papers * 1000) / (Date.now() - started));
  say(`indexed ${papers} papers in ${since(started)} s (${rate} a second)`);
}

async function tokenFor(
  the: <T>(one: new (...given: never[]) => T) => T,
  parliaments: readonly string[],
): Promise<string> {
  const account = await the(CreateAccount).execute(SYSTEM, {
    email: 'bench@example.org',
    name: 'Bench',
  });
  for (const parliament of parliaments) {
    const grant = { role: 'clerk', parliament, committee: null } as const;
    await the(GrantRole).execute(SYSTEM, { account: account.id, ...grant });
  }
  const token = await the(IssueToken).execute(SYSTEM, {
    account: account.id,
    label: 'bench',
    scopes: ['documents:write', 'bills:write'],
    expiresAt: new Date(Date.now() + 3_600_000),
  });
  return token.secret;
}
