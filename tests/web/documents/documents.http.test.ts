import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';
import { addVersion, fileAtDesk, sendPlain } from './desk.js';

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
    expect(odd.body).toContain('Notice 20');
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
