import 'reflect-metadata';
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '../src/platform/database/embedded/embedded-postgres.js';
import { measureImport } from './import-popolo.js';
import { fire, median, type Measured } from './load.js';
import { weights } from './page-weight.js';
import { prepare } from './prepare.js';
import type { Workload } from './workload.js';
import { workloads } from './workloads.js';

const option = (name: string, fallback: number) => {
  const given = process.argv.find((one) => one.startsWith(`--${name}=`));
  return given ? Number(given.split('=')[1]) : fallback;
};
const SIZES = {
  papers: option('papers', 20_000),
  bills: option('bills', 20_000),
  people: option('people', 10_000),
};
/** Only the workloads whose names contain this. */
const ONLY = process.argv.find((one) => one.startsWith('--only='))?.slice('--only='.length) ?? '';
const ROUNDS = option('rounds', 3);
const SECONDS = option('seconds', 3);
const CONNECTIONS = option('connections', 16);

const say = (text: string) => process.stdout.write(`${text}\n`);

const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const cluster = await EmbeddedPostgres.start({ dataDir: folder });
const children: ChildProcess[] = [];
try {
  const data = await prepare(cluster.url, folder, SIZES, say);
  const ours = await child('ours');
  const reference = await child('reference');
  say(
    `\n${SIZES.papers} papers, ${SIZES.bills} bills, ${SIZES.people} persons, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s, alternating`,
  );
  say(
    'workload                                              P req/s  ours req/s  ratio [min–max]   goal  floor  p50/p99 ms',
  );
  for (const workload of workloads(data).filter(({ name }) => name.includes(ONLY))) {
    const rounds: { p: Measured; us: Measured }[] = [];
    // Neither is measured while it is still being compiled, plans being made and files first read.
    const warmUp = { connections: 4, seconds: 1 };
    await fire(reference.base, workload.reference, warmUp);
    await fire(ours.base, workload.ours, warmUp);
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
  say('\nfirst visit, HTML and CSS compressed (goal 14 kB, floor 30)');
  for (const weight of await weights(ours.base, data)) say(weight);
  say(
    `memory of the server after the load: ${await memory(ours.process)} MB (goal 300, floor 450)`,
  );
  if (ONLY === '') await measureImport(cluster.url, folder, say);
} finally {
  for (const one of children) one.kill();
  await new Promise((resolve) => setTimeout(resolve, 500));
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}

function line(
  { name, goal, floor }: Workload,
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
