import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../support/test-database.js';

const ROOT = join(import.meta.dirname, '../..');

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let folder: string;
let one: { url: string; drop: () => Promise<void> };
let two: { url: string; drop: () => Promise<void> };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'i-parliaments-cli-'));
  one = await cloneDatabase();
  two = await cloneDatabase();
  expect((await cli(['seed'])).code).toBe(0);
}, 60_000);
afterAll(async () => {
  await one.drop();
  await two.drop();
  await rm(folder, { recursive: true, force: true });
});

function cli(args: string[], options: { input?: string; url?: string } = {}): Promise<Result> {
  const { input = '', url = one.url } = options;
  const name = url === one.url ? 'one' : 'two';
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['dist/src/cli.js', ...args], {
    cwd: ROOT,
    env: { PATH, HOME, DATABASE_URL: url, DATA_DIR: join(folder, name), PORT: '4567' },
  });
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

async function query<T extends object>(text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: one.url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

const CLERK = ['--email', 'clerk@example.org', '--role', 'clerk', '--parliament', 'ke'];
const TOKEN = ['token', 'create', '--account', 'clerk@example.org', '--expires', '1d'];

describe('accounts and tokens', { timeout: 90_000 }, () => {
  it('prints the link of a new account, and nothing else', async () => {
    const { code, out, err } = await cli(['account', 'create', ...CLERK]);
    expect(out).toMatch(/^http:\/\/localhost:4567\/sign-in\/link\/[\w-]{43}\n$/);
    expect(err).toContain('signs in once');
    expect(code).toBe(0);
  });

  it('prints a new token alone', async () => {
    const { code, out, err } = await cli([...TOKEN, '--scope', 'documents:write']);
    expect(out).toMatch(/^ipa_[\w-]{43}\n$/);
    expect(err).toBe('');
    expect(code).toBe(0);
    const many = await cli([...TOKEN, '--scope', 'read', '--scope', 'documents:write,read']);
    expect(many.code).toBe(0);
    const listed = await cli(['token', 'list', '--account', 'clerk@example.org', '--json']);
    const tokens = JSON.parse(listed.out) as { id: string; scopes: string[] }[];
    expect(tokens.map(({ scopes }) => scopes.join()).sort()).toEqual([
      'documents:write',
      'read,documents:write',
    ]);
    expect((await cli(['token', 'revoke', tokens[0]!.id])).code).toBe(0);
    const left = await cli(['token', 'list', '--account', 'clerk@example.org', '--json']);
    expect(JSON.parse(left.out)).toHaveLength(1);
  });

  it('takes a password from standard input, and makes no account when it is a bad one', async () => {
    const create = ['account', 'create', '--email', 'mp@example.org', '--role', 'member'];
    const args = [...create, '--parliament', 'sn', '--password-stdin', '--json'];
    const short = await cli(args, { input: 'short\n' });
    expect([short.code, short.out]).toEqual([1, '']);
    expect(short.err).toContain('password_too_short');
    const good = await cli(args, { input: 'seven grey herons wade\n' });
    expect(good.code).toBe(0);
    expect(JSON.parse(good.out)).toMatchObject({ email: 'mp@example.org', link: null });
  });

  it('gives, takes, lists, shuts and opens', async () => {
    const scope = ['--account', 'mp@example.org', '--role', 'clerk', '--parliament', 'sn'];
    expect((await cli(['account', 'grant', ...scope])).code).toBe(0);
    const list = async () =>
      JSON.parse((await cli(['account', 'list', '--parliament', 'sn', '--json'])).out) as {
        email: string;
        grants: { role: string }[];
        disabledAt: string | null;
      }[];
    const [granted] = await list();
    expect(granted?.grants.map(({ role }) => role)).toEqual(['member', 'clerk']);
    expect((await cli(['account', 'revoke', ...scope])).code).toBe(0);
    expect((await cli(['account', 'revoke', ...scope])).code).toBe(1);
    expect((await cli(['account', 'disable', '--account', 'mp@example.org'])).code).toBe(0);
    const [disabled] = await list();
    expect(disabled?.grants.map(({ role }) => role)).toEqual(['member']);
    expect(disabled?.disabledAt).not.toBeNull();
    const refused = await cli(['link', 'create', '--account', 'mp@example.org']);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect((await cli(['account', 'enable', '--account', 'mp@example.org'])).code).toBe(0);
    const link = await cli(['link', 'create', '--account', 'mp@example.org', '--lasts', '30m']);
    expect(link.out).toMatch(/^http:\/\/localhost:4567\/sign-in\/link\/\S+\n$/);
  });

  it('finds a committee by its name', async () => {
    const [found] = await query<{ name: string; id: string }>(
      `select names ->> 'en' as name, id from committee where parliament = 'pap' limit 1`,
    );
    const account = ['--account', 'mp@example.org', '--role', 'committee-member'];
    const args = ['account', 'grant', ...account, '--parliament', 'pap', '--committee'];
    expect((await cli([...args, 'Committee on Nothing'])).err).toContain('has no committee');
    expect((await cli([...args, found!.name.toUpperCase()])).code).toBe(0);
    const [grant] = await query<{ committee: string }>(
      `select committee from account_grant where role = 'committee_member'`,
    );
    expect(grant?.committee).toBe(found!.id);
  });
});

describe('a refusal', () => {
  it.each([
    [['account', 'create', ...CLERK], 'email_taken'],
    [
      ['account', 'grant', '--account', 'nobody@example.org', '--role', 'operator'],
      'unknown_account',
    ],
    [['reindex', '--kind', 'unicorn'], 'unicorn'],
  ])('leaves with 1, with the reason and no result: %j', async (args, why) => {
    const { code, out, err } = await cli(args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^error: /);
    expect(err).toContain(why);
  });
});

describe('the whole system', { timeout: 90_000 }, () => {
  it('is seeded once, migrated already, and sound', async () => {
    const [before] = await query<{ n: number }>('select count(*)::int as n from ledger_entry');
    const again = await cli(['seed']);
    expect([again.code, again.out]).toEqual([0, '']);
    expect(await query('select count(*)::int as n from ledger_entry')).toEqual([before]);
    expect(await cli(['migrate'])).toMatchObject({ code: 0, out: '' });
    const doctor = await cli(['doctor']);
    expect(doctor.code, doctor.out).toBe(0);
    expect(doctor.out).toContain('All is well.');
  });

  it('is backed up and restored elsewhere, where it is sound too', async () => {
    const file = join(folder, 'backup.zip');
    expect((await cli(['backup', file])).code).toBe(0);
    const there = await cli(['restore', file], { url: two.url });
    expect(there.code, there.err).toBe(0);
    expect((await cli(['doctor', '--json'], { url: two.url })).out).toContain('"clean": true');
    expect((await cli(['restore', file], { url: two.url })).err).toContain('empty system');
    expect((await cli(['reindex'], { url: two.url })).code).toBe(0);
  });

  it('says with 1 what was damaged, and a kept head proves what no chain can', async () => {
    const heads = await cli(['doctor', '--export-head']);
    const kept = join(folder, 'heads.json');
    await writeFile(kept, heads.out);
    expect((await cli(['doctor', '--against', kept])).code).toBe(0);
    const [last] = await query<{ seq: string }>(
      `select seq from ledger_head where chain = 'platform'`,
    );
    const before = Number(last!.seq) - 1;
    // The last entry is taken away, and the head set back so that the chain looks whole.
    await query(`set session_replication_role = 'replica';
      delete from ledger_entry where chain = 'platform' and seq > ${before};
      update ledger_head h set seq = e.seq, hash = e.hash from ledger_entry e
      where h.chain = 'platform' and e.chain = 'platform' and e.seq = ${before}`);
    expect((await cli(['doctor'])).code).toBe(0);
    const found = await cli(['doctor', '--against', kept, '--json']);
    expect(found.code).toBe(1);
    const { clean, checks } = JSON.parse(found.out) as {
      clean: boolean;
      checks: { problems: { code: string; subject: string }[] }[];
    };
    expect(clean).toBe(false);
    expect(checks.flatMap(({ problems }) => problems)).toMatchObject([
      { code: 'ledger_rewritten', subject: 'ledger platform' },
    ]);
    expect((await cli(['doctor', '--against', join(folder, 'no.json')])).code).toBe(1);
    expect(JSON.parse(await readFile(kept, 'utf8'))).toHaveProperty('heads');
  });
});
