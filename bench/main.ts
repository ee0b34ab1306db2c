import 'reflect-metadata';
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createHttpApp } from '../src/http-app.js';
import { CreateAccount, IssueToken } from '../src/features/access/index.js';
import { SeedParliaments } from '../src/features/parliaments/index.js';
import { Reindex } from '../src/features/search/index.js';
import { SYSTEM } from '../src/kernel/actor.js';
import { readConfig } from '../src/platform/config/config.js';
import { EmbeddedPostgres } from '../src/platform/database/embedded/embedded-postgres.js';
import { createLogger } from '../src/platform/http/logger.js';
import { openResources } from '../src/platform/resources.js';
import { makePapers, makeReferenceTable, type BenchData } from './data.js';
import { fire, median, type Measured } from './load.js';
import { workloads } from './workloads.js';

const option = (name: string, fallback: number) => {
  const given = process.argv.find((one) => one.startsWith(`--${name}=`));
  return given ? Number(given.split('=')[1]) : fallback;
};
const PAPERS = option('papers', 20_000);
const ROUNDS = option('rounds', 3);
const SECONDS = option('seconds', 3);
const CONNECTIONS = option('connections', 16);

const say = (text: string) => process.stdout.write(`${text}\n`);

const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const cluster = await EmbeddedPostgres.start({ dataDir: folder });
const children: ChildProcess[] = [];
try {
  const prepared = await prepare();
  const ours = await child('ours');
  const reference = await child('reference');
  say(
    `\n${PAPERS} papers, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s, alternating`,
  );
  say(
    'workload                                              P req/s  ours req/s  ratio [min–max]   goal  floor  p50/p99 ms',
  );
  for (const workload of workloads(prepared.data, prepared.token)) {
    const rounds: { p: Measured; us: Measured }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const load = { connections: CONNECTIONS, seconds: SECONDS };
      const measureP = () => fire(reference.base, workload.reference, load);
      const measureUs = () => fire(ours.base, workload.ours, load);
      // Every other round the other way round, so that drift favours neither.
      if (round % 2 === 0) {
        const p = await measureP();
        rounds.push({ p, us: await measureUs() });
      } else {
        const us = await measureUs();
        rounds.push({ p: await measureP(), us });
      }
    }
    say(line(workload, rounds));
  }
  const page = await (await fetch(`${ours.base}/`, { headers: { accept: 'text/html' } })).text();
  const css = /href="(\/assets\/app[^"]+\.css)"/.exec(page)?.[1] ?? '';
  const sheet = await (await fetch(`${ours.base}${css}`)).text();
  const weight = gzipSync(page).length + gzipSync(sheet).length;
  say(`\nhome page, HTML and CSS compressed: ${(weight / 1000).toFixed(1)} kB (goal 14, floor 30)`);
  say(
    `memory of the server after the load: ${await memory(ours.process)} MB (goal 300, floor 450)`,
  );
} finally {
  for (const one of children) one.kill();
  await new Promise((resolve) => setTimeout(resolve, 500));
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}

function line(
  { name, goal, floor }: { name: string; goal: number; floor: number },
  rounds: readonly { p: Measured; us: Measured }[],
): string {
  const ratios = rounds.map(({ p, us }) => us.perSecond / p.perSecond);
  const errors = rounds.reduce((sum, { p, us }) => sum + p.errors + us.errors, 0);
  const of = (pick: (one: { p: Measured; us: Measured }) => number) => median(rounds.map(pick));
  const two = (value: number) => value.toFixed(2);
  return [
    name.padEnd(52),
    of(({ p }) => p.perSecond)
      .toFixed(0)
      .padStart(8),
    of(({ us }) => us.perSecond)
      .toFixed(0)
      .padStart(11),
    `${two(median(ratios))} [${two(Math.min(...ratios))}–${two(Math.max(...ratios))}]`.padStart(18),
    String(goal).padStart(6),
    String(floor).padStart(6),
    `${of(({ us }) => us.p50)}/${of(({ us }) => us.p99)}`.padStart(11),
    errors > 0 ? `  ${errors} ERRORS` : '',
  ].join(' ');
}

/** Fills the database through the system where that is the point, by SQL where it is not. */
async function prepare(): Promise<{ data: BenchData; token: string }> {
  const config = readConfig({
    DATABASE_URL: cluster.url,
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
  });
  const resources = await openResources(config, createLogger(config));
  await resources.jobs.start();
  const app = await createHttpApp(resources);
  await app.get(SeedParliaments, { strict: false }).execute();
  const { rows: parliaments } = await resources.database.pool.query<{ code: string }>(
    'select code from parliament order by code',
  );
  const codes = parliaments.map(({ code }) => code);
  const data = await makePapers(cluster.url, codes, PAPERS);
  const started = Date.now();
  await app.get(Reindex, { strict: false }).execute(SYSTEM);
  for (;;) {
    const { rows } = await resources.database.pool.query<{ n: number }>(
      'select count(*)::int as n from search_queue',
    );
    if (rows[0]?.n === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const seconds = (Date.now() - started) / 1000;
  say(
    `indexed ${PAPERS} papers in ${seconds.toFixed(1)} s (${Math.round(PAPERS / seconds)} a second)`,
  );
  await resources.database.pool.query('vacuum analyze');
  await makeReferenceTable(cluster.url);
  const account = await app.get(CreateAccount, { strict: false }).execute(SYSTEM, {
    email: 'bench@example.org',
    name: 'Bench',
    grant: { role: 'clerk', parliament: 'ke', committee: null },
  });
  const token = await app.get(IssueToken, { strict: false }).execute(SYSTEM, {
    account: account.id,
    label: 'bench',
    scopes: ['documents:write'],
    expiresAt: new Date(Date.now() + 3_600_000),
  });
  await app.close();
  await resources.close();
  return { data, token: token.secret };
}

async function child(which: 'ours' | 'reference') {
  const started = Date.now();
  const process_ = fork(new URL('./server-child.js', import.meta.url), [
    which,
    cluster.url,
    folder,
  ]);
  children.push(process_);
  const { port } = await new Promise<{ port: number }>((resolve, reject) => {
    process_.once('message', (message) => resolve(message as { port: number }));
    process_.once('exit', () => reject(new Error(`${which} did not start`)));
  });
  if (which === 'ours') {
    say(`start to listening, database running: ${((Date.now() - started) / 1000).toFixed(2)} s`);
    say(`memory of the server, idle: ${await memory(process_)} MB (goal 160, floor 250)`);
  }
  return { base: `http://127.0.0.1:${port}`, process: process_ };
}

function memory(of: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    of.once('message', (message) => resolve(Math.round((message as { rss: number }).rss / 1e6)));
    of.send('memory');
  });
}
