import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parliamentsFixture } from './parliaments-fixture.js';

const entries = async (db: { query: (text: string) => Promise<unknown> }) =>
  Number(((await db.query('select count(*) as n from ledger_entry')) as [{ n: string }])[0].n);

describe('seeding the reference data', () => {
  let fixture: Awaited<ReturnType<typeof parliamentsFixture>>;
  let took: number;
  beforeAll(async () => {
    fixture = await parliamentsFixture();
    const start = performance.now();
    await fixture.seed.execute();
    took = performance.now() - start;
  });
  afterAll(() => fixture.db.close());

  it('brings in the 55 states, the Pan-African Parliament and the 19 bodies', async () => {
    const all = await fixture.directory.sorted('en');
    const count = (kind: string) => all.filter((one) => one.kind === kind).length;
    expect([count('national'), count('continental'), count('regional_body')]).toEqual([55, 1, 19]);
    console.info(`seeded ${all.length} parliaments in ${Math.round(took)} ms`);
  });

  it('writes one ledger entry a parliament and a committee, each in its own chain', async () => {
    const rows: unknown = await fixture.db.database.dataSource.query(
      `select action, count(*)::int as n, count(distinct chain)::int as chains from ledger_entry
       group by action order by action`,
    );
    expect(rows).toEqual([
      { action: 'committee.created', n: 11, chains: 1 },
      { action: 'parliament.registered', n: 75, chains: 75 },
    ]);
  });

  it('changes nothing when it runs again', async () => {
    const before = await entries(fixture.db.database.dataSource);
    const report = await fixture.seed.execute();
    expect(report).toEqual({ registered: [], updated: [], keptAsEdited: [], committees: 0 });
    expect(await entries(fixture.db.database.dataSource)).toBe(before);
  });

  it('knows Kenya', async () => {
    const kenya = await fixture.queries.find('ke');
    expect(kenya).toMatchObject({
      kind: 'national',
      names: { en: 'Parliament of Kenya', sw: 'Bunge la Kenya' },
      countryNames: { ar: 'كينيا', pt: 'Quénia' },
      region: 'eastern',
      languages: ['en', 'sw'],
      timeZone: 'Africa/Nairobi',
      structure: 'bicameral',
      seats: 416,
      place: 'ke',
      iri: '/akn/ke/ontology/organization/ke',
      mayFile: true,
      bodies: ['aplesa', 'apu', 'eala', 'fp-icglr', 'ipu-igad', 'pap'],
    });
    expect(kenya?.chambers.map(({ code, kind, seats }) => [code, kind, seats])).toEqual([
      ['ke-na', 'lower', 349],
      ['ke-se', 'upper', 67],
    ]);
    expect(kenya?.sources.map(({ code }) => code)).toContain('FB');
  });

  it('lets nobody file where there is no parliament, and leaves unknown values null', async () => {
    const sudan = await fixture.queries.find('sd');
    expect(sudan).toMatchObject({ status: 'none', mayFile: false, seat: null, seats: null });
    const benin = await fixture.queries.find('bj');
    expect(benin?.chambers.find(({ code }) => code === 'bj-se')).toMatchObject({
      status: 'being_established',
      active: false,
      seats: null,
    });
  });

  it('gives the Pan-African Parliament its members and its eleven permanent committees', async () => {
    const pap = await fixture.queries.find('pap');
    expect(pap?.place).toBe('aa-au');
    expect(pap?.members).toHaveLength(55);
    expect(pap?.committees).toHaveLength(11);
    expect(pap?.committees[0]).toMatchObject({
      kind: 'standing',
      maxMembers: 30,
      status: 'active',
    });
  });

  it('answers null for a code that there is not', async () => {
    expect(await fixture.queries.find('zz')).toBeNull();
    expect(await fixture.directory.facts('zz')).toBeNull();
  });
});
