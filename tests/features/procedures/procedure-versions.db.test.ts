import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM, person, type Actor, type Role } from '../../../src/kernel/actor.js';
import { Refusal } from '../../../src/kernel/errors.js';
import { newId } from '../../../src/kernel/ids.js';
import { SystemClock } from '../../../src/kernel/clock.js';
import type { Procedure } from '../../../src/features/procedures/procedure.js';
import { doctorProcedures } from '../../../src/features/procedures/procedures-doctor.js';
import { CheckReport } from '../../../src/platform/doctor/check-report.js';
import { Snapshot } from '../../../src/platform/database/snapshot.js';
import { ProceduresQueries } from '../../../src/features/procedures/procedures.queries.js';
import { procedureTemplates } from '../../../src/features/procedures/procedure-templates.js';
import { SaveProcedure } from '../../../src/features/procedures/save-procedure.js';
import { SeedProcedures } from '../../../src/features/procedures/seed-procedures.js';
import { parliamentsFixture, registration } from '../parliaments/parliaments-fixture.js';

const TEMPLATES = procedureTemplates();

const actor = (role: Role, parliament: string): Actor =>
  person(newId(), role, [{ role, parliament, committee: null }]);

const named = (name: string, base: Procedure = TEMPLATES.westminster): Procedure => ({
  ...base,
  names: { ...base.names, en: name },
});

async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe('the versions of procedures', () => {
  let f: Awaited<ReturnType<typeof parliamentsFixture>>;
  let queries: ProceduresQueries;
  let seed: SeedProcedures;
  let save: SaveProcedure;
  const query = (text: string): Promise<Record<string, unknown>[]> =>
    f.db.database.dataSource.query(text);

  beforeAll(async () => {
    f = await parliamentsFixture();
    const clock = new SystemClock();
    queries = new ProceduresQueries(f.db.database);
    seed = new SeedProcedures(f.db.uow, queries, clock);
    save = new SaveProcedure(f.db.uow, queries, clock);
    await f.register.execute(SYSTEM, [
      registration('aa', { workflow: 'westminster' }),
      registration('bb'),
      registration('cc', { workflow: 'francophone' }),
      registration('dd', { workflow: 'lusophone' }),
    ]);
  });
  afterAll(() => f.db.close());

  it('have nothing before the templates are there', async () => {
    expect((await refusal(queries.current('aa'))).code).toBe('not_found');
    expect(await queries.templates()).toEqual([]);
  });

  it('begin with six templates, written once and vouched for by the ledger', async () => {
    expect((await seed.execute()).added).toHaveLength(6);
    expect(await seed.execute()).toEqual({ added: [] });
    const entries = await query(
      `select e.chain, e.detail->>'n' as n from ledger_entry e
       join procedure_version v on v.id::text = e.record_id::text
       where e.action = 'procedure.template_added'`,
    );
    expect(entries).toEqual(Array.from({ length: 6 }, () => ({ chain: 'platform', n: '1' })));
    const templates = await queries.templates();
    expect(templates.map(({ template }) => template)).toEqual([
      'arabophone',
      'francophone',
      'generic',
      'hispanophone',
      'lusophone',
      'westminster',
    ]);
    for (const { template, procedure } of templates) expect(procedure).toEqual(TEMPLATES[template]);
  });

  it('are seeded once also by two servers that start together', async () => {
    const other = new SeedProcedures(
      f.db.uow,
      new ProceduresQueries(f.db.database),
      new SystemClock(),
    );
    await Promise.all([seed.execute(), other.execute()]);
    expect(await query('select count(*)::int as n from procedure_version')).toEqual([{ n: 6 }]);
  });

  it('give a parliament its template until it has its own, and the generic one without any', async () => {
    expect(await queries.current('aa')).toMatchObject({
      parliament: null,
      template: 'westminster',
      n: 1,
    });
    expect((await queries.current('bb')).template).toBe('generic');
    expect((await refusal(queries.current('nowhere'))).code).toBe('not_found');
    expect((await refusal(queries.versions('nowhere'))).code).toBe('not_found');
    expect((await refusal(queries.version('aa', 1))).code).toBe('not_found');
    expect((await refusal(queries.byId(newId()))).code).toBe('not_found');
    expect((await refusal(queries.byId('no id'))).code).toBe('not_found');
  });

  it('are added by administrators, and the earlier ones stay as they were', async () => {
    const administrator = actor('administrator', 'aa');
    const template = await queries.current('aa');
    const first = await save.execute(administrator, {
      parliament: 'aa',
      procedure: named('First'),
      note: 'The new standing orders.',
      basedOn: template.id,
    });
    expect(first.n).toBe(1);
    const second = await save.execute(administrator, {
      parliament: 'aa',
      procedure: named('Second'),
      note: null,
      basedOn: first.id,
    });
    expect(second.n).toBe(2);
    expect(await queries.current('aa')).toMatchObject({
      id: second.id,
      parliament: 'aa',
      template: 'westminster',
      n: 2,
      note: null,
      procedure: named('Second'),
    });
    expect((await queries.version('aa', 1)).procedure).toEqual(named('First'));
    expect(await queries.byId(template.id)).toEqual(template);
    const versions = await queries.versions('aa');
    expect(versions.map(({ parliament, n, note }) => [parliament, n, note])).toEqual([
      ['aa', 2, null],
      ['aa', 1, 'The new standing orders.'],
      [null, 1, null],
    ]);
    expect(versions[0]).not.toHaveProperty('procedure');
    expect((await queries.current('cc')).template).toBe('francophone');
  });

  it('are in the ledger of the parliament, without the words that people wrote', async () => {
    const entries = await query(
      `select action, record_kind, detail - 'sha256' - 'basedOn' as detail,
         length(detail->>'sha256') as digest, actor_id is not null as known
       from ledger_entry where chain = 'aa' and record_kind = 'procedure' order by seq`,
    );
    const entry = { action: 'procedure.saved', record_kind: 'procedure', digest: 64, known: true };
    expect(entries).toEqual([
      { ...entry, detail: { n: 1, template: 'westminster' } },
      { ...entry, detail: { n: 2, template: 'westminster' } },
    ]);
    expect(JSON.stringify(entries)).not.toContain('standing orders');
  });

  it('are refused to everybody else', async () => {
    const basedOn = (await queries.current('cc')).id;
    const input = { parliament: 'cc', procedure: named('Mine'), note: null, basedOn };
    for (const who of [
      actor('clerk', 'cc'),
      actor('member', 'cc'),
      actor('administrator', 'aa'),
      actor('coordinator', 'cc'),
    ]) {
      expect((await refusal(save.execute(who, input))).code).toBe('forbidden');
    }
    expect((await queries.current('cc')).parliament).toBeNull();
  });

  it('are refused when they say nothing new, or do not hold together', async () => {
    const administrator = actor('administrator', 'cc');
    const { id: basedOn, procedure } = await queries.current('cc');
    const input = { parliament: 'cc', note: null, basedOn };
    const { names, ...rest } = procedure;
    const reordered: Procedure = { ...rest, names };
    expect(
      (await refusal(save.execute(administrator, { ...input, procedure: reordered }))).code,
    ).toBe('procedure_unchanged');
    const broken = { ...procedure, initial: 'nowhere' };
    const refused = await refusal(save.execute(administrator, { ...input, procedure: broken }));
    expect(refused.code).toBe('procedure_invalid');
    expect(refused.fields).toEqual([
      { pointer: '/procedure/initial', code: 'initial_unknown', message: 'initial_unknown' },
    ]);
    expect(refused.extra).toEqual({
      problems: [{ code: 'initial_unknown', pointer: '/initial', params: { stage: 'nowhere' } }],
    });
    expect((await queries.current('cc')).id).toBe(basedOn);
  });

  it('are refused when another version came between', async () => {
    const administrator = actor('administrator', 'aa');
    const old = (await queries.version('aa', 1)).id;
    const input = { parliament: 'aa', procedure: named('Late'), note: null, basedOn: old };
    expect((await refusal(save.execute(administrator, input))).code).toBe('precondition_failed');
  });

  it('lets one of ten administrators through who save at the same moment', async () => {
    const basedOn = (await queries.current('dd')).id;
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) =>
        save.execute(actor('administrator', 'dd'), {
          parliament: 'dd',
          procedure: named(`Mine ${at}`, TEMPLATES.lusophone),
          note: null,
          basedOn,
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    for (const reason of reasons) expect(reason).toMatchObject({ code: 'precondition_failed' });
    expect(await query(`select n from procedure_version where parliament = 'dd'`)).toEqual([
      { n: 1 },
    ]);
  });

  it('can be neither changed nor deleted, not even by SQL', async () => {
    await expect(query(`update procedure_version set note = 'x'`)).rejects.toThrow('append-only');
    await expect(query('delete from procedure_version')).rejects.toThrow('append-only');
    await expect(query('truncate procedure_version cascade')).rejects.toThrow('append-only');
  });

  it('are held against the ledger by the doctor', async () => {
    const examined = () =>
      Snapshot.of(f.db.url, async (snapshot) => {
        const report = new CheckReport('procedures');
        await doctorProcedures(snapshot, report);
        return report;
      });
    const sound = await examined();
    expect(sound.problems).toEqual([]);
    expect(sound.checked['versions']).toBe(9);
    // As somebody with the keys of the database could.
    await query(`set session_replication_role = replica;
      update procedure_version set body = jsonb_set(body, '{initial}', '"vote"')
        where parliament = 'aa' and n = 1;
      create temporary table kept as select * from procedure_version where parliament = 'dd';
      delete from procedure_version where parliament = 'dd';
      insert into procedure_version (id, parliament, template, n, body, created_at)
        select gen_random_uuid(), 'cc', template, 7, body, now() from kept;
      set session_replication_role = origin`);
    const codes = (await examined()).problems.map(({ code, subject }) => `${code} ${subject}`);
    expect(codes.sort()).toEqual([
      'procedure_altered aa 1',
      'procedure_missing dd 1',
      'procedure_unrecorded cc 7',
    ]);
  });

  it('follow a template that came in a new version, where the parliament has none of its own', async () => {
    // As a later release would: its first version says something else than the file.
    await query(
      `insert into procedure_version (id, template, n, body, created_at)
       select gen_random_uuid(), template, 2, jsonb_set(body, '{names,en}', '"Older words"'), now()
       from procedure_version where template = 'generic' and parliament is null`,
    );
    expect((await queries.current('bb')).procedure.names['en']).toBe('Older words');
    expect(await seed.execute()).toEqual({ added: ['generic'] });
    expect(await queries.current('bb')).toMatchObject({ n: 3, procedure: TEMPLATES.generic });
    expect((await queries.current('aa')).n).toBe(2);
  });
});
