import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../src/kernel/actor.js';
import { peopleFixture, type PeopleFixture } from '../features/people/people-fixture.js';
import { registration } from '../features/parliaments/parliaments-fixture.js';
import { corpora, corpusFiles, withCorpora } from '../support/corpora.js';

const FOLDER = join('people', 'popolo');

/** Which parliament each file is about, and its chamber where more than one works. */
const PARLIAMENTS: Readonly<Record<string, readonly [parliament: string, chamber?: string]>> = {
  Angola: ['ao'],
  Benin: ['bj'],
  Botswana: ['bw'],
  Burkina_Faso: ['bf', 'bf-an'],
  Burundi: ['bi', 'bi-an'],
  Cabo_Verde: ['cv'],
  Chad: ['td', 'td-an'],
  Comoros: ['km'],
  'Congo-Brazzaville': ['cg', 'cg-an'],
  Djibouti: ['dj'],
  Gabon: ['ga', 'ga-an'],
  Gambia: ['gm'],
  Ghana: ['gh'],
  'Guinea-Bissau': ['gw', 'gw-anp'],
  Ivory_Coast: ['ci', 'ci-an'],
  Lesotho: ['ls', 'ls-na'],
  Liberia: ['lr', 'lr-hr'],
  Madagascar: ['mg'],
  Malawi: ['mw'],
  Mali: ['ml', 'ml-an'],
  Mauritius: ['mu'],
  'Namibia-Assembly': ['na', 'na-na'],
  'Namibia-Council': ['na', 'na-nc'],
  Niger: ['ne', 'ne-an'],
  Rwanda: ['rw', 'rw-cd'],
  Saint_Helena: ['sh'],
  Senegal: ['sn'],
  Seychelles: ['sc'],
  Sierra_Leone: ['sl'],
  Somalia: ['so', 'so-hop'],
  Somaliland: ['sq'],
  South_Sudan: ['ss', 'ss-tnla'],
  Swaziland: ['sz', 'sz-ha'],
  Togo: ['tg', 'tg-an'],
  Tunisia: ['tn', 'tn-arp'],
  Zambia: ['zm'],
  Zimbabwe: ['zw', 'zw-na'],
};

const files = corpusFiles(FOLDER).map((path) => {
  const name = basename(path, '.json');
  const key = Object.keys(PARLIAMENTS)
    .filter((one) => name.startsWith(one))
    .sort((a, b) => b.length - a.length)[0];
  const [parliament = '', chamber = null] = PARLIAMENTS[key ?? ''] ?? [];
  return { name, path, parliament, chamber };
});

describe.skipIf(!withCorpora)('files that volunteers collected', () => {
  let f: PeopleFixture;
  beforeAll(async () => {
    f = await peopleFixture();
    await f.seed.execute();
    const assembly = (code: string) => ({
      code,
      kind: 'single' as const,
      names: { en: 'Assembly' },
      seats: null,
      termYears: null,
      status: 'functioning' as const,
      active: true,
      composition: null,
      note: null,
      evidence: [],
    });
    await f.register.execute(SYSTEM, [
      registration('sh', { chambers: [assembly('sh-lc')] }),
      registration('sq', { chambers: [assembly('sq-hr')] }),
    ]);
  }, 120_000);
  afterAll(() => f.db.close());

  test('are all there, and each has its parliament', () => {
    expect(files).toHaveLength(37);
    expect(files.filter(({ parliament }) => parliament === '')).toEqual([]);
  });

  test.each(files)('$name is imported whole, and a second time changes nothing', async (file) => {
    const { parliament, chamber, path } = file;
    const text = await readFile(join(corpora!, path), 'utf8');
    const input = { parliament, chamber, text, commit: true };
    const first = await f.importer.execute(SYSTEM, input);
    const refused = first.rows.filter(({ state }) => state === 'refused');
    expect([first.fault, refused, first.committed]).toEqual([null, [], true]);
    const raw = JSON.parse(text) as {
      persons: unknown[];
      memberships: unknown[];
      events: unknown[];
    };
    expect(first.counts.person.new).toBe(raw.persons.length);
    expect(first.counts.membership.new).toBe(raw.memberships.length);
    expect(first.counts.term.new).toBe(raw.events.length);

    const second = await f.importer.execute(SYSTEM, input);
    const states = new Set(second.rows.map(({ state }) => state));
    expect([second.committed, [...states]]).toEqual([true, ['same']]);
    expect(await f.ledgerOf(parliament)).toBe(file.name === 'Namibia-Council' ? 2 : 1);
  });

  test('are sorted, spelt and seated as their readers expect', async () => {
    const mali = await f.people.directory(SYSTEM, { parliament: 'ml', q: 'ndiaye', limit: 10 });
    expect(mali.data.map(({ name }) => name)).toEqual(['Mody N’Diaye']);
    const house = await f.rosters.chamber(SYSTEM, 'na', 'na-na', '2007-06-01');
    const unsure = house.members.filter(({ certain }) => !certain);
    expect([house.members.length > 70, unsure]).toEqual([true, []]);
    expect(house.parties[0]?.party?.names).toEqual({ en: 'SWAPO' });
    // Both houses of Namibia name it, and it is one party.
    const parties = await f.organisations.parties('na', '2007-06-01');
    expect(parties.filter(({ names }) => names['en'] === 'SWAPO')).toHaveLength(1);
    const chad = await f.people.directory(SYSTEM, { parliament: 'td', limit: 1 });
    expect(chad.total).toBe(191);
  });
});
