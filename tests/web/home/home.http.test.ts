import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/test-app.js';

describe('the home page', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('explains an empty system and leads to every parliament, in every language', async () => {
    const words = {
      en: ['No document has been made public yet', 'Southern Africa'],
      fr: ['Aucun document n’a encore été rendu public', 'Afrique australe'],
      pt: ['Ainda não foi tornado público nenhum documento', 'África Austral'],
      ar: ['لم تنشر أي وثيقة بعد', 'الجنوب الأفريقي'],
    };
    for (const [lang, expected] of Object.entries(words)) {
      const { statusCode, body } = await app.get(`/?lang=${lang}`, { accept: 'text/html' });
      expect(statusCode).toBe(200);
      for (const text of expected) expect(body).toContain(text);
      const links = [...body.matchAll(/href="\/parliaments\/([a-z-]+)"/g)].map((m) => m[1]);
      expect(new Set(links).size).toBe(56);
      expect(body).not.toMatch(/home:[a-z]|\{\{|undefined|\[object/);
    }
  });

  it('has one search box, which needs no script', async () => {
    const { body } = await app.get('/?lang=en');
    expect(body.match(/role="search"/g)).toHaveLength(1);
    expect(body).toMatch(/<form[^>]*action="\/search"[^>]*role="search"/);
  });
});
