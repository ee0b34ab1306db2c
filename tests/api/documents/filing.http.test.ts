import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filing, multipart } from '../../support/multipart.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

const TEXT = 'The committee resolved that the dam at Thwake be completed before the long rains.\n';
const METADATA = {
  parliament: 'ke',
  type: 'committee_report',
  title: 'Report on the Thwake dam',
  language: 'en',
  date: '2026-03-11',
  subjects: ['water'],
  sharing: 'parliament',
};

let app: TestApp;
let clerk: TestUser;
let member: TestUser;
let stranger: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
  member = await app.signIn('member', 'ke');
  stranger = await app.signIn('clerk', 'gh');
});
afterAll(() => app.close());

const post = (user: TestUser, form: ReturnType<typeof multipart>, headers = {}) =>
  user.inject({
    method: 'POST',
    url: '/api/v1/documents',
    payload: form.payload,
    headers: { ...form.headers, ...headers },
  });

const counts = async () => {
  const { rows } = await app.database.pool.query<{
    documents: number;
    numbers: number;
    files: number;
  }>(
    `select (select count(*)::int from document) as documents,
       (select coalesce(sum(last_number), 0)::int from register) as numbers,
       (select count(*)::int from file) as files`,
  );
  const stored: string[] = [];
  for await (const name of app.resources.files.list()) stored.push(name);
  const uploads = await readdir(join(app.dataDir, 'uploads')).catch(() => []);
  return { ...rows[0], stored: stored.length, uploads: uploads.length };
};

describe('filing a paper', () => {
  test('answers with number, address and hash, and the text is found by a member', async () => {
    const answer = await post(clerk, filing(METADATA, TEXT));
    expect(answer.statusCode, answer.body).toBe(201);
    const body = answer.json();
    expect(body).toMatchObject({
      number: 'KE/COMMITTEE-REPORT/2026/1',
      iri: '/akn/ke/doc/committee-report/ke/2026/1',
      sha256: createHash('sha256').update(TEXT).digest('hex'),
      revision: 1,
    });
    expect(answer.headers['location']).toBe(`/api/v1/documents/${body.id}`);
    await app.settled();
    const text = await member.get(`/api/v1/documents/${body.id}/versions/1/text`);
    expect(text.json().pages[0].text).toContain('Thwake');
    const found = await member.get('/api/v1/search?q=thwake');
    expect(found.json()).toMatchObject({ total: 1, data: [{ id: body.id }] });
  });

  test('a stranger gets the same answer for hidden and absent papers', async () => {
    const { id } = (await post(clerk, filing({ ...METADATA, title: 'Hidden' }, 'secret'))).json();
    const hidden = await stranger.get(`/api/v1/documents/${id}`);
    const absent = await stranger.get('/api/v1/documents/019aa000-0000-7000-8000-000000000000');
    expect(hidden.statusCode).toBe(404);
    const shape = ({ instance: _, ...rest }: Record<string, unknown>) => rest;
    expect(shape(hidden.json())).toEqual(shape(absent.json()));
  });

  test('two clerks at the same moment get two numbers without a gap', async () => {
    const metadata = { ...METADATA, type: 'notice' };
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => post(clerk, filing(metadata, `notice ${n}`))),
    );
    const numbers = answers.map((answer) => Number(answer.json().number.split('/').at(-1)));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
  });

  test('the description may come after the file, and as a file of its own', async () => {
    const form = multipart([
      { name: 'file', fileName: 'b.txt', body: 'after' },
      {
        name: 'metadata',
        fileName: 'blob',
        type: 'application/json',
        body: JSON.stringify(METADATA),
      },
    ]);
    expect((await post(clerk, form)).statusCode).toBe(201);
  });

  test('a repeated key files once; the same key for another paper is refused', async () => {
    const key = { 'idempotency-key': 'once-only' };
    const first = await post(clerk, filing(METADATA, 'kept once'), key);
    const again = await post(clerk, filing(METADATA, 'kept once'), key);
    expect(again.statusCode).toBe(201);
    expect(again.json().id).toBe(first.json().id);
    const before = await counts();
    const other = await post(clerk, filing(METADATA, 'something else'), key);
    expect(other.json()).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
    expect(await counts()).toEqual(before);
  });
});

describe('bad input leaves nothing behind', () => {
  const whole = filing(METADATA, TEXT);
  const cases: [string, ReturnType<typeof multipart>, number, string][] = [
    [
      'wrong SHA-256',
      filing({ ...METADATA, sha256: 'a'.repeat(64) }, TEXT),
      422,
      'sha256_mismatch',
    ],
    ['an empty file', filing(METADATA, ''), 422, 'empty_file'],
    ['a name that lies', filing(METADATA, TEXT, 'paper.pdf'), 422, 'type_mismatch'],
    ['a damaged PDF', filing(METADATA, '%PDF-1.7\nnothing', 'paper.pdf'), 422, 'damaged_file'],
    [
      'XML with a DOCTYPE',
      filing(METADATA, '<!DOCTYPE a [<!ENTITY b "c">]><akomaNtoso>&b;</akomaNtoso>', 'a.xml'),
      422,
      'doctype_forbidden',
    ],
    [
      'an unknown field',
      filing({ ...METADATA, audience: ['public'] }, TEXT),
      422,
      'validation_failed',
    ],
    ['an unknown parliament', filing({ ...METADATA, parliament: 'zz' }, TEXT), 403, 'forbidden'],
    ['another parliament', filing({ ...METADATA, parliament: 'gh' }, TEXT), 403, 'forbidden'],
    [
      'a committee of nobody',
      filing(
        {
          ...METADATA,
          sharing: { level: 'committee', committees: ['019aa000-0000-7000-8000-000000000000'] },
        },
        TEXT,
      ),
      422,
      'unknown_committee',
    ],
    [
      'no metadata',
      multipart([{ name: 'file', fileName: 'a.txt', body: TEXT }]),
      400,
      'upload_part_missing',
    ],
    ['no file', multipart([{ name: 'metadata', body: '{}' }]), 400, 'upload_part_missing'],
    [
      'metadata that is no JSON',
      multipart([
        { name: 'file', fileName: 'a.txt', body: TEXT },
        { name: 'metadata', body: '{' },
      ]),
      400,
      'malformed_request',
    ],
    [
      'an upload cut off',
      { ...whole, payload: whole.payload.subarray(0, -60) },
      400,
      'upload_truncated',
    ],
    [
      'an upload over the limit',
      filing(METADATA, Buffer.alloc(20 * 1024 * 1024 + 1, 97)),
      413,
      'upload_too_large',
    ],
    [
      'two files',
      multipart([
        { name: 'metadata', body: JSON.stringify(METADATA) },
        { name: 'file', fileName: 'a.txt', body: TEXT },
        { name: 'file', fileName: 'b.txt', body: TEXT },
      ]),
      400,
      'upload_part_unexpected',
    ],
    [
      'no boundary',
      { ...whole, headers: { 'content-type': 'multipart/form-data' } },
      400,
      'malformed_request',
    ],
    [
      'a body of another kind',
      { payload: Buffer.from('<a/>'), headers: { 'content-type': 'text/xml' } },
      415,
      'unsupported_content_type',
    ],
  ];

  test.each(cases)('%s', async (_, form, status, code) => {
    const before = await counts();
    const answer = await post(clerk, form);
    expect({ status: answer.statusCode, code: answer.json().code }, answer.body).toEqual({
      status,
      code,
    });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(await counts()).toEqual(before);
  });

  test('a reader may not file, nobody may not file', async () => {
    expect((await post(member, filing(METADATA, TEXT))).json().code).toBe('forbidden');
    const form = filing(METADATA, TEXT);
    const nobody = await app.inject({ method: 'POST', url: '/api/v1/documents', ...form });
    expect(nobody.json()).toMatchObject({ status: 401, code: 'sign_in_required' });
  });
});
