import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../support/test-app.js';
import { KE, legislature, type Legislature } from './legislature.js';

/** Whoever finds one of these in a log or in the ledger has found something about a person. */
const SECRETS = {
  name: 'Zqgivenname Zqfamily',
  sortName: 'Zqsorted',
  other: 'Zqothername',
  honorific: 'Zqhonorific',
  biography: 'Zqbiography',
  identifier: 'Zqidentifier',
  link: 'zqhomepage',
  birth: '1913-07-19',
  constituency: 'Zqconstituency',
  office: 'Zqoffice',
  reason: 'Zqreason',
  mover: 'Zqmover',
  proposer: 'Zqproposer',
  note: 'Zqnote',
  question: 'Zqquestion',
  amendment: 'Zqamendment',
  searched: 'Zqsearched',
} as const;

let app: TestApp;
let clerk: TestUser;
let it: Legislature;
let folder: string;
let descriptor: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'i-parliaments-log-'));
  descriptor = openSync(join(folder, 'log'), 'a');
  app = await startTestApp({ env: { LOG_LEVEL: 'debug' }, logTo: descriptor });
  clerk = await app.signIn('clerk', 'ke');
  it = await legislature(clerk, await app.signIn('administrator', 'ke'));
}, 120_000);
afterAll(async () => {
  await app.close();
  closeSync(descriptor);
  rmSync(folder, { recursive: true, force: true });
});

const send = (method: 'POST' | 'PATCH' | 'DELETE' | 'GET', url: string, payload?: object) =>
  clerk.inject({ method, url, headers: { 'if-match': '*' }, ...(payload && { payload }) });
const found = (text: string) => Object.values(SECRETS).filter((one) => text.includes(one));
const log = () => readFileSync(join(folder, 'log'), 'utf8');

const person = {
  name: SECRETS.name,
  sortName: SECRETS.sortName,
  otherNames: [{ name: SECRETS.other, language: 'en' }],
  honorific: SECRETS.honorific,
  birthDate: SECRETS.birth,
  biography: { en: SECRETS.biography },
  identifiers: [{ scheme: 'register', identifier: SECRETS.identifier }],
  webLinks: [{ url: `https://example.org/${SECRETS.link}` }],
};
const amendment = {
  mover: { text: SECRETS.mover },
  target: 'Clause 2',
  text: SECRETS.amendment,
  language: 'en',
  on: '2024-02-12',
};
const move = {
  transition: 'withdraw',
  on: '2024-03-01',
  note: SECRETS.note,
  reason: SECRETS.reason,
  decision: { kind: 'voice', result: 'carried', question: SECRETS.question },
};

/** Once as it should be, once refused. */
async function doEverything(): Promise<void> {
  const made = async (url: string, payload: object) => {
    const answer = await send('POST', url, payload);
    expect(answer.statusCode, answer.body).toBe(201);
    return answer.json<{ id: string }>().id;
  };
  const id = await made(`${KE}/people`, person);
  await send('PATCH', `/api/v1/people/${id}`, { ...person, deathDate: '1900' });
  await send('POST', `${KE}/people`, { ...person, birthDate: `${SECRETS.birth}-01` });
  await send('POST', `${KE}/people`, { ...person, [SECRETS.name]: 1 });
  const posts = `/api/v1/people/${id}/memberships`;
  const post = {
    place: { kind: 'office', office: SECRETS.office },
    constituency: SECRETS.constituency,
  };
  const membership = await made(posts, post);
  await send('POST', posts, { ...post, from: '2020', to: '2019' });
  await send('DELETE', `/api/v1/memberships/${membership}`, { reason: SECRETS.reason });
  const bill = await made('/api/v1/bills', {
    parliament: 'ke',
    chamber: 'ke-na',
    title: 'A bill',
    language: 'en',
    kind: 'popular',
    on: '2024-02-01',
    proposer: SECRETS.proposer,
    sponsors: [{ person: id }],
  });
  const url = `/api/v1/bills/${bill}`;
  await made(`${url}/amendments`, amendment);
  await send('POST', `${url}/amendments`, { ...amendment, n: 1 });
  await send('POST', `${url}/moves`, { ...move, on: '2023-01-01' });
  await send('POST', `${url}/moves`, move);
  await send('POST', `${url}/moves`, { ...move, transition: SECRETS.name.slice(0, 11) });
  for (const read of [
    `${KE}/people?q=${SECRETS.searched}`,
    `/parliaments/ke/people?q=${SECRETS.searched}`,
    `/api/v1/search?q=${SECRETS.searched}`,
    `/bills?q=${SECRETS.searched}`,
    `/people/${id}`,
    url,
  ]) {
    expect((await send('GET', read)).statusCode, read).toBe(200);
  }
  await app.settled();
}

describe('what is known of persons', () => {
  test('stands in no log and not in the ledger, whatever is done and refused', async () => {
    await doEverything();
    expect(found(log())).toEqual([]);
    const ledger = await app.database.rows<{ line: string }>({
      name: 'test-ledger-lines',
      text: 'select e::text as line from ledger_entry e',
    });
    expect(ledger.length).toBeGreaterThan(20);
    expect(found(ledger.map(({ line }) => line).join('\n'))).toEqual([]);
  });

  test('and neither where the database fails with it in its hands', async () => {
    const { pool } = app.database;
    // Broken so that the statements with the words fail, and PostgreSQL quotes them.
    await pool.query(
      'alter table person add constraint broken check (birth_date is null) not valid',
    );
    await pool.query('alter table bill_amendment add constraint broken check (n < 0) not valid');
    await pool.query('alter table bill_entry add constraint broken check (n < 0) not valid');
    const before = log().length;
    for (const [url, payload] of [
      [`${KE}/people`, person],
      [`/api/v1/bills/${it.otherBill}/amendments`, amendment],
      [`/api/v1/bills/${it.otherBill}/moves`, move],
    ] as const) {
      const answer = await send('POST', url, payload);
      expect(answer.statusCode, url).toBe(500);
      expect(found(answer.body), url).toEqual([]);
    }
    const written = log().slice(before);
    expect(written).toContain('broken');
    expect(found(written)).toEqual([]);
  });
});
