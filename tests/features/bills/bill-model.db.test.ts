import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doctorBills } from '../../../src/features/bills/bills-doctor.js';
import type { Procedure } from '../../../src/features/procedures/index.js';
import { Snapshot } from '../../../src/platform/database/snapshot.js';
import { CheckReport } from '../../../src/platform/doctor/check-report.js';
import { action } from './bill-model-actions.js';
import { BillModelPair } from './bill-model-pair.js';
import { BillModel, type Versions } from './bill-model.js';
import { actorOf, billInput, billsFixture, type BillsFixture } from './bills-fixture.js';

const TODAY = '2024-06-30';
const COMMITTEES = 4;

let f: BillsFixture;
beforeAll(async () => {
  f = await billsFixture();
});
afterAll(() => f.db.close());

/** The same procedure with other names for two stages, as an administrator would save it. */
function withOtherNames(procedure: Procedure, names: Record<string, string>): Procedure {
  const code = (one: string) => names[one] ?? one;
  return {
    ...procedure,
    initial: code(procedure.initial),
    stages: procedure.stages.map((stage) => ({ ...stage, code: code(stage.code) })),
    transitions: procedure.transitions.map((one) => ({
      ...one,
      from: one.from.map(code),
      to: code(one.to),
    })),
  };
}

describe('a bill does what its procedure says and nothing else', () => {
  it.each([
    ['two chambers', 'ke', 'ke-na', 'two' as const],
    ['one chamber', 'mz', null, 'one' as const],
  ])(
    'in %s, whatever is asked of it',
    { timeout: 300_000 },
    async (_n, parliament, chamber, passage) => {
      const papers = new Map<string, string>();
      for (const type of ['bill', 'act', 'gazette', 'committee_report', 'notice']) {
        papers.set(await f.document(type, { parliament }), type);
      }
      const committees: string[] = [];
      for (let n = 1; n <= COMMITTEES; n += 1) {
        committees.push(await f.committee(null, `Model committee ${n}`, parliament));
      }
      const first = await f.procedures.current(parliament);
      const there = { [first.procedure.initial]: 'deposited', committee: 'examination' };
      const back = Object.fromEntries(Object.entries(there).map(([from, to]) => [to, from]));
      const other = withOtherNames(first.procedure, there);
      const saved = await f.saveProcedure.execute(actorOf('administrator', parliament), {
        parliament,
        procedure: other,
        note: null,
        basedOn: first.id,
      });
      const versions: Versions = { [first.id]: first.procedure, [saved.id]: other };
      const mapping = { [first.id]: back, [saved.id]: there };
      const typeOf = (id: string) => papers.get(id)!;

      const reached = new Set<string>();
      await fc.assert(
        fc.asyncProperty(fc.array(action, { minLength: 15, maxLength: 40 }), async (actions) => {
          const clerk = actorOf('clerk', parliament);
          const { id } = await f.file.execute(clerk, billInput({ parliament, chamber }));
          const model = new BillModel(versions, saved.id, passage, TODAY, typeOf, '2024-02-01');
          const pair = new BillModelPair(f, papers, id, model, parliament, committees, mapping);
          for (const one of actions) {
            await pair.take(one);
            reached.add(model.at(model.stage).milestone);
          }
        }),
        // Each attempt at a smaller failure would be another whole life in the database.
        { numRuns: 25, endOnFailure: true },
      );
      expect(reached.size).toBeGreaterThan(12);
      await Snapshot.of(f.db.url, async (snapshot) => {
        const report = new CheckReport('bills');
        await doctorBills(snapshot, report);
        expect(report.problems).toEqual([]);
      });
    },
  );
});
