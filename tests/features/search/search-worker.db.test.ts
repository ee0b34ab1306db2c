import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../../src/kernel/actor.js';
import { Reindex } from '../../../src/features/search/index.js';
import { SearchWorker } from '../../../src/features/search/search-worker.js';
import { readConfig } from '../../../src/platform/config/config.js';
import { testDatabase, type TestDatabase } from '../../support/test-database.js';
import { searchFixture } from './search-fixture.js';

let db: TestDatabase;
let fixture: ReturnType<typeof searchFixture>;
let worker: SearchWorker | null = null;
beforeAll(async () => {
  db = await testDatabase();
  fixture = searchFixture(db);
});
afterEach(async () => {
  await worker?.beforeApplicationShutdown();
  worker = null;
});
afterAll(() => db.close());

const make = (mode: 'all' | 'http' | 'worker') =>
  (worker = new SearchWorker(
    fixture.projectRecord,
    db.database,
    pino({ level: 'silent' }),
    readConfig({ MODE: mode }),
  ));

async function until(holds: () => Promise<boolean>, within = 10_000): Promise<number> {
  const started = Date.now();
  while (!(await holds())) {
    if (Date.now() - started > within) throw new Error('it did not come to pass');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return Date.now() - started;
}
const found = (query: string, count: number) => async () =>
  (await fixture.search(query)).total === count;

describe('the worker', () => {
  test('is woken by a commit', async () => {
    make('all').onApplicationBootstrap();
    await fixture.file({ title: 'warm' });
    await until(found('warm', 1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await fixture.file({ title: 'wakened' });
    // Well before the next look by the clock.
    expect(await until(found('wakened', 1))).toBeLessThan(1500);
  });

  test('does nothing in a process that only answers requests', async () => {
    make('http').onApplicationBootstrap();
    await fixture.file({ title: 'untouched' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await found('untouched', 0)()).toBe(true);
    expect((await fixture.state.now()).size).toBe(1);
  });

  test('finds its way back when the database threw it out', async () => {
    make('worker').onApplicationBootstrap();
    await until(found('untouched', 1));
    await db.database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    await fixture.file({ title: 'recovered' }).catch(() => fixture.file({ title: 'recovered' }));
    await until(async () => (await fixture.search('recovered')).total > 0);
  });

  test('stops after the record at hand and leaves the rest', async () => {
    for (let index = 0; index < 30; index++) await fixture.file({ title: `stopping ${index}` });
    fixture.source.beforeDescribing = () => new Promise((resolve) => setTimeout(resolve, 20));
    make('all').start();
    await until(async () => (await fixture.search('stopping')).total > 2);
    await worker!.beforeApplicationShutdown();
    fixture.source.beforeDescribing = () => Promise.resolve();
    const { total } = await fixture.search('stopping');
    expect((await fixture.state.now()).size).toBe(30 - total);
    await fixture.drain();
    expect((await fixture.search('stopping')).total).toBe(30);
  });
});

describe('reindexing', () => {
  test('queues every record, and takes away what no source knows', async () => {
    const reindex = new Reindex(db.uow, fixture.sources);
    await db.database.pool.query(
      `update search_record set title = 'spoilt', words = 'spoilt', head = 'spoilt';
       update search_record set id = uuidv7() where no = (select min(no) from search_record)`,
    );
    const told: number[] = [];
    const queued = await reindex.execute(SYSTEM, { onProgress: (count) => told.push(count) });
    expect(queued).toBe(fixture.source.records.size);
    expect(told.at(-1)).toBe(queued);
    await fixture.drain();
    expect((await fixture.search('spoilt')).total).toBe(0);
    expect((await fixture.search('')).total).toBe(queued);
  });

  test('is for operators, and for kinds that exist', async () => {
    const reindex = new Reindex(db.uow, fixture.sources);
    const somebody = { ...SYSTEM, kind: 'person' as const };
    await expect(reindex.execute(somebody)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(reindex.execute(SYSTEM, { kind: 'nonsense' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('its size and age are metrics', async () => {
    await fixture.file({ title: 'measured' });
    const text = await fixture.metrics.registry.metrics();
    expect(text).toMatch(/^search_queue_size 1$/m);
    expect(text).toMatch(/^search_queue_oldest_seconds \d/m);
    await fixture.search('measured');
    expect(await fixture.metrics.registry.metrics()).toMatch(
      /search_duration_seconds_count\{engine="postgres",asked="text"\} \d/,
    );
  });
});
