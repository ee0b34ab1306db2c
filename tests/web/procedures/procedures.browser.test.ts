import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from '../../support/browser.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

// Two dozen pages, and one that is large: a busy machine takes its time.
describe.skipIf(!hasBrowser)('the procedure in a browser', { timeout: 120_000 }, () => {
  let app: TestApp;
  let browser: Browser;
  let administrator: TestUser;
  let base: string;
  beforeAll(async () => {
    app = await startTestApp();
    await app.app.listen(0, '127.0.0.1');
    base = await app.app.getUrl();
    administrator = await app.signIn('administrator', 'ke');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  async function open(path: string, width: number, signedIn = false): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height: 780 },
    });
    if (signedIn) {
      const [name, value] = administrator.cookie.split('=') as [string, string];
      await context.addCookies([{ name, value, url: base }]);
    }
    const page = await context.newPage();
    await page.goto(base + path);
    return page;
  }

  const pageWidth = (page: Page) => page.evaluate('document.documentElement.scrollWidth');
  /** Boxes of the diagram whose words do not fit. */
  const cut = (page: Page) =>
    page.evaluate(`[...document.querySelectorAll('.stage-text')]
      .filter((text) => text.scrollHeight > text.clientHeight + 1)
      .map((text) => text.textContent)`);

  it.each(['en', 'ar'])(
    'fits a phone, in %s: only the diagram scrolls, in its own box',
    async (lang) => {
      const page = await open(`/parliaments/ma/procedure?lang=${lang}`, 360);
      expect(await pageWidth(page)).toBe(360);
      const box = await page.locator('.procedure-scroll').boundingBox();
      const drawing = await page.locator('.procedure-diagram').boundingBox();
      expect(box!.width).toBeLessThan(360);
      expect(drawing!.width).toBeGreaterThan(box!.width);
      // Reading begins at the first chamber, which is at the right in Arabic.
      const first = await page.locator('.stage-first rect').boundingBox();
      expect(first!.x).toBeGreaterThanOrEqual(0);
      expect(first!.x + first!.width).toBeLessThanOrEqual(360);
      // By the keyboard too.
      await page.locator('.procedure-scroll').focus();
      await page.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      await expect
        .poll(() =>
          page.evaluate(`Math.abs(document.querySelector('.procedure-scroll').scrollLeft)`),
        )
        .toBeGreaterThan(0);
      await page.context().close();
    },
  );

  it('holds the words of every tradition in its boxes, in every language', async () => {
    const page = await open('/', 1280);
    for (const code of ['ke', 'sn', 'mz', 'ma', 'gq', 'pap']) {
      for (const lang of ['en', 'fr', 'pt', 'ar']) {
        await page.goto(`${base}/parliaments/${code}/procedure?passage=two&lang=${lang}`);
        expect([code, lang, await cut(page)]).toEqual([code, lang, []]);
      }
    }
    await page.context().close();
  });

  it('lets an administrator change a name on a phone', async () => {
    const page = await open('/parliaments/ke/procedure/edit?lang=en', 360, true);
    expect(await pageWidth(page)).toBe(360);
    await page.getByText('Second reading', { exact: true }).locator('visible=true').first().click();
    const fold = page.locator('details.fold-3[open]');
    expect(await fold.count()).toBe(1);
    expect(await pageWidth(page)).toBe(360);
    await fold.getByLabel('Name (English)').first().fill('Debate on the principles');
    await page.getByLabel('What changes, and why').fill('Plainer words');
    await page.getByRole('button', { name: 'Save as a new version' }).click();
    await page.waitForURL('**/procedure?done=saved');
    expect(await page.locator('main').textContent()).toContain('Debate on the principles');
    await page.context().close();
  });
});
