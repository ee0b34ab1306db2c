import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateAccount, IssueSignInLink, UseSignInLink } from '../../src/features/access/index.js';
import { SeedParliaments } from '../../src/features/parliaments/index.js';
import { SeedProcedures } from '../../src/features/procedures/index.js';
import { createHttpApp } from '../../src/http-app.js';
import { SYSTEM, type Role } from '../../src/kernel/actor.js';
import { SystemClock, type Clock } from '../../src/kernel/clock.js';
import { newId } from '../../src/kernel/ids.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { DiskFileStore } from '../../src/platform/files/disk-file-store.js';
import { Uploads } from '../../src/platform/files/uploads.js';
import { createLogger } from '../../src/platform/http/logger.js';
import { Jobs } from '../../src/platform/jobs/job-queue.js';
import type { Resources } from '../../src/platform/resources.js';
import { cloneDatabase } from './test-database.js';

/** Somebody signed in: `get` and `send` carry their session as a browser would. */
export interface TestUser {
  readonly accountId: string;
  readonly email: string;
  readonly cookie: string;
  inject(options: InjectOptions): Promise<LightMyRequestResponse>;
  get(url: string): Promise<LightMyRequestResponse>;
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly resources: Resources;
  readonly dataDir: string;
  /** As nobody. */
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  inject(options: InjectOptions): Promise<LightMyRequestResponse>;
  signIn(role: Role, parliament?: string | null, committee?: string | null): Promise<TestUser>;
  /** Waits until every text is read and search knows of every change. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly clock?: Clock;
  readonly env?: Readonly<Record<string, string>>;
  /** The real parliaments of Africa; without them the tables are empty. */
  readonly parliaments?: boolean;
  /** An open file that the log is written to, with a LOG_LEVEL in `env`. */
  readonly logTo?: number;
}

/** The whole application on a database and a folder of its own, without a network. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { clock = new SystemClock(), env = {}, parliaments = true } = options;
  const { url, drop } = await cloneDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'i-parliaments-app-'));
  const config = readConfig({
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    UPLOAD_LIMIT_MB: '20',
    ...env,
  });
  const logger = createLogger(config, options.logTo);
  const database = await Database.open(url, { pool: 8, migrate: false });
  const jobs = Jobs.at(url, () => undefined);
  await jobs.start();
  const resources: Resources = {
    config,
    logger,
    database,
    jobs,
    files: new DiskFileStore(join(dataDir, 'files')),
    uploads: new Uploads(join(dataDir, 'uploads'), config.uploadLimit),
    close: async () => {
      await jobs.stop();
      await database.close();
    },
  };
  const app = await createHttpApp(resources, clock);
  if (parliaments) {
    await app.get(SeedParliaments, { strict: false }).execute();
    await app.get(SeedProcedures, { strict: false }).execute();
  }
  const inject = (given: InjectOptions) => app.inject(given);
  return {
    app,
    database,
    resources,
    dataDir,
    inject,
    get: (path, headers = {}) => inject({ method: 'GET', url: path, headers }),
    signIn: (role, parliament = null, committee = null) =>
      signIn(app, { role, parliament, committee }),
    settled: () => settled(database),
    close: async () => {
      await app.close();
      await resources.close();
      await drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function signIn(
  app: NestFastifyApplication,
  grant: { role: Role; parliament: string | null; committee: string | null },
): Promise<TestUser> {
  const email = `${grant.role}-${newId()}@example.org`;
  const { id } = await app
    .get(CreateAccount, { strict: false })
    .execute(SYSTEM, { email, name: `Test ${grant.role}`, grant });
  const { secret } = await app
    .get(IssueSignInLink, { strict: false })
    .execute(SYSTEM, { account: id });
  const session = await app.get(UseSignInLink, { strict: false }).execute({ secret });
  const cookie = `session=${session.secret}`;
  const inject = (options: InjectOptions) =>
    app.inject({
      ...options,
      headers: { 'sec-fetch-site': 'same-origin', ...options.headers, cookie },
    });
  return {
    accountId: id,
    email,
    cookie,
    inject,
    get: (url) => inject({ method: 'GET', url }),
  };
}

async function settled(database: Database): Promise<void> {
  const waiting = {
    name: 'test-waiting',
    text: `select (select count(*) from search_queue where attempts < 3)
      + (select count(*) from document_version where text_state = 'pending') as n`,
  };
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const row = await database.row<{ n: string }>(waiting);
    if (row?.n === '0') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('texts or search did not settle within a minute');
}
