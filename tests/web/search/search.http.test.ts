import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filing } from '../../support/multipart.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

let app: TestApp;
let clerk: TestUser;
const page = async (query: string, lang = 'en', user: TestUser | null = null) => {
  const url = `/search?${query}${query ? '&' : ''}lang=${lang}`;
  const answer = await (user ? user.get(url) : app.get(url));
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.body;
};
const file = async (title: string, text: string, more: object = {}) => {
  const form = filing(
    { parliament: 'ke', type: 'bill', language: 'en', sharing: 'public', title, ...more },
    text,
  );
  const answer = await clerk.inject({
    method: 'POST',
    url: '/api/v1/documents',
    payload: form.payload,
    headers: form.headers,
  });
  expect(answer.statusCode, answer.body).toBe(201);
};

beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
}, 120_000);
afterAll(() => app.close());

describe('the search page', () => {
  test('explains an empty system', async () => {
    // With parliaments come their committees, and those are found.
    const empty = await startTestApp({ parliaments: false });
    const answer = await empty.get('/search?lang=en');
    await empty.close();
    expect(answer.body).toContain('There is nothing to read here yet');
    expect(await page('', 'ar')).toContain('dir="rtl"');
  });

  test('shows results with highlights that lead to the page', async () => {
    await file('The Water <Bill>', 'Rivers belong to all.\fThe aquifer of Lotikipi is deep.');
    await file('Loi sur l’eau', 'Les nappes souterraines.', { language: 'fr', type: 'act' });
    for (let index = 0; index < 22; index++) await file(`Minor water bill ${index}`, 'Water.');
    await app.settled();
    const html = await page('q=aquifer');
    expect(html).toContain('<title>aquifer – Search – i-Parliaments</title>');
    expect(html).toContain('1 result');
    expect(html).toContain('<mark>aquifer</mark> of Lotikipi');
    expect(html).toContain('The Water &lt;Bill');
    const [, href] = /href="([^"]*)"[^>]*>Page 2</.exec(html)!;
    const target = await app.get(href!.replaceAll('&amp;', '&').split('#')[0]!);
    expect(target.statusCode).toBe(200);
    expect(target.body).toContain('Lotikipi');
  });

  test('offers facets with counts, chips, pages and another order', async () => {
    const html = await page('q=water+OR+nappes');
    expect(html).toContain('24 results');
    expect(html).toMatch(/href="\/search\?q=water\+OR\+nappes&amp;type=act"/);
    expect(html).toContain('sort=date');
    expect(html).toContain('page=2');
    const second = await page('q=water+OR+nappes&page=2');
    expect(second).toContain('start="21"');
    const narrowed = await page('q=water+OR+nappes&type=act&from=2000-01-01');
    expect(narrowed).toContain('1 result');
    expect(narrowed).toContain('aria-label="Remove filter: From 1 January 2000"');
    expect(narrowed).toMatch(/<input type="hidden" name="type" value="act"/);
    expect(await page('q=water&page=40')).toContain('The results end before this page');
  });

  test('helps when nothing is found, and never prints a query as markup', async () => {
    const html = await page('q=%3Cscript%3Ealert(1)%3C/script%3E&type=act');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('Nothing was found for');
    expect(html).toContain('Take away filters.');
    expect(await page('q=nowhere', 'fr')).toContain('Aucun résultat pour « nowhere »');
    expect(await page('q=nowhere', 'pt')).toContain('Não há resultados para «nowhere»');
    expect(await page('q=nowhere', 'ar')).toContain('لا نتائج للبحث عن «nowhere»');
  });

  test('answers any address', async () => {
    for (const query of ['page=x', 'year=%00', 'parliament=%00', 'from=2024-02-31', 'q=%00%22']) {
      await page(query);
    }
  });
});
