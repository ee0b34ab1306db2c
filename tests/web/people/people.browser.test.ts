import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from '../../support/browser.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';
import { addCommittee, addPerson, addPost, saveNew } from './desk.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CHAMBER = '/parliaments/ke/chambers/ke-na';

describe.skipIf(!hasBrowser)('people in a browser', () => {
  let app: TestApp;
  let clerk: TestUser;
  let browser: Browser;
  let origin: string;
  let person: string;
  let committee: string;
  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('clerk', 'ke');
    committee = await addCommittee(clerk, 'Committee on Water');
    for (const abbreviation of ['WP', 'SUN']) {
      const party = await saveNew(clerk, '/parliaments/ke/parties/new', {
        kind: 'party',
        name_en: `Party ${abbreviation}`,
        abbreviation,
      });
      person = await addPerson(clerk, { name: `Member of ${abbreviation}`, otherName: 'عضو' });
      const seat = { place: 'chamber', chamber: 'ke-na', onBehalfOf: party };
      await addPost(clerk, person, { ...seat, from: '2022' });
    }
    await addPost(clerk, person, { place: 'committee', committee, from: '2026' });
    await app.app.listen(0, '127.0.0.1');
    const { port } = app.app.getHttpServer().address() as { port: number };
    origin = `http://127.0.0.1:${port}`;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}) => {
    const context = await browser.newContext(options);
    await context.addCookies([
      { name: 'session', value: clerk.cookie.slice('session='.length), url: origin },
    ]);
    const page = await context.newPage();
    await page.goto(origin + path);
    return page;
  };
  const tooWide = (page: Page) =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  test('the chamber is drawn within a telephone, blocks apart, from the side where one reads', async () => {
    for (const [lang, begins] of [
      ['en', 'left'],
      ['ar', 'right'],
    ] as const) {
      const page = await open(`${CHAMBER}?lang=${lang}`, { viewport: { width: 360, height: 740 } });
      expect(await tooWide(page)).toBe(0);
      const boxes = (await page.evaluate(`
        [...document.querySelectorAll('svg.house[role=img] path')]
          .map((path) => path.getBoundingClientRect().toJSON())`)) as DOMRect[];
      expect(boxes).toHaveLength(3);
      for (const { left, right, width } of boxes) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(360);
        expect(width).toBeGreaterThan(3);
      }
      const first = boxes[0]!;
      expect(first.left < 180 ? 'left' : 'right').toBe(begins);
      // Without colour, each block still has a sign of its own.
      const outlines = (await page.evaluate(`
        [...document.querySelectorAll('table.seats-table path')]
          .map((path) => path.getAttribute('d'))`)) as string[];
      expect(new Set(outlines).size).toBe(3);
      await page.context().close();
    }
  });

  test('another day is chosen by keyboard alone, and the way back leads to today', async () => {
    const page = await open(`/committees/${committee}?lang=en`);
    expect(await page.textContent('main')).toContain('Members today');
    await page.focus('[name=on]');
    await page.fill('[name=on]', '2021-05-03');
    await page.keyboard.press('Enter');
    await page.waitForURL(/on=2021-05-03/);
    expect(await page.textContent('#members')).toBe('Members on 3 May 2021');
    expect(await page.textContent('main')).toContain('Nobody is recorded for this day');
    await page.click('text=Back to today');
    await page.waitForURL((url) => !url.search.includes('on='));
    await page.context().close();
  });

  test('a person is added without scripts, and Enter saves', async () => {
    const page = await open('/parliaments/ke/people/new?lang=en', { javaScriptEnabled: false });
    await page.press('[name=name]', 'Enter');
    expect(await page.textContent('#name-error')).toContain('Write the full name');
    await page.fill('[name=name]', 'Entered Byhand');
    await page.fill('#otherName-1', 'أدخل باليد');
    await page.selectOption('#otherNameLanguage-1', 'ar');
    await page.press('[name=name]', 'Enter');
    await page.waitForURL(/\/people\/[0-9a-f-]{36}\?done=created$/);
    expect(await page.textContent('h1')).toBe('Entered Byhand');
    expect(await page.getAttribute('.own-name bdi', 'dir')).toBe('rtl');
    await page.click('main .actions a >> nth=0');
    await page.check('[value=office]');
    await page.fill('[name=office]', 'Ministry of Water');
    await page.click('main form .btn-primary');
    await page.waitForURL(/done=postAdded$/);
    await page.context().close();
  });

  const accessible = async (lang: string, paths: readonly string[]) => {
    const page = await open('/', { viewport: { width: 360, height: 740 } });
    for (const path of paths) {
      await page.goto(`${origin}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      expect(await tooWide(page), `${path} in ${lang} is too wide`).toBe(0);
      await page.evaluate(axe);
      const { violations } = (await page.evaluate(
        'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })',
      )) as AxeResults;
      const found = violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`);
      expect(found, `${path} in ${lang}`).toEqual([]);
    }
    await page.context().close();
  };

  test.each(['en', 'ar'])('pages are accessible and as wide as a telephone (%s)', async (lang) => {
    const lists = ['people', 'people?q=zzz', 'parties', 'terms'];
    const rosters = [`/committees/${committee}`, CHAMBER, `${CHAMBER}?on=x`];
    await accessible(lang, [
      ...lists.map((list) => `/parliaments/ke/${list}`),
      `/people/${person}`,
      ...rosters,
    ]);
  });

  test.each(['en', 'ar'])('forms are accessible and as wide as a telephone (%s)', async (lang) => {
    const { body } = await clerk.get(`/people/${person}`);
    const [post] = new RegExp(`/people/${person}/posts/[0-9a-f-]{36}`).exec(body)!;
    await accessible(lang, [
      ...['people', 'parties', 'terms'].map((list) => `/parliaments/ke/${list}/new`),
      ...['edit', 'sharing', 'posts/new'].map((form) => `/people/${person}/${form}`),
      post,
      `${post}/remove`,
    ]);
  });
});
