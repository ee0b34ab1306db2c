import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOBODY, SYSTEM, person, program, type Actor } from '../../../src/kernel/actor.js';
import { newId } from '../../../src/kernel/ids.js';
import { parliamentsFixture, registration } from './parliaments-fixture.js';

const clerk = (parliament: string): Actor =>
  person(newId(), 'Clerk', [{ role: 'clerk', parliament, committee: null }]);

describe('setting up a committee', () => {
  let f: Awaited<ReturnType<typeof parliamentsFixture>>;
  beforeAll(async () => {
    f = await parliamentsFixture();
    const chamber = {
      code: 'aa-h',
      kind: 'single' as const,
      names: { en: 'House' },
      seats: 10,
      termYears: 5,
      status: 'functioning' as const,
      active: true,
      composition: null,
      note: null,
      evidence: [],
    };
    await f.register.execute(SYSTEM, [
      registration('aa', { chambers: [chamber] }),
      registration('bb'),
    ]);
  });
  afterAll(() => f.db.close());

  const input = (name: string, over: object = {}) => ({
    parliament: 'aa',
    names: { en: name },
    chamber: null,
    kind: 'standing' as const,
    establishedOn: '2026-01-15',
    maxMembers: 12,
    ...over,
  });
  const names = async () => (await f.directory.committeesOf('aa')).map((one) => one.names['en']);

  it('keeps it, with its entry in the ledger of the parliament', async () => {
    const { id } = await f.create.execute(clerk('aa'), input('Roads', { chamber: 'aa-h' }));
    expect(await f.committees.byIds([id])).toEqual([
      {
        id,
        parliament: 'aa',
        chamber: 'aa-h',
        names: { en: 'Roads' },
        kind: 'standing',
        status: 'active',
        establishedOn: '2026-01-15',
        dissolvedOn: null,
        maxMembers: 12,
        revision: 1,
      },
    ]);
    const entries: unknown = await f.db.database.dataSource.query(
      'select chain, action, record_kind from ledger_entry where record_id = $1',
      [id],
    );
    expect(entries).toEqual([
      { chain: 'aa', action: 'committee.created', record_kind: 'committee' },
    ]);
  });

  it('is seen at once in the page of the parliament', async () => {
    const view = await f.queries.find('aa');
    expect(view?.committees).toEqual(await f.directory.committeesOf('aa'));
  });

  it('refuses who has no office there, and what does not exist', async () => {
    const member = person(newId(), 'M', [{ role: 'member', parliament: 'aa', committee: null }]);
    for (const actor of [NOBODY, member, clerk('bb'), program(clerk('bb'), ['read'])]) {
      await expect(f.create.execute(actor, input('Secret'))).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    await expect(
      f.create.execute(clerk('zz'), input('X1', { parliament: 'zz' })),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      f.create.execute(clerk('aa'), input('X2', { chamber: 'bb-h' })),
    ).rejects.toMatchObject({ code: 'unknown_chamber' });
    expect(await names()).toEqual(['Roads']);
  });

  it('lets one of two clerks who are quick have the name', async () => {
    const results = await Promise.allSettled(
      [1, 2, 3, 4].map(() => f.create.execute(clerk('aa'), input('Energy'))),
    );
    const refused = results.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(3);
    for (const one of refused) expect(one.reason).toMatchObject({ code: 'committee_name_taken' });
    expect(await names()).toEqual(['Roads', 'Energy']);
  });

  it('lets another chamber have a committee of the same name', async () => {
    await f.create.execute(clerk('aa'), input('Energy', { chamber: 'aa-h' }));
    expect(await names()).toEqual(['Roads', 'Energy', 'Energy']);
  });

  it('creates one under one key, however often it is asked', async () => {
    const actor = clerk('aa');
    const idempotency = { key: 'k1', fingerprint: 'f1' };
    const [first, again] = await Promise.all(
      [1, 2].map(() => f.create.execute(actor, input('Health', { idempotency }))),
    );
    expect(again).toEqual(first);
    expect((await names()).filter((name) => name === 'Health')).toHaveLength(1);
  });
});
