import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { ensureLinks, nativeFolder, nativeVersion } from './binaries.js';
import { canReach, copyPrograms, give, reachableHome, runAs, type RunAs } from './run-as.js';

const DATABASE = 'i_parliaments';

interface Home {
  readonly native: string;
  readonly cluster: string;
  readonly passwordFile: string;
  readonly log: string;
  readonly user: RunAs | null;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Only for tests, whose data may be lost: no waiting for the disk. */
  readonly durable?: boolean;
  readonly progress?: (step: 'creating' | 'starting' | 'adopted') => void;
}

/**
 * PostgreSQL from npm, under the data folder. It runs as its own daemon under `pg_ctl`, so that a
 * server killed in mid-sentence leaves a sound database that the next start simply adopts, and
 * the terminal's commands share it with a running server. Whoever leaves last stops it.
 */
export class EmbeddedPostgres {
  private constructor(
    private readonly home: Home,
    readonly url: string,
  ) {}

  static async start(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
    const home = await prepareHome(options.dataDir);
    if (!existsSync(join(home.cluster, 'PG_VERSION'))) {
      options.progress?.('creating');
      await initialise(home);
    }
    if (await pgCtl(home, ['status'])) {
      options.progress?.('adopted');
    } else {
      options.progress?.('starting');
      await startServer(home, options.durable ?? true);
    }
    const url = (database: string) =>
      `postgres://postgres:${readFileSync(home.passwordFile, 'utf8').trim()}@127.0.0.1:${portOf(home)}/${database}`;
    await ensureDatabase(url('postgres'));
    return new EmbeddedPostgres(home, url(DATABASE));
  }

  /** Stops the daemon unless another process of ours is connected to it. */
  async stop(): Promise<void> {
    if (await this.hasOtherUsers()) return;
    await pgCtl(this.home, ['stop', '-m', 'fast', '-w', '-t', '30']);
  }

  private async hasOtherUsers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      // Our own connections were closed a moment ago and may still be listed: who stays is another.
      for (let look = 0; look < 5; look += 1) {
        const others = await client.query(
          "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
        );
        if (others.rows.length === 0) return false;
        await setTimeout(100);
      }
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function prepareHome(dataDir: string): Promise<Home> {
  const user = runAs();
  const native = nativeFolder();
  await ensureLinks(native);
  mkdirSync(dataDir, { recursive: true });
  let home = join(dataDir, 'postgres');
  let programs = native;
  if (user) {
    if (!canReach(dataDir, user)) home = reachableHome(dataDir);
    if (!canReach(join(native, 'bin', 'postgres'), user)) {
      programs = copyPrograms(native, nativeVersion(native));
    }
  }
  mkdirSync(home, { recursive: true });
  give(home, user);
  const inHome = (name: string) => join(home, name);
  return {
    native: programs,
    cluster: inHome('cluster'),
    passwordFile: inHome('password'),
    log: inHome('server.log'),
    user,
  };
}

async function initialise(home: Home): Promise<void> {
  // What a start left behind that was cut off in the middle; a finished cluster has PG_VERSION.
  rmSync(home.cluster, { recursive: true, force: true });
  mkdirSync(home.cluster, { recursive: true, mode: 0o700 });
  give(home.cluster, home.user);
  writeFileSync(home.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  give(home.passwordFile, home.user);
  const done = await run(home, 'initdb', [
    `--pgdata=${home.cluster}`,
    '--username=postgres',
    `--pwfile=${home.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  ]);
  if (done.code !== 0) {
    rmSync(home.cluster, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not create its data folder:\n${done.output}`);
  }
}

async function startServer(home: Home, durable: boolean): Promise<void> {
  const settings = [
    `-p ${await freePort()}`,
    '-c listen_addresses=127.0.0.1',
    '-c unix_socket_directories=',
    '-c max_connections=100',
    '-c shared_buffers=128MB',
    '-c jit=off',
    ...(durable ? [] : ['-c fsync=off', '-c full_page_writes=off', '-c synchronous_commit=off']),
  ].join(' ');
  if (await pgCtl(home, ['start', '-w', '-t', '60', '-l', home.log, '-o', settings])) return;
  // Two starts at the same moment: the other one won, and its server is ours too.
  if (await pgCtl(home, ['status'])) return;
  const log = existsSync(home.log) ? readFileSync(home.log, 'utf8').slice(-2000) : '';
  throw new Error(`PostgreSQL did not start. Its log (${home.log}) ends with:\n${log}`);
}

function portOf(home: Home): number {
  const line = readFileSync(join(home.cluster, 'postmaster.pid'), 'utf8').split('\n')[3];
  const port = Number(line);
  if (!Number.isInteger(port) || port < 1) throw new Error('PostgreSQL has not written its port');
  return port;
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rows.length === 0) await client.query(`create database ${DATABASE}`);
  } catch (error) {
    const duplicate =
      error instanceof pg.DatabaseError && ['42P04', '23505'].includes(error.code ?? '');
    if (!duplicate) throw error;
  } finally {
    await client.end();
  }
}

async function pgCtl(home: Home, args: string[]): Promise<boolean> {
  return (await run(home, 'pg_ctl', [...args, '-D', home.cluster])).code === 0;
}

async function run(home: Home, program: string, args: string[]) {
  // Into a file and not a pipe: the daemon inherits it, and a pipe would never close.
  const outputFile = `${home.passwordFile}.${process.pid}.out`;
  const output = openSync(outputFile, 'w', 0o600);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(join(home.native, 'bin', program), args, {
        ...home.user,
        cwd: home.user ? '/' : home.native,
        stdio: ['ignore', output, output],
        env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      });
      child.on('error', reject);
      child.on('exit', resolve);
    });
    return { code, output: readFileSync(outputFile, 'utf8') };
  } finally {
    closeSync(output);
    rmSync(outputFile, { force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
