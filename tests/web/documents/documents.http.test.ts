import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';
import { addVersion, fileAtDesk, revisionIn, sendPlain } from './desk.js';

const pages = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, n) => `Page ${first + n} speaks of irrigation.`);

let app: TestApp;
let clerk: TestUser;
let member: TestUser;
let ghana: TestUser;
/** Public, with two versions of 45 and 44 pages. */
let bill: string;
let draft: string;
beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
  member = await app.signIn('member', 'ke');
  ghana = await app.signIn('clerk', 'gh');
  bill = await fileAtDesk(clerk, {}, { name: 'bill.txt', body: pages(1, 45).join('\f') });
  const corrected = pages(1, 44).with(2, 'Page 3 speaks of drainage.').join('\f');
  const answer = await addVersion(clerk, bill, { name: 'bill 2.txt', body: corrected });
  expect(answer.headers['location']).toBe(`/documents/${bill}?done=version`);
  draft = await fileAtDesk(clerk, { level: 'draft', title: 'A secret draft' });
  await app.settled();
});
afterAll(() => app.close());

const ABSENT = '019aa000-0000-7000-8000-000000000000';
/** Without what differs from one request to the next. */
const shape = (html: string, id: string) => html.replaceAll(id, 'ID');

describe('every page of a paper', () => {
  const paths = (id: string) => [
    '/documents',
    '/documents?parliament=ke&type=bill',
    `/documents/${id}`,
    `/documents/${id}/versions/1`,
    `/documents/${id}/compare?from=1&to=2`,
    `/documents/${id}/receipt`,
    `/documents/${id}/versions/new`,
    `/documents/${id}/edit`,
    `/documents/${id}/sharing`,
  ];

  test.each(['en', 'fr', 'pt', 'ar'])('speaks %s', async (lang) => {
    for (const path of paths(bill)) {
      const page = await clerk.get(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      expect(page.statusCode, `${path}: ${page.body}`).toBe(200);
      expect(page.body).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`);
      expect(page.body.match(/<h1/g)).toHaveLength(1);
      expect(page.body).not.toMatch(/\sstyle=|<script>|\son[a-z]+=|undefined|\[object/);
    }
  });

  test('is not there for those who may not see it, exactly as if it had never been', async () => {
    for (const user of [member, ghana]) {
      for (const path of ['', '/versions/1', '/versions/1/file', '/compare', '/receipt']) {
        const hidden = await user.get(`/documents/${draft}${path}`);
        const absent = await user.get(`/documents/${ABSENT}${path}`);
        expect([hidden.statusCode, absent.statusCode]).toEqual([404, 404]);
        expect(shape(hidden.body, draft)).toBe(shape(absent.body, ABSENT));
      }
      expect((await user.get('/documents')).body).not.toContain('A secret draft');
    }
    for (const path of ['/edit', '/sharing', '/versions/new']) {
      expect((await ghana.get(`/documents/${draft}${path}`)).statusCode).toBe(404);
      expect((await ghana.get(`/documents/${bill}${path}`)).statusCode).toBe(403);
      expect((await member.get(`/documents/${bill}${path}`)).statusCode).toBe(403);
      expect((await app.get(`/documents/${bill}${path}`)).statusCode).toBe(303);
    }
  });

  test('shows the actions that its reader may take, and no others', async () => {
    const actions = ['/edit', '/sharing', '/versions/new'].map(
      (path) => `/documents/${bill}${path}`,
    );
    const own = (await clerk.get(`/documents/${bill}`)).body;
    for (const action of actions) expect(own).toContain(`href="${action}"`);
    for (const user of [member, ghana, app]) {
      const seen = (await user.get(`/documents/${bill}`)).body;
      for (const action of actions) expect(seen).not.toContain(`href="${action}"`);
    }
  });

  test('tells with whom it is shared to its own office only', async () => {
    const id = await fileAtDesk(clerk, { level: 'named_parliaments', parliaments: ['gh', 'ng'] });
    expect((await clerk.get(`/documents/${id}`)).body).toContain('Ghana and Nigeria');
    const seen = await ghana.get(`/documents/${id}`);
    expect(seen.statusCode).toBe(200);
    expect(seen.body.replace(/<select[^]*?<\/select>/g, '')).not.toContain('Nigeria');
  });

  test('an identifier that is none finds nothing', async () => {
    for (const path of ['x', "' or 1=1", `${bill}x`, `${bill}/versions/x`, `${bill}/versions/99`]) {
      expect((await clerk.get(`/documents/${encodeURI(path)}`)).statusCode).toBe(404);
    }
    expect((await clerk.get(`/documents/${bill}/compare?from=1&to=9`)).statusCode).toBe(404);
    expect((await clerk.get(`/documents/${bill}/receipt?version=9`)).statusCode).toBe(404);
  });
});

describe('the list of papers', () => {
  test('goes on where it stopped, and refuses a cursor that is none', async () => {
    for (let n = 0; n < 21; n += 1) {
      await fileAtDesk(clerk, { type: 'notice', title: `Notice ${n}` });
    }
    const first = (await member.get('/documents?type=notice')).body;
    const next = /href="(\/documents\?[^"]*cursor[^"]*)"/.exec(first)![1]!.replaceAll('&amp;', '&');
    const second = (await member.get(next)).body;
    expect(first.match(/class="record"/g)).toHaveLength(20);
    expect(second.match(/class="record"/g)).toHaveLength(1);
    for (const keys of [
      [null, null],
      ['x', ABSENT],
      [7, 7],
      ['2026-13-45T00:00:00Z', ABSENT],
    ]) {
      const cursor = Buffer.from(JSON.stringify(keys)).toString('base64url');
      expect((await member.get(`/documents?cursor=${cursor}`)).statusCode).toBe(400);
    }
  });

  test('filters that make no sense are left out, and emptiness is explained', async () => {
    const odd = await app.get('/documents?parliament=%27&type=nonsense');
    expect(odd.statusCode).toBe(200);
    expect(odd.body).toContain('The Thwake Dam Bill');
    expect((await app.get('/documents?parliament=gh')).body).toContain('No papers match');
  });
});

describe('the text of a version', () => {
  test('is shown twenty pages at a time, each with its address', async () => {
    const page = (await app.get(`/documents/${bill}/versions/1?page=25`)).body;
    for (const n of [21, 25, 40]) expect(page).toContain(`id="p${n}"`);
    for (const n of [20, 41]) expect(page).not.toContain(`id="p${n}"`);
    expect(page).toContain(`/documents/${bill}/versions/1?page=20#p20`);
    expect(page).toContain(`/documents/${bill}/versions/1?page=41#p41`);
    expect(page).toContain('Pages 21 to 40 of 45');
    const last = (await app.get(`/documents/${bill}/versions/1?page=45`)).body;
    expect(last).toContain('Page 45 speaks of irrigation.');
    expect(last).not.toContain('rel="next"');
  });

  test('marks the words that are looked for', async () => {
    const page = (await app.get(`/documents/${bill}/versions/1?q=Irrigation`)).body;
    expect(page.match(/<mark>irrigation<\/mark>/g)).toHaveLength(20);
    expect(page).toContain('stands 20 times on these pages');
    const none = (await app.get(`/documents/${bill}/versions/1?q=%3Cscript%3E`)).body;
    expect(none).toContain('“&lt;script>” is not on these pages');
  });

  test('a page beyond the end leads back', async () => {
    const page = await app.get(`/documents/${bill}/versions/1?page=999`);
    expect([page.statusCode, page.body.includes('This text ends earlier')]).toEqual([200, true]);
  });

  test('says why there is none, and only the clerk may try again', async () => {
    const id = await fileAtDesk(clerk, {}, { name: 'a.txt', body: 'some text to lose' });
    await app.settled();
    await app.database.pool.query(
      `update document_version set text_state = 'failed', text_reason = 'timeout'
       where document_id = $1`,
      [id],
    );
    for (const path of [`/documents/${id}`, `/documents/${id}/versions/1`]) {
      const own = (await clerk.get(path)).body;
      expect(own).toContain('ext could not be extracted');
      expect(own).toContain('took too long');
      expect(own).toContain(`action="/documents/${id}/versions/1/retry"`);
      expect((await member.get(path)).body).not.toContain('/retry"');
    }
    const again = await sendPlain(clerk, `/documents/${id}/versions/1/retry`, {});
    expect(again.headers['location']).toBe(`/documents/${id}?done=retry#v1`);
    await app.settled();
    expect((await member.get(`/documents/${id}/versions/1`)).body).toContain('some text to lose');
    const twice = await sendPlain(clerk, `/documents/${id}/versions/1/retry`, {});
    expect(twice.statusCode).toBe(409);
    expect((await sendPlain(member, `/documents/${id}/versions/1/retry`, {})).statusCode).toBe(403);
  });

  test('the file comes as it was filed, as a download', async () => {
    const file = await app.get(`/documents/${bill}/versions/2/file`);
    expect(file.statusCode).toBe(200);
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.body).toContain('Page 3 speaks of drainage.');
  });
});

describe('two versions', () => {
  test('stand side by side with what changed', async () => {
    const page = (await app.get(`/documents/${bill}/compare`)).body;
    expect(page).toContain('<del>irrigation</del>');
    expect(page).toContain('<ins>drainage</ins>');
    expect(page).toContain('2 places differ');
    expect(page).toContain('href="#c2"');
    const back = (await app.get(`/documents/${bill}/compare?from=2&to=1`)).body;
    expect(back).toContain('<ins>irrigation</ins>');
  });

  test('one alone, or the same one twice, is explained', async () => {
    expect((await clerk.get(`/documents/${draft}/compare`)).body).toContain('There is only one');
    const same = (await app.get(`/documents/${bill}/compare?from=1&to=1`)).body;
    expect(same).toContain('Choose two different versions.');
  });

  test('without a text are not compared', async () => {
    const id = await fileAtDesk(clerk);
    await app.settled();
    await addVersion(clerk, id, { name: 'b.txt', body: 'second' });
    await app.database.pool.query(
      `update document_version set text_state = 'none', text_reason = 'no_text'
       where document_id = $1 and n = 2`,
      [id],
    );
    const page = (await app.get(`/documents/${id}/compare`)).body;
    expect(page).toContain('One of the two has no text');
    expect(page).toContain('Version 2: No text in the file.');
  });

  test('a new version that is refused keeps what was typed', async () => {
    const typed = { language: 'sw', note: 'Swahili text' };
    const answer = await addVersion(clerk, bill, { name: 'x.pdf', body: 'no pdf' }, typed);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Swahili text</textarea>');
    expect(answer.body).toMatch(/value="sw" selected/);
    expect((await clerk.get(`/documents/${bill}`)).body).not.toContain('Version 3');
  });
});

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
