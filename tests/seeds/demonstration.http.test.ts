import { afterAll, beforeAll, expect, it } from 'vitest';
import { filePapers } from '../../seeds/demonstration/demonstration-papers.js';
import { makeAccounts } from '../../seeds/demonstration/demonstration-accounts.js';
import { readManifest } from '../../seeds/demonstration/manifest.js';
import { removeDemonstration } from '../../seeds/remove-demonstration.js';
import { runDemonstration } from '../../seeds/run-demonstration.js';
import { examine } from '../../src/cli/doctor/examine.js';
import { UseSignInLink } from '../../src/features/access/index.js';
import { SeedParliaments } from '../../src/features/parliaments/index.js';
import { prepare } from '../../src/prepare.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const ADDRESS = 'http://parliament.example';
const QUIET = { fast: false, kept: [], progress: () => () => undefined };
const manifest = readManifest();
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

it('goes on where a first start was killed', async () => {
  const { ids, committee } = await prepareHalf();
  const killed = filePapers(test.app, manifest, {
    accountIds: ids,
    committee,
    progress: (done) => {
      if (done === 9) throw new Error('killed');
    },
  });
  await expect(killed).rejects.toThrow('killed');
  expect(await papers()).toBe(9);
});

async function prepareHalf() {
  await test.app.get(SeedParliaments, { strict: false }).execute();
  return makeAccounts(test.app, manifest);
}

it('files every paper once, with a link for each role, and reads their text', async () => {
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

it('goes away with one command, stays away, and leaves a sound ledger', async () => {
  expect(await removeDemonstration(test.app)).toEqual({
    documents: manifest.papers.length,
    accounts: manifest.accounts.length,
  });
  expect([await papers(), await open()]).toEqual([0, 0]);
  expect(await count(`select count(*)::int as n from search_record where kind = 'document'`)).toBe(
    0,
  );
  expect(await prepare(test.app, ADDRESS)).toEqual([]);
  expect(await papers()).toBe(0);
  expect(await removeDemonstration(test.app)).toEqual({ documents: 0, accounts: 0 });
  expect(await problems()).toEqual([]);
});

it('comes back when asked to, with new numbers', async () => {
  const { versions, invited } = await runDemonstration(test.app, { evenIfRemoved: true });
  expect([versions, invited.length]).toEqual([all, 9]);
  expect(await open()).toBe(manifest.accounts.length);
  const { rows } = await test.database.pool.query<{ number: string }>(
    `select number from document where parliament = 'mz'`,
  );
  expect(rows[0]?.number).toMatch(/^DEMO\/MZ\/BILL\/\d{4}\/2$/);
  expect(await problems()).toEqual([]);
});
