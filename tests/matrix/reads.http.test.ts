import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CreateCommittee } from '../../src/features/parliaments/index.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { RUNGS, filePapers, typeOf, type Paper, type Rung } from './papers.js';
import { makeReaders, type Reader } from './readers.js';

const NO_SUCH = '019aa000-0000-7000-8000-000000000000';

let app: TestApp;
let papers: Record<Rung, Paper>;
let readers: Reader[];

beforeAll(async () => {
  app = await startTestApp();
  const committee = async (parliament: string, name: string) =>
    (
      await app.app.get(CreateCommittee, { strict: false }).execute(SYSTEM, {
        parliament,
        names: { en: name },
        chamber: null,
        kind: 'standing',
        establishedOn: null,
        maxMembers: null,
      })
    ).id;
  const own = await committee('ke', 'Committee on Water');
  const other = await committee('ke', 'Committee on Roads');
  const foreign = await committee('gh', 'Committee on Health');
  papers = await filePapers(app, await app.signIn('clerk', 'ke'), own);
  readers = await makeReaders(app, { own, other, foreign });
});
afterAll(() => app.close());

const get = (reader: Reader, url: string, more: Record<string, string> = {}) =>
  app.get(url, { ...more, ...reader.headers });

/** Everything that stands in an answer, headers included. */
const all = (answer: { body: string; headers: object }) =>
  `${JSON.stringify(answer.headers)}\n${answer.body}`;

/** Each way to one paper, with a status for who may see it. */
const BY_ID: [string, (paper: Paper) => string, number][] = [
  ['record', ({ id }) => `/api/v1/documents/${id}`, 200],
  ['versions', ({ id }) => `/api/v1/documents/${id}/versions`, 200],
  ['version', ({ id }) => `/api/v1/documents/${id}/versions/1`, 200],
  ['text', ({ id }) => `/api/v1/documents/${id}/versions/1/text`, 200],
  ['content', ({ id }) => `/api/v1/documents/${id}/versions/1/content`, 200],
  ['page', ({ id }) => `/documents/${id}`, 200],
  ['text page', ({ id }) => `/documents/${id}/versions/1`, 200],
  ['file', ({ id }) => `/documents/${id}/versions/1/file`, 200],
  ['comparison', ({ id }) => `/documents/${id}/compare?from=1&to=2`, 200],
  ['permanent address', ({ iri }) => iri, 303],
];

/** Lists and collections: no hidden paper may show, not even as a number. */
const LISTS = [
  '/api/v1/documents?limit=100',
  '/api/v1/documents?parliament=ke&limit=100',
  '/documents',
  '/documents?parliament=ke',
  '/search',
  '/search?q=commonword',
  '/api/v1/search?q=commonword&limit=20',
  '/api/v1/search?limit=20',
  '/',
  '/parliaments/ke',
  '/parliaments',
  '/api/v1/parliaments/ke',
];

describe('every reader, every paper, every way to it', () => {
  test.each(BY_ID)('%s', async (_, urlOf, status) => {
    for (const reader of readers) {
      for (const rung of RUNGS) {
        const paper = papers[rung];
        const answer = await get(reader, urlOf(paper));
        const where = `${reader.name} · ${rung} · ${urlOf(paper)}`;
        if (reader.sees.includes(rung)) {
          expect(answer.statusCode, where).toBe(status);
          continue;
        }
        expect(answer.statusCode, where).toBe(404);
        const secrets = paper.canaries.filter((one) => !urlOf(paper).includes(one));
        expect(
          secrets.filter((one) => all(answer).includes(one)),
          where,
        ).toEqual([]);
      }
    }
  });

  test('HEAD and a range tell no more than GET', async () => {
    for (const reader of readers) {
      for (const rung of RUNGS) {
        const url = `/api/v1/documents/${papers[rung].id}/versions/1/content`;
        const head = await app.inject({ method: 'HEAD', url, headers: { ...reader.headers } });
        const range = await get(reader, url, { range: 'bytes=0-3' });
        const seen = reader.sees.includes(rung);
        expect([head.statusCode, range.statusCode]).toEqual(seen ? [200, 206] : [404, 404]);
      }
    }
  });

  test('hidden and absent are the same answer, to the letter', async () => {
    for (const reader of readers) {
      for (const [, urlOf] of BY_ID) {
        const hidden = RUNGS.find((rung) => !reader.sees.includes(rung));
        if (!hidden || urlOf(papers[hidden]).startsWith('/akn')) continue;
        const strip = (text: string, id: string) =>
          text.replaceAll(id, 'ID').replace(/urn:uuid:[\w-]+/g, 'URN');
        const one = await get(reader, urlOf(papers[hidden]));
        const none = await get(reader, urlOf({ ...papers[hidden], id: NO_SUCH }));
        expect(strip(one.body, papers[hidden].id)).toBe(strip(none.body, NO_SUCH));
        expect(Object.keys(one.headers).sort()).toEqual(Object.keys(none.headers).sort());
      }
    }
  });
});

describe('side channels', () => {
  test.each(LISTS)('%s names no hidden paper', async (url) => {
    for (const reader of readers) {
      const answer = await get(reader, url);
      expect(answer.statusCode, `${reader.name} ${url}`).toBe(200);
      for (const rung of RUNGS) {
        if (reader.sees.includes(rung)) continue;
        const leaked = papers[rung].canaries.filter((one) => all(answer).includes(one));
        expect(leaked, `${reader.name} · ${rung} · ${url}`).toEqual([]);
      }
    }
  });

  test('totals and facets count exactly what the reader may see', async () => {
    for (const reader of readers) {
      for (const q of ['commonword', '']) {
        const { total, facets } = (
          await get(reader, `/api/v1/search?kind=document&limit=20&q=${q}`)
        ).json();
        expect(total, `${reader.name} · ${q}`).toBe(reader.sees.length);
        const types = facets.type.map(({ value }: { value: string }) => value).sort();
        expect(types, reader.name).toEqual(reader.sees.map(typeOf).sort());
        const count = facets.parliament.reduce(
          (sum: number, one: { count: number }) => sum + one.count,
          0,
        );
        expect(count, reader.name).toBe(reader.sees.length);
      }
    }
  });

  test('a hidden word is not found by any field, nor as the beginning of a word', async () => {
    for (const reader of readers) {
      for (const rung of RUNGS) {
        const words = papers[rung].canaries.slice(0, 5);
        for (const q of [...words, `${words[1]!.slice(0, -1)}*`, `"${words[1]}"`]) {
          const { total } = (await get(reader, `/api/v1/search?q=${encodeURIComponent(q)}`)).json();
          const expected = reader.sees.includes(rung) ? 1 : 0;
          expect(total, `${reader.name} · ${rung} · ${q}`).toBe(expected);
        }
      }
    }
  });

  test('the same bytes filed elsewhere look like new ones', async () => {
    const other = await app.signIn('clerk', 'sn');
    const { multipart } = await import('../support/multipart.js');
    const send = (body: string) => {
      const form = multipart([
        {
          name: 'metadata',
          body: JSON.stringify({ parliament: 'sn', type: 'notice', title: 'x', language: 'en' }),
        },
        { name: 'file', fileName: 'x.txt', body },
      ]);
      return other.inject({ method: 'POST', url: '/api/v1/documents', ...form });
    };
    const text = (word: string) =>
      `In this paper stands the word ${word}, and the word shared by all: commonword.`;
    const known = (await send(text('zqtextdraft'))).json();
    const fresh = (await send(text('somethingnew'))).json();
    expect(known.versions[0].sha256).toBe(papers.draft.sha256);
    expect(Object.keys(known)).toEqual(Object.keys(fresh));
    expect(known.versions[0].text).toEqual(fresh.versions[0].text);
  });
});

describe('a recall', () => {
  test('takes effect with the very next request, in lists, search, totals and facets', async () => {
    const clerk = await app.signIn('clerk', 'ke');
    const nobody = readers[0]!;
    const { id, canaries } = papers.public;
    const share = async (level: string) => {
      const { headers } = await clerk.get(`/api/v1/documents/${id}`);
      const answer = await clerk.inject({
        method: 'PUT',
        url: `/api/v1/documents/${id}/sharing`,
        headers: { 'if-match': String(headers['etag']) },
        payload: { sharing: level },
      });
      expect(answer.statusCode, answer.body).toBe(200);
    };
    await share('draft');
    expect((await get(nobody, `/api/v1/documents/${id}`)).statusCode).toBe(404);
    const papersFound = '/api/v1/search?kind=document';
    expect((await get(nobody, papersFound)).json()).toMatchObject({ total: 0, data: [] });
    for (const url of LISTS) {
      const answer = await get(nobody, url);
      expect(
        canaries.filter((one) => all(answer).includes(one)),
        url,
      ).toEqual([]);
    }
    await share('public');
    expect((await get(nobody, `/api/v1/documents/${id}`)).statusCode).toBe(200);
    await app.settled();
    expect((await get(nobody, papersFound)).json()).toMatchObject({ total: 1 });
  });
});
