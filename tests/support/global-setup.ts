import { rm } from 'node:fs/promises';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { Database } from '../../src/platform/database/database.js';
import { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { Jobs } from '../../src/platform/jobs/job-queue.js';
import { dataFolder } from './data-folder.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Any database of the test cluster; tests clone their own from a template. */
    readonly clusterUrl: string;
  }
}

/** One throw-away cluster for the run, with a template that has the tables and nothing in them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await dataFolder('test');
  const cluster = await EmbeddedPostgres.start({ dataDir: folder, durable: false });
  await makeTemplate(cluster.url);
  project.provide('clusterUrl', cluster.url);
  return async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(clusterUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: clusterUrl });
  await admin.connect();
  await admin.query('create database template_empty');
  await admin.end();
  const url = new URL(clusterUrl);
  url.pathname = '/template_empty';
  const database = await Database.open(url.href, { pool: 2, migrate: true });
  await database.close();
  const jobs = Jobs.at(url.href, (error) => {
    throw error;
  });
  await jobs.start();
  await jobs.stop();
}
