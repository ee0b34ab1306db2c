import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '../features/people/import/popolo-fixture.js';
import { cloneDatabase } from '../support/test-database.js';

const ROOT = join(import.meta.dirname, '../..');
let folder: string;
let database: { url: string; drop: () => Promise<void> };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'i-parliaments-import-'));
  database = await cloneDatabase();
  expect((await cli(['seed'])).code).toBe(0);
}, 120_000);
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

function cli(args: string[], input = '') {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['dist/src/cli.js', ...args], {
    cwd: ROOT,
    env: { PATH, HOME, DATABASE_URL: database.url, DATA_DIR: folder },
  });
  return new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

async function file(name: string, content: object | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function persons(): Promise<number> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query('select id from person')).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

const KE = ['--parliament', 'ke', '--chamber', 'ke-na'];
const popolo = (path: string, ...more: string[]) => cli(['import', 'popolo', path, ...KE, ...more]);

describe('import popolo', { timeout: 180_000 }, () => {
  it('reports by row, writes nothing on a dry run, then everything, then nothing again', async () => {
    const path = await file('small.json', SMALL);
    const dry = await popolo(path, '--dry-run');
    expect(dry.out.split('\n')).toEqual([
      'new\tterm\t/events/0\tFirst Assembly',
      'new\torganisation\t/organizations/1\tAlpha Party',
      'same\torganisation\t/organizations/2\tunknown',
      '\t/organizations/2/name\tstands for no party; imported without one',
      'new\tperson\t/persons/0\tAda Nkosi',
      'new\tperson\t/persons/1\tBEN OKORO',
      'new\tmembership\t/memberships/0\tAda Nkosi',
      'new\tmembership\t/memberships/1\tBEN OKORO',
      '',
    ]);
    expect(dry.err).toContain('persons: 2 new');
    expect(dry.err).toContain('never imported: email of 1 persons');
    expect(dry.err).toContain('this was a dry run');
    expect([dry.code, await persons()]).toEqual([0, 0]);

    const first = await popolo(path);
    expect(first.err).toContain('6 rows were written.');
    expect([first.code, await persons()]).toEqual([0, 2]);

    const again = await cli(['import', 'popolo', '-', ...KE], JSON.stringify(SMALL));
    expect(again.err).toContain('Nothing had to be written.');
    expect([again.code, await persons()]).toEqual([0, 2]);
  });

  it('leaves with 1 when rows are refused, and says what to do; a name cannot colour the terminal', async () => {
    const bad = { id: 'p3', name: 'Eve \u001b[31mRed', birth_date: '1970-13' };
    const path = await file('bad.json', { ...SMALL, persons: [...SMALL.persons, bad] });
    const { code, out, err } = await popolo(path);
    expect(out).toContain('refused\tperson\t/persons/2\tEve [31mRed\n');
    expect(out).toContain('\t/persons/2/birth_date\t“1970-13” is no date');
    expect(err).toContain('Nothing was written: 1 rows are refused. Correct the file');
    expect([code, await persons()]).toEqual([1, 2]);
    const json = await popolo(path, '--dry-run', '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      committed: false,
      counts: { person: { same: 2, refused: 1 } },
    });
    expect(json.code).toBe(1);
  });

  it('asks which chamber it is where two work', async () => {
    const path = await file('small.json', SMALL);
    const { code, out } = await cli(['import', 'popolo', path, '--parliament', 'ke', '--dry-run']);
    expect(out).toContain('say which chamber this is with --chamber; there are: ke-na, ke-se');
    expect(code).toBe(1);
  });

  it('names the place where a file stops being JSON', async () => {
    const path = await file('broken.json', '{"persons": [\n  {"id": "1", "name": "A"},\n]}');
    const { code, out, err } = await popolo(path);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('error: Not JSON: see line 3, column 1.');
  });
});
