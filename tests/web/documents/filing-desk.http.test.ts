import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';
import { FILE, PAPER, fileAtDesk, keyOf, sendForm } from './desk.js';

let app: TestApp;
let clerk: TestUser;
let member: TestUser;
beforeAll(async () => {
  app = await startTestApp({ env: { UPLOAD_LIMIT_MB: '1' } });
  clerk = await app.signIn('clerk', 'ke');
  member = await app.signIn('member', 'ke');
});
afterAll(() => app.close());

const documents = async () => {
  const { rows } = await app.database.pool.query<{ n: number }>(
    'select count(*)::int as n from document',
  );
  return rows[0]!.n;
};
const leftOver = async () => (await readdir(join(app.dataDir, 'uploads')).catch(() => [])).length;

describe('the filing desk', () => {
  test.each(['en', 'fr', 'pt', 'ar'])('speaks %s', async (lang) => {
    const page = await clerk.get(`/file?lang=${lang}`);
    expect(page.statusCode, page.body).toBe(200);
    expect(page.body).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`);
    expect(page.body).toContain('enctype="multipart/form-data"');
  });

  test('is for clerks, and the menu leads only them to it', async () => {
    expect((await member.get('/file')).statusCode).toBe(403);
    expect((await member.get('/documents')).body).not.toContain('href="/file"');
    expect((await clerk.get('/documents')).body).toContain('href="/file"');
    const nobody = await app.get('/file');
    expect([nobody.statusCode, nobody.headers['location']]).toEqual([303, '/sign-in?next=%2Ffile']);
  });

  test('files a paper, shows its number and lists it', async () => {
    const id = await fileAtDesk(clerk, { title: 'Desk <b>&</b> "dam"', note: 'first copy' });
    const page = await clerk.get(`/documents/${id}?done=filed`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Filed under KE/BILL/');
    expect(page.body).toContain('Desk &lt;b>&amp;&lt;/b>');
    expect(page.body).not.toContain('<b>&');
    expect(page.body).toContain(createHash('sha256').update(FILE.body).digest('hex'));
    for (const words of ['Jane Wanjiru', 'water', 'dams', '11 March 2026', 'first copy']) {
      expect(page.body).toContain(words);
    }
    expect((await clerk.get('/file')).body).toContain(`href="/documents/${id}"`);
    expect(await leftOver()).toBe(0);
  });

  test('a form that is sent twice files once', async () => {
    const before = await documents();
    const key = await keyOf(clerk, '/file');
    const twice = await Promise.all(
      [1, 2].map(() => sendForm(clerk, '/file', { ...PAPER, key }, FILE)),
    );
    expect(twice.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(twice[0]!.headers['location']).toBe(twice[1]!.headers['location']);
    expect(await documents()).toBe(before + 1);
  });

  test('a form that is used again for another paper is asked about, then files it', async () => {
    const key = await keyOf(clerk, '/file');
    await sendForm(clerk, '/file', { ...PAPER, key }, FILE);
    const other = { ...PAPER, key, title: 'Another paper' };
    const asked = await sendForm(clerk, '/file', other, FILE);
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('This form has been sent before');
    expect(asked.body).toContain('Another paper');
    const fresh = /name="key" value="([^"]+)"/.exec(asked.body)![1]!;
    expect(fresh).not.toBe(key);
    expect((await sendForm(clerk, '/file', { ...other, key: fresh }, FILE)).statusCode).toBe(303);
  });

  test('what was typed is kept when the paper is refused, and nothing is filed', async () => {
    const before = await documents();
    const key = await keyOf(clerk, '/file');
    const typed = {
      ...PAPER,
      key,
      type: '',
      title: 'Kept title',
      officialNumber: 'No. 7',
      level: 'named_parliaments',
      parliaments: ['gh', 'ng'],
      embargo: '2020-01-01T10:00',
      note: 'Kept note',
    };
    const answer = await sendForm(clerk, '/file', typed, null);
    expect(answer.statusCode).toBe(422);
    for (const field of ['#type', '#embargo', '#file']) {
      expect(answer.body).toContain(`<a href="${field}">`);
    }
    expect(answer.body).toContain('Kept title</textarea>');
    expect(answer.body).toContain('value="No. 7"');
    expect(answer.body).toContain('Kept note</textarea>');
    expect(answer.body).toContain('value="2020-01-01T10:00"');
    expect(answer.body).toMatch(/value="named_parliaments" checked/);
    for (const code of ['gh', 'ng']) {
      expect(answer.body).toMatch(new RegExp(`value="${code}" checked`));
    }
    expect(answer.body).toContain('please choose it again');
    expect(await documents()).toBe(before);
  });

  test.each([
    ['empty', { name: 'bill.txt', body: '' }, 'The file is empty.'],
    ['of another type', { name: 'bill.pdf', body: 'no pdf at all' }, 'its content is another'],
    ['of no known type', { name: 'bill.exe', body: 'MZ\u0000\u0001' }, 'is not accepted'],
  ])('a file that is %s is refused at its field', async (_, file, words) => {
    const before = await documents();
    const key = await keyOf(clerk, '/file');
    const answer = await sendForm(clerk, '/file', { ...PAPER, key }, file);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.body).toContain('id="file-error"');
    expect(answer.body).toContain(words);
    expect(answer.body).toContain('The Thwake Dam Bill</textarea>');
    expect([await documents(), await leftOver()]).toEqual([before, 0]);
  });

  test('a file that arrived otherwise than it was sent is refused', async () => {
    const key = await keyOf(clerk, '/file');
    const sha256 = createHash('sha256').update('something else').digest('hex');
    const wrong = await sendForm(clerk, '/file', { ...PAPER, key, sha256 }, FILE);
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('does not have the SHA-256');
    const right = createHash('sha256').update(FILE.body).digest('hex');
    const filed = await sendForm(clerk, '/file', { ...PAPER, key, sha256: right }, FILE);
    expect(filed.statusCode).toBe(303);
  });

  test('a file over the limit is refused, and what was typed before it is kept', async () => {
    const key = await keyOf(clerk, '/file');
    for (const size of [1024 * 1024 + 1, 3 * 1024 * 1024]) {
      const file = { name: 'bill.txt', body: Buffer.alloc(size, 'a') };
      const answer = await sendForm(clerk, '/file', { ...PAPER, key }, file);
      expect(answer.statusCode).toBe(413);
      expect(answer.body).toContain('id="file-error"');
      expect(answer.body).toContain('The Thwake Dam Bill</textarea>');
    }
    expect(await leftOver()).toBe(0);
  });

  test('files for the own parliament only', async () => {
    const key = await keyOf(clerk, '/file');
    const answer = await sendForm(clerk, '/file', { ...PAPER, key, parliament: 'gh' }, FILE);
    expect(answer.statusCode).toBe(403);
    expect((await sendForm(member, '/file', { ...PAPER, key }, FILE)).statusCode).toBe(403);
  });

  test('a committee of another parliament is refused at the committees', async () => {
    const key = await keyOf(clerk, '/file');
    const foreign = '019aa000-0000-7000-8000-000000000000';
    const typed = { ...PAPER, key, level: 'committee', committees: foreign };
    const answer = await sendForm(clerk, '/file', typed, FILE);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Choose at least one committee of this parliament.');
  });

  test('every other parliament may be ticked', async () => {
    const page = await clerk.get('/file');
    const codes = [...page.body.matchAll(/name="parliaments" value="([^"]+)"/g)].map(
      ([, code]) => code!,
    );
    expect(codes.length).toBeGreaterThan(55);
    expect(codes).not.toContain('ke');
    const id = await fileAtDesk(clerk, { level: 'named_parliaments', parliaments: codes });
    const ghana = await app.signIn('member', 'gh');
    expect((await ghana.get(`/documents/${id}`)).statusCode).toBe(200);
    expect((await app.get(`/documents/${id}`)).statusCode).toBe(404);
  });
});
