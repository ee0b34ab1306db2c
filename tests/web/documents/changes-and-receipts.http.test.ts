import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';
import { addVersion, fileAtDesk, revisionIn, sendPlain } from './desk.js';

let app: TestApp;
let clerk: TestUser;
let member: TestUser;
let ghana: TestUser;
/** Public, with two versions. */
let bill: string;
let draft: string;
beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
  member = await app.signIn('member', 'ke');
  ghana = await app.signIn('clerk', 'gh');
  bill = await fileAtDesk(clerk);
  await addVersion(clerk, bill, { name: 'bill 2.txt', body: 'The dam has been completed.' });
  draft = await fileAtDesk(clerk, { level: 'draft', title: 'A secret draft' });
});
afterAll(() => app.close());

describe('the description', () => {
  test('is changed, and a change from an old state shows both', async () => {
    const id = await fileAtDesk(clerk);
    const url = `/documents/${id}/edit`;
    const revision = revisionIn((await clerk.get(url)).body);
    const typed = { revision, title: 'First change', language: 'en', subjects: 'water' };
    const first = await sendPlain(clerk, url, typed);
    expect(first.headers['location']).toBe(`/documents/${id}?done=described`);
    const stale = await sendPlain(clerk, url, { ...typed, title: 'Second change' });
    expect(stale.statusCode).toBe(412);
    expect(stale.body).toContain('Someone changed this paper');
    expect(stale.body).toContain('First change');
    expect(stale.body).toContain('Second change</textarea>');
    const now = revisionIn(stale.body);
    expect(now).not.toBe(revision);
    const again = await sendPlain(clerk, url, { ...typed, title: 'Second change', revision: now });
    expect(again.statusCode).toBe(303);
    expect((await app.get(`/documents/${id}`)).body).toContain('Second change');
  });

  test('that is wrong is refused with what was typed', async () => {
    const url = `/documents/${bill}/edit`;
    const revision = revisionIn((await clerk.get(url)).body);
    const typed = { revision, title: '', language: 'en', people: 'Kept Name', date: '31.12.2026' };
    const answer = await sendPlain(clerk, url, typed);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('<a href="#title">');
    expect(answer.body).toContain('<a href="#date">');
    expect(answer.body).toContain('Kept Name</textarea>');
    expect(revisionIn(answer.body)).toBe(revision);
  });

  test('is not changed by others, nor without saying which state is meant', async () => {
    const url = `/documents/${bill}/edit`;
    const typed = { revision: '1', title: 'Taken over', language: 'en' };
    for (const user of [member, ghana]) {
      expect((await sendPlain(user, url, typed)).statusCode).toBe(403);
    }
    const blind = await sendPlain(clerk, url, { title: 'Taken over', language: 'en' });
    expect(blind.statusCode).toBe(400);
    expect((await app.get(`/documents/${bill}`)).body).not.toContain('Taken over');
  });
});

describe('the sharing', () => {
  test('is changed at once, in both directions', async () => {
    const id = await fileAtDesk(clerk, { title: 'Recalled paper' });
    const url = `/documents/${id}/sharing`;
    const page = (await clerk.get(url)).body;
    expect(page).toContain('Everyone, also without an account.');
    expect((await app.get(`/documents/${id}`)).statusCode).toBe(200);
    const recall = await sendPlain(clerk, url, { revision: revisionIn(page), level: 'draft' });
    expect(recall.headers['location']).toBe(`/documents/${id}?done=shared`);
    expect((await app.get(`/documents/${id}`)).statusCode).toBe(404);
    expect((await app.get('/documents')).body).not.toContain('Recalled paper');
    const again = (await clerk.get(url)).body;
    const typed = { revision: revisionIn(again), level: 'public', embargo: '2199-01-01T10:00' };
    expect((await sendPlain(clerk, url, typed)).statusCode).toBe(303);
    expect((await app.get(`/documents/${id}`)).statusCode).toBe(404);
    const own = (await clerk.get(`/documents/${id}`)).body;
    expect(own).toContain('Under embargo until 1 January 2199 at 10:00');
    expect((await clerk.get(url)).body).toContain('value="2199-01-01T10:00"');
  });

  test('that is wrong or stale is refused with what was chosen', async () => {
    const url = `/documents/${bill}/sharing`;
    const revision = revisionIn((await clerk.get(url)).body);
    const wrong = await sendPlain(clerk, url, { revision, level: 'committee', embargo: 'soon' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toMatch(/value="committee" checked/);
    expect(wrong.body).toContain('value="soon"');
    const stale = await sendPlain(clerk, url, { revision: '999', level: 'draft' });
    expect(stale.statusCode).toBe(412);
    expect(stale.body).toMatch(/value="draft" checked/);
    expect(revisionIn(stale.body)).toBe(revision);
    expect((await sendPlain(member, url, { revision, level: 'draft' })).statusCode).toBe(403);
    expect((await app.get(`/documents/${bill}`)).statusCode).toBe(200);
  });
});

describe('the receipt', () => {
  const codeIn = (html: string) => /\/receipts\/([\w-]{43})/.exec(html)![1]!;

  test('of each version leads to its entry in the register', async () => {
    for (const n of [1, 2]) {
      const receipt = await app.get(`/documents/${bill}/receipt?version=${n}`);
      expect(receipt.body).toContain('Parliament of Kenya');
      expect(receipt.body).toMatch(/<svg viewBox="0 0 \d+ \d+" role="img"/);
      const sha256 = /<code dir="ltr">([0-9a-f]{64})</.exec(receipt.body)![1]!;
      const verified = await app.get(`/receipts/${codeIn(receipt.body)}`);
      expect(verified.statusCode).toBe(200);
      expect(verified.body).toContain(sha256);
      expect(verified.body).toContain('KE/BILL/2026/1');
      expect(verified.body).toContain(`href="/documents/${bill}"`);
    }
  });

  test('of a hidden paper is confirmed without a word of the paper', async () => {
    const code = codeIn((await clerk.get(`/documents/${draft}/receipt`)).body);
    for (const user of [app, member, ghana]) {
      const verified = await user.get(`/receipts/${code}`);
      expect(verified.statusCode).toBe(200);
      expect(verified.body).toContain('This entry is in the register');
      for (const secret of ['A secret draft', draft, 'bill.txt', 'water', 'Wanjiru', 'Draft']) {
        expect(verified.body).not.toContain(secret);
      }
    }
    expect((await clerk.get(`/receipts/${code}`)).body).toContain(`href="/documents/${draft}"`);
  });

  test('that is not of this register is called so', async () => {
    const code = codeIn((await clerk.get(`/documents/${draft}/receipt`)).body);
    const swapped = `${code.slice(0, 30)}${code[30] === 'A' ? 'B' : 'A'}${code.slice(31)}`;
    for (const wrong of ['x', swapped, "'--"]) {
      const answer = await app.get(`/receipts/${encodeURIComponent(wrong)}`);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toContain('There is no such entry');
    }
  });
});
