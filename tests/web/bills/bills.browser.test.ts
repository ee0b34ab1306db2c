import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from '../../support/browser.js';
import { CARRIED, startScenario, type Scenario } from './scenario.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Many pages each, on a machine that may be busy. */
const PATIENT = { timeout: 120_000 };

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { html: string }[];
  }[];
}

describe.skipIf(!hasBrowser)('the pages of bills in a browser', () => {
  let s: Scenario;
  let browser: Browser;
  let origin: string;
  let bill: string;

  beforeAll(async () => {
    s = await startScenario();
    const committee = await s.committee('ke-na', {
      en: 'Departmental Committee on Communication, Information and Innovation',
    });
    const person = await s.person('Amina Wanjiru Odhiambo');
    bill = await s.bill({
      title: 'The Computer Misuse and Cybercrimes (Amendment) (No. 2) Bill, 2025',
      titles: { ar: 'مقترح قانون بتعديل قانون الجرائم الإلكترونية' },
      subjects: ['data protection', 'telecommunications and information technology'],
      sponsors: [{ person, role: 'mover' }],
    });
    await s.step(bill, 'read_first_time', '2025-03-04');
    await s.step(bill, 'dispense_with_committee', '2025-03-05', { decision: CARRIED });
    await s.refer(bill, committee, 'opinion', '2025-03-20');
    await s.moveAmendment(bill, { person }, 'Insert the word “public” before “register”.');
    await s.bill({ title: 'The Water Bill' });
    const gone = await s.bill({ title: 'The Plastic Bags Bill' });
    await s.step(gone, 'withdraw', '2025-03-04', { reason: 'At the wish of its mover.' });
    await s.app.listen(0, '127.0.0.1');
    origin = await s.app.getUrl();
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await s?.close();
  });

  const PAGES = () => [
    `/bills/${bill}`,
    '/bills',
    '/bills?parliament=ke&kind=government&q=bill',
    '/bills?q=zebra',
    '/parliaments/ke/board',
    '/parliaments/ke/board?columns=all',
    '/bills/continent',
    '/bills/continent?by=milestone',
    `/bills/${bill}/compare`,
  ];

  async function open(path: string, width: number, lang: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(`${origin}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
    return page;
  }

  it.each([
    [360, 'en'],
    [360, 'ar'],
    [1280, 'en'],
    [1280, 'ar'],
  ])('stay within %i pixels in %s', PATIENT, async (width, lang) => {
    for (const path of PAGES()) {
      const page = await open(path, width, lang);
      const [content, window] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth] as const;
      });
      expect(content, path).toBe(window);
      await page.close();
    }
  });

  it.each(['en', 'ar'])('have no fault that axe knows, in %s', PATIENT, async (lang) => {
    const axe = readFileSync(AXE, 'utf8');
    const options: RunOptions = {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    };
    for (const path of PAGES()) {
      const page = await open(path, 1280, lang);
      await page.evaluate(axe);
      const { violations } = await page.evaluate<Found>(
        `axe.run(document, ${JSON.stringify(options)})`,
      );
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect(found, path).toEqual([]);
      await page.close();
    }
  });

  it('show where the bill stands and what comes next before anything is scrolled', async () => {
    const page = await open(`/bills/${bill}`, 1280, 'en');
    for (const name of ['Where it stands', 'What happens next']) {
      const box = await page.getByRole('heading', { name }).boundingBox();
      expect(box!.y + box!.height).toBeLessThan(800);
    }
    await page.close();
  });

  it('let the keyboard go from column to column of the board', async () => {
    const page = await open('/parliaments/ke/board', 1280, 'en');
    const menu = page.getByRole('navigation', { name: 'Go to a column' });
    await menu.getByRole('link', { name: /General debate/ }).focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#at-general_debate');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Next column: Withdrawn' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())!.height).toBeGreaterThan(20);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.textContent()).toBe('The Plastic Bags Bill');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/bills\/[0-9a-f-]{36}$/);
    await page.close();
  });

  it('stack the board on a phone, with a menu to jump by and a way back', async () => {
    const page = await open('/parliaments/ke/board', 360, 'en');
    const tops = await page
      .locator('.board-column')
      .evaluateAll((columns) => columns.map((column) => column.getBoundingClientRect().top));
    expect(tops).toHaveLength(3);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(new Set(tops).size).toBe(3);
    const back = page.getByRole('link', { name: 'Back to the list of columns' });
    expect(await back.first().isVisible()).toBe(true);
    await page.close();
  });
});
