import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filing } from '../../support/multipart.js';
import { hasBrowser, openBrowser } from '../../support/browser.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

describe.skipIf(!hasBrowser)('search in a browser', () => {
  let app: TestApp;
  let browser: Browser;
  let base: string;
  beforeAll(async () => {
    app = await startTestApp();
    const clerk = await app.signIn('clerk', 'ke');
    const metadata = { parliament: 'ke', type: 'notice', title: 'Irrigation', language: 'en' };
    const form = filing({ ...metadata, sharing: 'public' }, 'The canal at Bura was repaired.');
    await clerk.inject({ method: 'POST', url: '/api/v1/documents', ...form });
    await app.settled();
    await app.app.listen(0, '127.0.0.1');
    base = await app.app.getUrl();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  test('shows results while the word is still being typed, and the address follows', async () => {
    const page = await browser.newPage();
    await page.goto(`${base}/search?lang=en`);
    await page.getByRole('searchbox').pressSequentially('irrig');
    await page.locator('mark').first().waitFor();
    expect(await page.locator('main').innerText()).toContain('KE/NOTICE/2026/1');
    expect(new URL(page.url()).searchParams.get('q')).toBe('irrig');
    await page.close();
  });

  test('works without a script, and keeps the filters in the address', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${base}/search?lang=en&type=notice`);
    await page.getByRole('searchbox').fill('canal');
    await page.keyboard.press('Enter');
    await page.locator('mark').first().waitFor();
    const address = new URL(page.url());
    expect(address.searchParams.get('q')).toBe('canal');
    expect(address.searchParams.get('type')).toBe('notice');
    await context.close();
  });
});
