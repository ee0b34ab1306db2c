import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Procedure } from '../../../src/features/procedures/index.js';
import { newId } from '../../../src/kernel/ids.js';
import {
  actorOf,
  anyRevision,
  billInput,
  billsFixture,
  codes,
  type BillsFixture,
} from './bills-fixture.js';

let f: BillsFixture;
beforeAll(async () => {
  f = await billsFixture();
});
afterAll(() => f.db.close());

/** The procedure with a stage under another code, as a parliament that renames it would save it. */
function renamed(procedure: Procedure, from: string, to: string): Procedure {
  const code = (one: string) => (one === from ? to : one);
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

async function newVersion(from: string, to: string): Promise<string> {
  const { id, procedure } = await f.procedures.current('ke');
  const input = { parliament: 'ke', procedure: renamed(procedure, from, to), note: null };
  return (await f.saveProcedure.execute(f.administrator, { ...input, basedOn: id })).id;
}

describe('putting running bills under another version', () => {
  it('leaves them on theirs until it is asked, then moves all of them or none', async () => {
    const before = await f.procedures.current('ke');
    const filed = await f.bill();
    const published = await f.bill();
    await f.step(published, 'publish');
    const ended = await f.bill();
    await f.step(ended, 'withdraw', { reason: 'Asked for' });
    const versionId = await newVersion('published', 'in_the_gazette');
    expect((await f.queries.byId(f.clerk, filed)).procedure.id).toBe(before.id);
    expect((await f.queries.byId(f.clerk, await f.bill())).procedure.id).toBe(versionId);

    const adopt = (over: object = {}, actor = f.administrator) =>
      f.adopt.execute(actor, { parliament: 'ke', bills: 'all', versionId, stages: {}, ...over });
    const error = await adopt().catch((thrown: unknown) => thrown);
    const { number } = await f.queries.byId(f.clerk, published);
    expect(error).toMatchObject({
      code: 'bill_would_strand',
      params: { stage: 'published', bill: number },
      fields: [{ pointer: '/stages/published' }],
      extra: { stranded: [{ id: published, number, stage: 'published' }] },
    });
    expect((await f.queries.byId(f.clerk, filed)).procedure.id).toBe(before.id);
    // Neither to an end nor to nowhere, and nowhere that a bill of its passage cannot be.
    for (const stage of ['rejected', 'commenced', 'nowhere']) {
      expect(await codes(adopt({ stages: { published: stage } }))).toBe(
        'bill_would_strand /stages/published',
      );
    }

    const { moved } = await adopt({ stages: { published: 'in_the_gazette' } });
    expect(moved).toBe(2);
    const bill = await f.queries.byId(f.clerk, published);
    expect(bill).toMatchObject({
      stage: 'in_the_gazette',
      milestone: 'published',
      since: '2024-03-01',
      procedure: { id: versionId },
    });
    expect(bill.steps.map(({ to }) => to)).toEqual(['filed', 'published']);
    expect(bill.entries.at(-1)).toMatchObject({
      kind: 'procedure',
      from: 'published',
      to: 'in_the_gazette',
    });
    expect((await f.queries.byId(f.clerk, ended)).procedure.id).toBe(before.id);
    expect(await adopt({ stages: {} })).toEqual({ moved: 0 });
    await f.step(published, 'read_first_time');
    expect(await f.queries.byId(f.clerk, published)).toMatchObject({ stage: 'first_reading' });
  });

  it('strikes a step from before out where the new version still has its stage', async () => {
    const id = await f.bill();
    await f.step(id, 'read_first_time');
    const versionId = await newVersion('first_reading', 'read_once');
    const adoption = { parliament: 'ke', bills: [id], versionId };
    const strike = (n: number) =>
      f.strike.execute(f.clerk, { billId: id, requireRevision: anyRevision, n, reason: 'Mistake' });
    await f.adopt.execute(f.administrator, { ...adoption, stages: { first_reading: 'read_once' } });
    // Its requirements are those of the version under which the step was made.
    const change = { on: '2024-03-02' };
    const reason = 'Typing error';
    const correction = { billId: id, requireRevision: anyRevision, n: 2, reason, change };
    await f.correct.execute(f.clerk, correction);
    expect(await f.queries.byId(f.clerk, id)).toMatchObject({ since: '2024-03-02' });
    await strike(2);
    expect(await f.queries.byId(f.clerk, id)).toMatchObject({
      stage: 'filed',
      procedure: { id: versionId },
    });
    const again = await newVersion('filed', 'deposited');
    const second = await f.bill();
    expect((await f.queries.byId(f.clerk, second)).stage).toBe('deposited');
    await f.step(id, 'read_first_time');
    await f.adopt.execute(f.administrator, {
      parliament: 'ke',
      bills: [id],
      versionId: again,
      stages: {},
    });
    expect(await codes(strike(6))).toBe('bill_would_strand');
  });

  it('is for the administrator, of versions and bills of the own parliament', async () => {
    const id = await f.bill();
    const { id: versionId } = await f.procedures.current('ke');
    const [francophone] = (await f.procedures.templates()).filter(
      ({ template }) => template === 'francophone',
    );
    const input = { parliament: 'ke', bills: [id], versionId, stages: {} };
    const as = (actor = f.administrator, over: object = {}) =>
      codes(f.adopt.execute(actor, { ...input, ...over }));
    expect(await as(f.clerk)).toBe('forbidden');
    expect(await as(actorOf('administrator', 'ug'))).toBe('forbidden');
    expect(await as(f.administrator, { versionId: newId() })).toBe('unknown_procedure /versionId');
    expect(await as(f.administrator, { bills: [id, newId()] })).toBe('unknown_bill /bills/1');
    const uganda = await f.file.execute(actorOf('clerk', 'ug'), {
      ...billInput({ parliament: 'ug', chamber: null }),
    });
    expect(await as(f.administrator, { bills: [uganda.id] })).toBe('unknown_bill /bills/0');
    // A template of another tradition is possible, if its stages fit.
    expect(await as(f.administrator, { versionId: francophone!.id })).not.toMatch(/unknown/);
  });

  it('says which bills run under which version, of those that the reader may see', async () => {
    const draft = await f.bill({ sharing: { level: 'draft' } });
    const of = async (actor = f.administrator) =>
      (await f.running.running(actor, 'ke')).flatMap(({ bills }) => bills.map(({ id }) => id));
    expect(await of()).toContain(draft);
    expect(await of(actorOf('clerk', 'ug'))).not.toContain(draft);
  });

  it('and a clerk who moves at the same moment: both orders end in one history', async () => {
    const id = await f.bill();
    const versionId = await newVersion('committee_whole', 'whole_house');
    const [adopted, moved] = await Promise.all([
      codes(
        f.adopt.execute(f.administrator, { parliament: 'ke', bills: [id], versionId, stages: {} }),
      ),
      codes(f.step(id, 'read_first_time')),
    ]);
    // The clerk who comes second judged the step by a version that is no longer the bill's.
    const { steps } = await f.queries.byId(f.clerk, id);
    expect([adopted, moved, steps.length]).toEqual(
      moved === 'done' ? ['done', 'done', 2] : ['done', 'precondition_failed', 1],
    );
  });
});
