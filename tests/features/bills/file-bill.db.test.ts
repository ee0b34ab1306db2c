import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOBODY } from '../../../src/kernel/actor.js';
import { newId } from '../../../src/kernel/ids.js';
import { actorOf, billInput, billsFixture, codes, type BillsFixture } from './bills-fixture.js';

let f: BillsFixture;
beforeAll(async () => {
  f = await billsFixture();
});
afterAll(() => f.db.close());

const view = (id: string) => f.queries.byId(f.clerk, id);

describe('filing a bill', () => {
  it('gives it a number, an address and the first stage', async () => {
    const sponsor = await f.person('Wanjiru Kamau');
    const description = {
      ...billInput().description,
      sponsors: [{ person: sponsor, role: 'mover' as const }],
    };
    const id = await f.bill({ description });
    const bill = await view(id);
    expect(bill).toMatchObject({
      number: expect.stringMatching(/^KE\/BILLS\/2024\/\d+$/) as string,
      iri: expect.stringMatching(/^\/akn\/ke\/bill\/member\/ke-na\/2024\/\d+$/) as string,
      passage: 'two',
      stage: 'filed',
      milestone: 'filed',
      house: 'first',
      since: '2024-02-01',
      revision: 1,
      sponsors: [{ id: sponsor, name: 'Wanjiru Kamau', role: 'mover' }],
      demonstration: false,
    });
    expect(bill.steps).toMatchObject([{ n: 1, to: 'filed', on: '2024-02-01', transition: null }]);
    expect(bill.entries).toMatchObject([{ n: 1, kind: 'filing', struck: false }]);
    expect(bill.next.map(({ transition }) => transition.code)).toContain('read_first_time');
    expect(await f.queries.idOf(NOBODY, bill.iri)).toBe(id);
  });

  it('numbers on after a number that was given, and refuses one that is taken', async () => {
    const on = '2023-05-01';
    const given = await f.bill({ on, number: 40 });
    const after = await f.bill({ on });
    const gap = await f.bill({ on, number: 12 });
    const number = async (id: string) => (await view(id)).number;
    expect(await number(given)).toBe('KE/BILLS/2023/40');
    expect(await number(after)).toBe('KE/BILLS/2023/41');
    expect(await number(gap)).toBe('KE/BILLS/2023/12');
    expect(await codes(f.bill({ on, number: 41 }))).toBe('bill_number_taken /number');
    expect(await number(await f.bill({ on }))).toBe('KE/BILLS/2023/42');
  });

  it('gives one number to one of several who want it at once, and no gaps to those who do not mind', async () => {
    const on = '2022-05-01';
    const same = await Promise.allSettled([1, 2, 3].map(() => f.bill({ on, number: 5 })));
    expect(same.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const free = await Promise.all([1, 2, 3, 4].map(() => f.bill({ on })));
    const numbers = await Promise.all(free.map(async (id) => (await view(id)).number));
    expect(numbers.sort()).toEqual([6, 7, 8, 9].map((n) => `KE/BILLS/2022/${n}`));
  });

  it.each([
    ['another parliament’s chamber', { chamber: 'fr-an' }, 'unknown_chamber /chamber'],
    ['a day in the future', { on: '2024-07-02' }, 'date_in_future /on'],
    ['a year to come', { year: 2025 }, 'date_in_future /year'],
    [
      'a committee that is not there',
      { sharing: { level: 'committee' as const, committees: [newId()] } },
      'unknown_committee /sharing/committees',
    ],
    [
      'an unknown sponsor',
      {
        description: {
          ...billInput().description,
          sponsors: [{ person: newId(), role: 'mover' as const }],
        },
      },
      'unknown_person /sponsors/0/person',
    ],
  ])('refuses %s and writes nothing', async (_what, over, refusal) => {
    const count = async () => (await f.query('select 1 from bill')).length;
    const before = await count();
    expect(await codes(f.bill(over))).toBe(refusal);
    expect(await count()).toBe(before);
  });

  it('refuses a sponsor of another parliament', async () => {
    const foreign = await f.person('Someone Else', { parliament: 'ug' });
    const input = (person: string) => ({
      description: { ...billInput().description, sponsors: [{ person, role: 'mover' as const }] },
    });
    expect(await codes(f.bill(input(foreign)))).toBe('unknown_person /sponsors/0/person');
  });

  it('is for the office of the parliament alone', async () => {
    for (const actor of [NOBODY, actorOf('member', 'ke'), actorOf('clerk', 'ug')]) {
      expect(await codes(f.bill({}, actor))).toBe('forbidden');
    }
  });

  it('lets a bill of one chamber pass through one only, and refuses a second that is not there', async () => {
    const one = billInput({ parliament: 'ug', chamber: null });
    const clerk = actorOf('clerk', 'ug');
    const { id } = await f.file.execute(clerk, one);
    expect((await f.queries.byId(clerk, id)).passage).toBe('one');
    expect(await codes(f.file.execute(clerk, { ...one, passage: 'two' }))).toBe(
      'passage_needs_two_chambers /passage',
    );
  });
});
