import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../../src/kernel/actor.js';
import { testDatabase, type TestDatabase } from '../../support/test-database.js';
import { searchFixture } from './search-fixture.js';

let db: TestDatabase;
let fixture: ReturnType<typeof searchFixture>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.database.pool.query('truncate search_record, search_passage, search_queue');
  fixture = searchFixture(db);
});

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const makeDue = () =>
  db.database.pool.query("update search_queue set next_attempt_at = now() - interval '1 s'");

describe('the queue of search', () => {
  test('is worked off from the records as they are now', async () => {
    const record = await fixture.file({ title: 'First words' });
    fixture.source.records.set(record.id, { ...record, title: 'Second words' });
    expect(await fixture.state.now()).toMatchObject({ size: 1, failing: 0 });
    await fixture.drain();
    expect(await fixture.state.now()).toEqual({ size: 0, failing: 0, oldestSeconds: 0 });
    expect((await fixture.search('second')).total).toBe(1);
    expect((await fixture.search('first')).total).toBe(0);
    expect(await fixture.projectRecord.execute()).toBe('idle');
  });

  test('takes away what is gone', async () => {
    const record = await fixture.file({ title: 'Soon gone' });
    await fixture.drain();
    fixture.source.records.delete(record.id);
    await db.uow.run(SYSTEM, (tx) => tx.search.changed('document', record.id));
    await fixture.drain();
    const rows = await db.database.pool.query('select 1 from search_record');
    expect(rows.rowCount).toBe(0);
  });

  test('a change that was rolled back leaves nothing to do', async () => {
    const failing = db.uow.run(SYSTEM, async (tx) => {
      await tx.search.changed('document', '00000000-0000-7000-8000-00000000000a');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await fixture.projectRecord.execute()).toBe('idle');
  });

  test('a record that fails does not hold up the others, and comes back later', async () => {
    const bad = await fixture.file({ title: 'Bad one' });
    await fixture.file({ title: 'Good one' });
    let broken = true;
    fixture.source.beforeDescribing = async (id) => {
      if (broken && id === bad.id) throw new Error('cannot be read');
      return Promise.resolve();
    };
    const results = [];
    for (let step = 0; step < 3; step++) results.push(await fixture.projectRecord.execute());
    expect(results[0]).toMatchObject({ kind: 'document', failed: { message: 'cannot be read' } });
    expect(results.slice(1)).toEqual(['done', 'idle']);
    expect((await fixture.search('good')).total).toBe(1);
    expect(await fixture.state.of('document', bad.id)).toEqual({ lastError: 'cannot be read' });
    expect(await fixture.state.now()).toMatchObject({ size: 1, failing: 1 });
    broken = false;
    await makeDue();
    await fixture.drain();
    expect((await fixture.search('bad')).total).toBe(1);
    expect(await fixture.state.of('document', bad.id)).toBeNull();
  });

  test('waits longer after each failure, an hour at most, and not after a new change', async () => {
    const bad = await fixture.file({ title: 'Bad' });
    fixture.source.beforeDescribing = () => Promise.reject(new Error('again'));
    const waits: number[] = [];
    for (let attempt = 0; attempt < 14; attempt++) {
      await makeDue();
      await fixture.projectRecord.execute();
      const { rows } = await db.database.pool.query<{ wait: number }>(
        'select extract(epoch from next_attempt_at - now())::float8 as wait from search_queue',
      );
      waits.push(Math.round(rows[0]!.wait));
    }
    expect(waits.slice(0, 4)).toEqual([2, 4, 8, 16]);
    expect(waits.at(-1)).toBe(3600);
    fixture.source.beforeDescribing = () => Promise.resolve();
    await db.uow.run(SYSTEM, (tx) => tx.search.changed('document', bad.id));
    expect(await fixture.projectRecord.execute()).toBe('done');
  });

  test('a kind that nobody describes is kept, with its reason', async () => {
    await db.uow.run(SYSTEM, (tx) =>
      tx.search.changed('unknown', '00000000-0000-7000-8000-00000000000b'),
    );
    await fixture.projectRecord.execute();
    const state = await fixture.state.of('unknown', '00000000-0000-7000-8000-00000000000b');
    expect(state?.lastError).toContain('"unknown"');
  });

  test('many workers share the records and do each once', async () => {
    const described: string[] = [];
    for (let index = 0; index < 40; index++) await fixture.file({ title: `Shared ${index}` });
    fixture.source.beforeDescribing = async (id) => {
      described.push(id);
      await later(2);
    };
    await Promise.all(Array.from({ length: 3 }, () => fixture.drain()));
    expect(described).toHaveLength(40);
    expect(new Set(described).size).toBe(40);
    expect((await fixture.search('shared')).total).toBe(40);
  });

  test('a change while the record is being written is not lost', async () => {
    const record = await fixture.file({ title: 'Before' });
    const changes: Promise<void>[] = [];
    fixture.source.beforeDescribing = async () => {
      if (changes.length > 0) return;
      // The description in hand is of before; this change waits for the row and stays queued.
      fixture.source.records.set(record.id, { ...record, title: 'Afterwards' });
      changes.push(db.uow.run(SYSTEM, (tx) => tx.search.changed('document', record.id)));
      await later(50);
    };
    expect(await fixture.projectRecord.execute()).toBe('done');
    await Promise.all(changes);
    expect(await fixture.state.now()).toMatchObject({ size: 1 });
    await fixture.drain();
    expect((await fixture.search('afterwards')).total).toBe(1);
  });
});

describe('a change of audience', () => {
  const draft = (record: { parliament: string }) => ({
    parliament: record.parliament,
    audience: [`office:${record.parliament}`],
    visibleFrom: new Date('2020-01-01'),
    level: 'draft' as const,
  });

  test('counts from its commit on, in hits, totals and facets, without the worker', async () => {
    const record = await fixture.file({ title: 'Recalled paper' });
    await fixture.drain();
    expect((await fixture.search('recalled')).facets.type).toEqual([{ value: 'bill', count: 1 }]);
    fixture.source.records.set(record.id, { ...record, ...draft(record) });
    await db.uow.run(SYSTEM, (tx) =>
      tx.search.audienceChanged('document', record.id, draft(record)),
    );
    const after = await fixture.search('recalled');
    expect(after).toMatchObject({ hits: [], total: 0 });
    expect(after.facets.type).toEqual([]);
    expect((await fixture.search('recalled', ['office:ke'])).total).toBe(1);
  });

  test('opens no words that were taken out before and that search still holds', async () => {
    const shut = await fixture.file({ title: 'Secret words', ...draft({ parliament: 'ke' }) });
    await fixture.drain();
    const cleaned = { ...shut, title: 'Harmless words' };
    fixture.source.records.set(shut.id, cleaned);
    await db.uow.run(SYSTEM, (tx) => tx.search.changed('document', shut.id));
    const open = { ...draft(shut), audience: ['public'], level: 'public' as const };
    fixture.source.records.set(shut.id, { ...cleaned, ...open });
    await db.uow.run(SYSTEM, (tx) => tx.search.audienceChanged('document', shut.id, open));
    expect((await fixture.search('secret')).total).toBe(0);
    await fixture.drain();
    expect((await fixture.search('harmless')).total).toBe(1);
  });

  test('is never undone by a worker that read the record before', async () => {
    const record = await fixture.file({ title: 'Recalled meanwhile' });
    const changes: Promise<void>[] = [];
    fixture.source.beforeDescribing = async () => {
      if (changes.length > 0) return;
      changes.push(
        db.uow.run(SYSTEM, async (tx) => {
          fixture.source.records.set(record.id, { ...record, ...draft(record) });
          await tx.search.audienceChanged('document', record.id, draft(record));
        }),
      );
      await later(50);
    };
    await fixture.projectRecord.execute();
    await Promise.all(changes);
    const engineRow = await db.database.pool.query(
      'select audience from search_record join search_cell on search_cell.no = cell',
    );
    expect(engineRow.rows).toEqual([{ audience: ['office:ke'] }]);
    expect((await fixture.search('recalled')).total).toBe(0);
  });

  test('is checked again in the records themselves', async () => {
    const kept = await fixture.file({ title: 'Checked kept', type: 'report' });
    const hidden = await fixture.file({
      title: 'Checked hidden',
      languages: ['en', 'fr'],
      milestone: 'assented',
      subjects: ['Roads'],
      committees: ['c1'],
      sponsors: ['p1'],
    });
    await fixture.drain();
    fixture.source.records.set(hidden.id, { ...hidden, ...draft(hidden) });
    const { hits, total, facets } = await fixture.search('checked');
    expect(hits.map(({ id }) => id)).toEqual([kept.id]);
    expect(total).toBe(1);
    expect(facets.type).toEqual([{ value: 'report', count: 1 }]);
    expect(facets.language).toEqual([{ value: 'en', count: 1 }]);
    const { milestone, subject, committee, sponsor } = facets;
    expect([milestone, subject, committee, sponsor]).toEqual([[], [], [], []]);
  });
});
