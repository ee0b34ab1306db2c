import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { Clock } from '../../src/kernel/clock.js';
import { SystemClock } from '../../src/kernel/clock.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Jobs } from '../../src/platform/jobs/job-queue.js';

export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  readonly uow: UnitOfWork;
  readonly jobs: Jobs;
  readonly close: () => Promise<void>;
}

/** A database of its own for this test file, with all tables and no rows. */
export async function cloneDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const clusterUrl = inject('clusterUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = async (text: string) => {
    const client = new pg.Client({ connectionString: clusterUrl });
    await client.connect();
    return client.query<{ open: number }>(text).finally(() => client.end());
  };
  /** A pool that has ended may still be hanging up: cut off, its connections would fail the test. */
  const hungUp = async () => {
    const count = `select count(*)::integer as open from pg_stat_activity where datname = '${name}'`;
    for (let n = 0; n < 40 && (await admin(count)).rows[0]?.open !== 0; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await admin(`create database ${name} template template_empty`);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  const drop = async () => {
    await hungUp();
    await admin(`drop database ${name} with (force)`);
  };
  return { url: url.href, drop };
}

export async function testDatabase(clock: Clock = new SystemClock()): Promise<TestDatabase> {
  const { url, drop } = await cloneDatabase();
  const database = await Database.open(url, { pool: 6, migrate: false });
  const jobs = Jobs.at(url, (error) => {
    throw error;
  });
  const close = async () => {
    await jobs.stop();
    await database.close();
    await drop();
  };
  return { url, database, uow: new UnitOfWork(database, jobs, clock), jobs, close };
}
