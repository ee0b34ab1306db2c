import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpora, corpusFiles, withCorpora } from '../support/corpora.js';
import { filing } from '../support/multipart.js';
import { startTestApp, type TestApp, type TestUser } from '../support/test-app.js';

describe.skipIf(!withCorpora)('real and hostile files through the front door', () => {
  let app: TestApp;
  let clerk: TestUser;
  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('clerk', 'ke');
  });
  afterAll(() => app.close());

  const file = async (path: string) => {
    const metadata = {
      parliament: 'ke',
      type: 'tabled_paper',
      title: basename(path),
      language: 'en',
    };
    const { payload, headers } = filing(
      metadata,
      await readFile(join(corpora!, path)),
      basename(path),
    );
    const started = performance.now();
    const answer = await clerk.inject({
      method: 'POST',
      url: '/api/v1/documents',
      payload,
      headers,
    });
    return { answer, seconds: (performance.now() - started) / 1000 };
  };

  test.each(corpusFiles('hostile'))('%s is filed or clearly refused', async (path) => {
    const { answer, seconds } = await file(path);
    expect(seconds).toBeLessThan(30);
    expect([201, 415, 422]).toContain(answer.statusCode);
    if (answer.statusCode === 201) return;
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json().code).toMatch(/^[a-z0-9_]+$/);
    expect(answer.json().detail.length).toBeGreaterThan(10);
  });

  const wanted = /ke-bills-docx|ke-hansard-pdf|ao-constituicao|reglement-AN/;
  test.each(corpusFiles('documents').filter((path) => wanted.test(path)))(
    '%s is filed, and its last words are found',
    async (path) => {
      const { answer } = await file(path);
      expect(answer.statusCode, answer.body).toBe(201);
      const { id } = answer.json();
      await app.settled();
      const text = await clerk.get(`/api/v1/documents/${id}/versions/1/text`);
      const { state, pages } = text.json();
      expect(state).toBe('ready');
      const words =
        pages.at(-1).text.match(/\p{L}{5,}/gu) ?? pages.at(-2).text.match(/\p{L}{5,}/gu);
      for (const word of words.slice(-5)) {
        const found = await clerk.get(`/api/v1/search?limit=20&q=${encodeURIComponent(word)}`);
        const ids = found.json().data.map((hit: { id: string }) => hit.id);
        const { total } = found.json();
        expect(ids.includes(id) || total > 20, `${word} in ${path}`).toBe(true);
      }
    },
    120_000,
  );
});
