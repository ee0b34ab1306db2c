import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readBills } from '../../seeds/demonstration/bills-manifest.js';
import { recordDemonstration } from '../../seeds/demonstration/demonstration-state.js';
import { readManifest } from '../../seeds/demonstration/manifest.js';
import { readPeople } from '../../seeds/demonstration/people-manifest.js';
import { removeDemonstration } from '../../seeds/remove-demonstration.js';
import { runDemonstration } from '../../seeds/run-demonstration.js';
import { examine } from '../../src/cli/doctor/examine.js';
import { UseSignInLink } from '../../src/features/access/index.js';
import { MoveBill } from '../../src/features/bills/index.js';
import { SeedParliaments } from '../../src/features/parliaments/index.js';
import { SeedProcedures } from '../../src/features/procedures/index.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import { prepare } from '../../src/prepare.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** Each of the long ones files the whole demonstration, on machines that are busy with other tests. */
const LONG = 120_000;
const ADDRESS = 'http://parliament.example';
const QUIET = { fast: false, kept: [], progress: () => () => undefined };
const manifest = readManifest();
const people = readPeople();
const { bills } = readBills();
const all = manifest.papers.flatMap(({ versions }) => versions).length;

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ env: { DEMO: 'true' }, parliaments: false });
});
afterAll(() => test.close());

const count = async (question: string) => {
  const { rows } = await test.database.pool.query<{ n: number }>(question);
  return rows[0]!.n;
};
const papers = () => count('select count(*)::int as n from document where demonstration');
const open = () =>
  count(`select count(*)::int as n from account where email like 'demo.%' and disabled_at is null`);

async function problems() {
  await test.settled();
  const { database, files } = test.resources;
  return (await examine({ database, files }, QUIET)).flatMap((report) => report.problems);
}

const filedBills = () => count('select count(*)::int as n from bill where demonstration');
const persons = () => count('select count(*)::int as n from person where demonstration');

it(
  'goes on where a first start was killed, also in the middle of a bill',
  async () => {
    await test.app.get(SeedParliaments, { strict: false }).execute();
    await test.app.get(SeedProcedures, { strict: false }).execute();
    const killed = (at: number) =>
      runDemonstration(test.app, {
        evenIfRemoved: false,
        progress: (done) => {
          if (done === at) throw new Error('killed');
        },
      });
    await expect(killed(9)).rejects.toThrow('killed');
    expect(await papers()).toBe(9);
    await expect(killed(manifest.papers.length + 5)).rejects.toThrow('killed');
    expect([await papers(), await persons()]).toEqual([manifest.papers.length, 5]);
    await killAtMove(20);
    expect(await filedBills()).toBe(2);
  },
  LONG,
);

async function killAtMove(at: number) {
  const move = test.app.get(MoveBill, { strict: false });
  const execute = move.execute.bind(move);
  let moves = 0;
  const spy = vi.spyOn(move, 'execute').mockImplementation((actor, input) => {
    moves += 1;
    if (moves === at) throw new Error('killed');
    return execute(actor, input);
  });
  await expect(runDemonstration(test.app, { evenIfRemoved: false })).rejects.toThrow('killed');
  spy.mockRestore();
}

it(
  'files every paper once, with a link for each role, and reads their text',
  async () => {
    const steps: string[] = [];
    const links = await prepare(test.app, ADDRESS, { step: (step) => void steps.push(step) });
    expect(steps).toEqual(['demonstration']);
    expect(links).toHaveLength(9);
    const secrets = links.map(({ url }) => url.replace(`${ADDRESS}/sign-in/link/`, ''));
    for (const secret of secrets) {
      const session = await test.app.get(UseSignInLink, { strict: false }).execute({ secret });
      expect(session.accountId).not.toBeNull();
    }
    expect(await papers()).toBe(manifest.papers.length);
    await test.settled();
    expect(
      await count(`select count(*)::int as n from document_version where text_state = 'ready'`),
    ).toBe(all);
    expect(await problems()).toEqual([]);
  },
  LONG,
);

it('leads every bill where the manifest says, act by act, and no person twice', async () => {
  const { rows } = await test.database.pool.query<{ title: string; revision: number }>(
    'select title, revision from bill where demonstration',
  );
  const expected = bills.map(({ title, acts, relations }) => ({
    title,
    revision: 1 + acts.length + relations.length,
  }));
  const byTitle = (a: { title: string }, b: { title: string }) => (a.title < b.title ? -1 : 1);
  expect(rows.sort(byTitle)).toEqual(expected.sort(byTitle));
  expect(await persons()).toBe(people.persons.length);
  const posts = people.persons.reduce((sum, one) => sum + one.posts.length, 0);
  expect(await count('select count(*)::int as n from membership')).toBe(posts);
  expect(await count('select count(*)::int as n from party')).toBe(people.parties.length);
});

it('shows everybody a bill of every tradition, and the draft to nobody', async () => {
  const answer = await test.get('/api/v1/bills?limit=50');
  const { data } = answer.json<{ data: { parliament: string; title: string }[] }>();
  const open = bills.filter(({ sharing }) => sharing.level === 'public');
  expect(data.map(({ title }) => title).sort()).toEqual(open.map(({ title }) => title).sort());
  const mediation = await test.get('/api/v1/bills?milestone=reconciliation');
  expect(mediation.json<{ data: { title: string }[] }>().data.map(({ title }) => title)).toEqual([
    'The School Meals (Standards) Bill',
  ]);
});

it('does nothing at a later start', async () => {
  const before = await count('select count(*)::int as n from ledger_entry');
  expect(await prepare(test.app, ADDRESS)).toEqual([]);
  expect(await count('select count(*)::int as n from ledger_entry')).toBe(before);
});

it('lets a word be found across parliaments, and hides what nobody may see', async () => {
  const found = await test.get('/api/v1/search?q=alimenta%C3%A7%C3%A3o');
  expect(found.body).toContain('Proposta de Lei da Alimentação Escolar');
  const everything = await test.get('/api/v1/search?kind=document&limit=20');
  const { data } = everything.json<{ data: { title: string }[] }>();
  const open = manifest.papers.filter(
    ({ sharing, embargoDays }) => sharing.level === 'public' && embargoDays === null,
  );
  expect(data.map(({ title }) => title).sort()).toEqual(open.map(({ title }) => title).sort());
});

it('leaves a bill alone that somebody has led elsewhere meanwhile', async () => {
  const { rows } = await test.database.pool.query<{ id: string; revision: number }>(
    `select id, revision from bill where demonstration and parliament = 'tz'`,
  );
  const [bill] = rows;
  await test.app.get(MoveBill, { strict: false }).execute(SYSTEM, {
    billId: bill!.id,
    requireRevision: () => undefined,
    transition: 'withdraw',
    on: '2026-10-01',
    note: null,
    reason: 'Tried out.',
    decision: null,
    documents: [],
    referrals: [],
  });
  // It seems that there is still something to do for it.
  await test.database.pool.query(`update bill set revision = 1 where parliament = 'tz'`);
  // A later release brings other data: what is here is brought up to date, and nothing else moves.
  await recordDemonstration(test.app, 'demonstration.filed', 'of an earlier release');
  expect(await runDemonstration(test.app, { evenIfRemoved: false })).toEqual({
    versions: 0,
    bills: 0,
    invited: [],
  });
  expect(
    await count(
      `select count(*)::int as n from bill where parliament = 'tz' and stage = 'withdrawn'`,
    ),
  ).toBe(1);
});

it('goes away with one command, stays away, and leaves a sound ledger', async () => {
  expect(await removeDemonstration(test.app)).toEqual({
    bills: bills.length,
    documents: manifest.papers.length,
    people: people.persons.length,
    accounts: manifest.accounts.length,
  });
  expect([await papers(), await filedBills(), await persons(), await open()]).toEqual([0, 0, 0, 0]);
  const left = ['bill_entry', 'bill_referral', 'bill_relation', 'membership', 'party'];
  for (const table of left) {
    expect([table, await count(`select count(*)::int as n from ${table}`)]).toEqual([table, 0]);
  }
  await test.settled();
  expect(
    await count(
      `select count(*)::int as n from search_record where kind in ('document', 'bill', 'person')`,
    ),
  ).toBe(0);
  expect(await prepare(test.app, ADDRESS)).toEqual([]);
  expect([await papers(), await filedBills(), await persons()]).toEqual([0, 0, 0]);
  expect(await removeDemonstration(test.app)).toEqual({
    bills: 0,
    documents: 0,
    people: 0,
    accounts: 0,
  });
  expect(await problems()).toEqual([]);
});

it(
  'comes back when asked to, with new numbers',
  async () => {
    const again = await runDemonstration(test.app, { evenIfRemoved: true });
    expect([again.versions, again.bills, again.invited.length]).toEqual([all, bills.length, 9]);
    expect(await open()).toBe(manifest.accounts.length);
    const { rows } = await test.database.pool.query<{ number: string }>(
      `select number from document where parliament = 'mz'
     union all select number from bill where parliament = 'mz'`,
    );
    expect(rows.map(({ number }) => number)).toEqual([
      expect.stringMatching(/^DEMO\/MZ\/BILL\/\d{4}\/2$/),
      'DEMO/MZ/BILLS/2026/2',
    ]);
    expect(await problems()).toEqual([]);
  },
  LONG,
);

it('keeps persons whom a real bill names, with their posts, when all else goes', async () => {
  await test.database.pool.query(
    `update bill set demonstration = false where parliament = 'mz' and title like '%Alimentação%'`,
  );
  const named = people.persons.filter(({ parliament }) => parliament === 'mz');
  const removed = await removeDemonstration(test.app);
  expect([removed.bills, removed.people]).toEqual([
    bills.length - 1,
    people.persons.length - named.length,
  ]);
  expect(await count('select count(*)::int as n from membership')).toBe(
    named.flatMap(({ posts }) => posts).length,
  );
});
