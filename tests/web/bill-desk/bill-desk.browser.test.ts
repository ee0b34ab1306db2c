import type { Browser, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestUser } from '../../support/test-app.js';
import { hasBrowser, openBrowser } from '../../support/browser.js';
import { CARRIED, startScenario, type Scenario } from '../bills/scenario.js';
import { milestoneOf } from './bill-clerk.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Many pages each, on a machine that may be busy. */
const PATIENT = { timeout: 180_000 };

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { html: string }[];
  }[];
}

describe.skipIf(!hasBrowser)('the bill desk in a browser', () => {
  let s: Scenario;
  let clerk: TestUser;
  let browser: Browser;
  let origin: string;
  let bill: string;

  beforeAll(async () => {
    s = await startScenario();
    clerk = await s.signIn('clerk', 'ke');
    await s.committee('ke-na', { en: 'Departmental Committee on Communication and Innovation' });
    const mover = await s.person('Amina Wanjiru Odhiambo');
    bill = await s.bill({
      title: 'The Computer Misuse and Cybercrimes (Amendment) (No. 2) Bill, 2025',
      titles: { ar: 'مقترح قانون بتعديل قانون الجرائم الإلكترونية' },
      sponsors: [{ person: mover, role: 'mover' }],
    });
    await s.step(bill, 'read_first_time', '2025-03-04');
    await s.step(bill, 'dispense_with_committee', '2025-03-05', { decision: CARRIED });
    await s.app.listen(0, '127.0.0.1');
    origin = await s.app.getUrl();
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await s?.close();
  });

  async function desk(width: number, javaScriptEnabled = true): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      javaScriptEnabled,
      bypassCSP: true,
    });
    const value = clerk.cookie.slice(clerk.cookie.indexOf('=') + 1);
    await context.addCookies([{ name: 'session', value, url: origin }]);
    return context.newPage();
  }

  /** Goes on with the tab key until the thing in question has the focus. */
  async function reach(page: Page, selector: string): Promise<void> {
    const wanted = page.locator(selector).first();
    for (let presses = 0; presses < 200; presses += 1) {
      if (await wanted.evaluate((element) => element.matches(':focus'))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${selector}`);
  }

  const PAGES = () => [
    '/bills/new',
    `/bills/${bill}/edit`,
    `/bills/${bill}/sharing`,
    `/bills/${bill}/move`,
    `/bills/${bill}/move?transition=agree_second_reading`,
    `/bills/${bill}/move?transition=publish`,
    `/bills/${bill}/steps/3/correct`,
    `/bills/${bill}/steps/3/strike`,
  ];

  it.each(['en', 'ar'])(
    'breaks no rule of accessibility and fits a phone, in %s',
    PATIENT,
    async (lang) => {
      for (const width of [360, 1280]) {
        const page = await desk(width);
        for (const path of PAGES()) {
          await page.goto(`${origin}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
          const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
          expect([path, wide <= width]).toEqual([path, true]);
          if (width > 360) continue;
          await page.evaluate(readFileSync(AXE, 'utf8'));
          const options: RunOptions = {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          };
          const { violations } = await page.evaluate<Found>(`axe.run(${JSON.stringify(options)})`);
          const said = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
          expect([path, said]).toEqual([path, []]);
        }
        await page.context().close();
      }
    },
  );

  it(
    'takes a bill through three steps by the keyboard alone, without script',
    PATIENT,
    async () => {
      const filed = await s.bill({ title: 'The Rivers Bill' });
      const page = await desk(1280, false);
      await page.goto(`${origin}/bills/${filed}?lang=en`);
      for (const [code, milestone] of [
        ['read_first_time', 'introduced'],
        ['dispense_with_committee', 'general_debate'],
        ['agree_second_reading', 'detailed_consideration'],
      ] as const) {
        await reach(page, `a[href="/bills/${filed}/move"]`);
        await page.keyboard.press('Enter');
        await page.waitForURL(`**/bills/${filed}/move`);
        await reach(page, `a[href="/bills/${filed}/move?transition=${code}"]`);
        await page.keyboard.press('Enter');
        await page.waitForURL(`**/move?transition=${code}`);
        if (code === 'agree_second_reading') {
          for (const [name, figure] of [
            ['ayes', '120'],
            ['noes', '30'],
            ['abstentions', '4'],
          ]) {
            await reach(page, `#decision_${name}`);
            await page.keyboard.type(figure!);
          }
        }
        await reach(page, 'main button[type=submit]');
        await page.keyboard.press('Enter');
        await page.waitForURL(`**/bills/${filed}?done=moved`);
        expect(await page.locator('.notice-success').innerText()).toContain(
          'The step has been recorded.',
        );
        expect(await milestoneOf(clerk, filed)).toBe(milestone);
      }
      expect(await page.locator('main').innerText()).toContain('For: 120; against: 30');
      await page.context().close();
    },
  );
});
