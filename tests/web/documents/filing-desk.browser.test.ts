import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from '../../support/browser.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';
import { FILE, fileAtDesk } from './desk.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const text = { name: 'bill.txt', mimeType: 'text/plain', buffer: Buffer.from(FILE.body) };

describe.skipIf(!hasBrowser)('the filing desk in a browser', () => {
  let app: TestApp;
  let clerk: TestUser;
  let browser: Browser;
  let origin: string;
  beforeAll(async () => {
    app = await startTestApp({ env: { UPLOAD_LIMIT_MB: '2' } });
    clerk = await app.signIn('clerk', 'ke');
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
    const context: BrowserContext = await browser.newContext(options);
    await context.addCookies([
      { name: 'session', value: clerk.cookie.slice('session='.length), url: origin },
    ]);
    const page = await context.newPage();
    await page.goto(origin + path);
    return page;
  };
  const fill = async (page: Page) => {
    await page.selectOption('[name=type]', 'bill');
    await page.fill('[name=title]', 'Filed by hand');
    await page.selectOption('[name=language]', 'en');
    await page.check('[value=public]');
  };

  test('sends the file with its hash and goes to the paper', async () => {
    const page = await open('/file');
    await fill(page);
    await page.setInputFiles('[name=file]', text);
    let claimed = '';
    await page.route('**/file', async (route) => {
      claimed = await page.inputValue('[name=sha256]');
      await route.continue();
    });
    await page.click('main button[type=submit]');
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}\?done=filed$/);
    expect(claimed).toBe(createHash('sha256').update(FILE.body).digest('hex'));
    expect(await page.textContent('h1')).toBe('Filed by hand');
    await page.context().close();
  });

  test('a refused form keeps its file, takes the focus, and can be sent again', async () => {
    const page = await open('/file');
    await fill(page);
    await page.selectOption('[name=type]', '');
    await page.setInputFiles('[name=file]', text);
    await page.click('main button[type=submit]');
    await page.waitForSelector('#problems');
    expect(await page.evaluate('document.activeElement.id')).toBe('problems');
    expect(await page.evaluate('document.querySelector("[name=file]").files[0].name')).toBe(
      'bill.txt',
    );
    expect(await page.inputValue('[name=title]')).toBe('Filed by hand');
    await page.selectOption('[name=type]', 'motion');
    await page.click('main button[type=submit]');
    await page.waitForURL(/done=filed$/);
    await page.context().close();
  });

  test('a file that is itself refused is not kept', async () => {
    const page = await open('/file');
    await fill(page);
    await page.setInputFiles('[name=file]', { ...text, name: 'bill.pdf' });
    await page.click('main button[type=submit]');
    await page.waitForSelector('#file-error');
    expect(await page.evaluate('document.querySelector("[name=file]").files.length')).toBe(0);
    await page.context().close();
  });

  test('a dropped file lands in its field', async () => {
    const page = await open('/file');
    const data = await page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      data.items.add(new File(['dropped'], 'dropped.txt'));
      return data;
    })()`);
    await page.dispatchEvent('[data-hook=drop]', 'drop', { dataTransfer: data });
    expect(await page.evaluate('document.querySelector("[name=file]").files[0].name')).toBe(
      'dropped.txt',
    );
    await page.context().close();
  });

  test('without scripts files a paper, and keeps what was typed when the file is too large', async () => {
    const page = await open('/file', { javaScriptEnabled: false });
    await fill(page);
    await page.setInputFiles('[name=file]', { ...text, buffer: Buffer.alloc(6_000_000, 'a') });
    await page.click('main button[type=submit]');
    expect(await page.textContent('#file-error')).toContain('larger than can be accepted');
    expect(await page.inputValue('[name=title]')).toBe('Filed by hand');
    await page.setInputFiles('[name=file]', text);
    await page.click('main button[type=submit]');
    await page.waitForURL(/done=filed$/);
    await page.context().close();
  });

  test('the receipt prints on one sheet of A5', async () => {
    const id = await fileAtDesk(clerk, { officialNumber: 'Bill No. 75 of 2023' });
    for (const lang of ['en', 'ar']) {
      const page = await open(`/documents/${id}/receipt?lang=${lang}`);
      const pdf = (await page.pdf({ format: 'A5' })).toString('latin1');
      expect(/\/Count (\d+)/.exec(pdf)?.[1], lang).toBe('1');
      await page.context().close();
    }
  });

  test('every page is accessible and as wide as a telephone', async () => {
    const id = await fileAtDesk(clerk, { level: 'named_parliaments', parliaments: ['gh'] });
    await app.settled();
    const paths = ['', '/versions/1', '/versions/new', '/edit', '/sharing', '/compare', '/receipt'];
    for (const lang of ['en', 'ar']) {
      const page = await open('/', { viewport: { width: 360, height: 740 } });
      for (const path of ['/file', '/documents', ...paths.map((one) => `/documents/${id}${one}`)]) {
        await page.goto(`${origin}${path}?lang=${lang}`);
        const wide = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect(wide, `${path} in ${lang} is too wide`).toBe(0);
        await page.evaluate(axe);
        const { violations } = (await page.evaluate(
          'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })',
        )) as AxeResults;
        const found = violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`);
        expect(found, `${path} in ${lang}`).toEqual([]);
      }
      await page.context().close();
    }
  });
});
