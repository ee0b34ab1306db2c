import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relationProblem, type Relation } from '../../../src/features/bills/bill-relations.js';
import { DIRECTED_RELATIONS, SYMMETRIC_RELATIONS } from '../../../src/features/bills/vocabulary.js';
import { billsFixture, type BillsFixture } from './bills-fixture.js';

const KINDS = [DIRECTED_RELATIONS[0], DIRECTED_RELATIONS[1], SYMMETRIC_RELATIONS[0]] as const;

let f: BillsFixture;
let bills: string[];
beforeAll(async () => {
  f = await billsFixture();
  bills = [];
  for (let n = 0; n < 5; n += 1) bills.push(await f.bill());
});
afterAll(() => f.db.close());

const wish = fc.record({
  kind: fc.constantFrom(...KINDS),
  from: fc.nat({ max: 4 }),
  to: fc.nat({ max: 4 }),
});

describe('relating bills', () => {
  it('lets through exactly what the rule does, however the relations lie', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { maxLength: 20 }), async (wishes) => {
        await f.query('delete from bill_relation');
        const kept: Relation[] = [];
        for (const { kind, from, to } of wishes) {
          const relation = { kind, from: bills[from]!, to: bills[to]! };
          const expected = relationProblem(relation, kept);
          expect(await tryToRelate(relation)).toBe(expected);
          if (expected === null) kept.push(relation);
        }
        const stored = await f.query<Relation>(
          'select kind, bill_id as "from", other_id as "to" from bill_relation',
        );
        expect(new Set(stored.map(keyOf))).toEqual(new Set(kept.map(keyOf)));
      }),
      { numRuns: 25 },
    );
  });

  it('leaves no circle when many are related at the same moment', async () => {
    await f.query('delete from bill_relation');
    const pairs = bills.flatMap((from) =>
      bills.map((to) => ({ kind: 'amends' as const, from, to })),
    );
    const outcomes = await Promise.all(pairs.map(tryToRelate));
    const kept = pairs.filter((_, at) => outcomes[at] === null);
    // Every two bills are joined one way: an order of all, and no circle.
    expect(kept).toHaveLength((bills.length * (bills.length - 1)) / 2);
    for (const one of kept) {
      const others = kept.filter((other) => other !== one);
      expect(relationProblem(one, others)).toBeNull();
    }
  });
});

const keyOf = ({ kind, from, to }: Relation) => `${kind} ${from} ${to}`;

async function tryToRelate({ kind, from, to }: Relation): Promise<string | null> {
  try {
    await f.relate.execute(f.clerk, { billId: from, otherId: to, kind, note: null });
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}
