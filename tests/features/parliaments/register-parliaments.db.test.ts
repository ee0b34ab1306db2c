import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOBODY, SYSTEM, person } from '../../../src/kernel/actor.js';
import { parliamentsFixture, registration } from './parliaments-fixture.js';

describe('registering parliaments', () => {
  let f: Awaited<ReturnType<typeof parliamentsFixture>>;
  beforeAll(async () => {
    f = await parliamentsFixture();
  });
  afterAll(() => f.db.close());

  const rows = <T>(text: string): Promise<T[]> => f.db.database.dataSource.query(text);
  const actions = async (code: string) =>
    (
      await rows<{ action: string }>(
        `select action from ledger_entry where record_id = '${code}' order by seq`,
      )
    ).map(({ action }) => action);

  it('is for the system alone', async () => {
    const operator = person('0198c1c2-0000-7000-8000-000000000001', 'O', [
      { role: 'operator', parliament: null, committee: null },
    ]);
    for (const actor of [NOBODY, operator]) {
      await expect(f.register.execute(actor, [registration('aa')])).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    expect(await f.directory.facts('aa')).toBeNull();
  });

  it('inserts, then updates only what changed', async () => {
    const [a, b] = [registration('aa'), registration('bb', { members: ['aa'] })];
    expect(await f.register.execute(SYSTEM, [a, b])).toMatchObject({ registered: ['aa', 'bb'] });
    const changed = { ...b, names: { en: 'Body B', fr: 'Organe B' }, members: [] };
    expect(await f.register.execute(SYSTEM, [a, changed])).toEqual({
      registered: [],
      updated: ['bb'],
      keptAsEdited: [],
    });
    expect(await f.queries.find('bb')).toMatchObject({
      names: { fr: 'Organe B' },
      members: [],
      revision: 2,
    });
    expect(await f.queries.find('aa')).toMatchObject({ revision: 1, bodies: [] });
    expect(await actions('aa')).toEqual(['parliament.registered']);
    expect(await actions('bb')).toEqual(['parliament.registered', 'parliament.updated']);
  });

  it('leaves alone what people have edited since', async () => {
    const before = registration('cc');
    await f.register.execute(SYSTEM, [before]);
    await rows(`update parliament set note = 'ours', revision = revision + 1 where code = 'cc'`);
    const report = await f.register.execute(SYSTEM, [{ ...before, note: 'theirs' }]);
    expect(report).toEqual({ registered: [], updated: [], keptAsEdited: ['cc'] });
    expect(await f.queries.find('cc')).toMatchObject({ note: 'ours' });
    expect(await actions('cc')).toEqual(['parliament.registered']);
  });

  it('keeps all or nothing', async () => {
    const wrong = [registration('dd'), registration('ee', { members: ['nowhere'] })];
    await expect(f.register.execute(SYSTEM, wrong)).rejects.toMatchObject({
      code: 'unknown_parliament',
    });
    expect(await f.directory.facts('dd')).toBeNull();
    expect(await actions('dd')).toEqual([]);
  });

  it('registers once when two servers start at the same moment', async () => {
    const entries = ['ff', 'gg', 'hh'].map((code) => registration(code));
    const reports = await Promise.all([1, 2, 3].map(() => f.register.execute(SYSTEM, entries)));
    expect(reports.map(({ registered }) => registered.length).sort((a, b) => a - b)).toEqual([
      0, 0, 3,
    ]);
    expect(await actions('ff')).toEqual(['parliament.registered']);
  });

  it('gives a body without a place of its own a permanent one', async () => {
    const facts = await f.directory.facts('ff');
    expect(facts).toMatchObject({ place: 'aa-ff', timeZone: 'UTC', workflow: 'generic' });
  });
});
