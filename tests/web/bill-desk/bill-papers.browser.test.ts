import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BillsQueries } from '../../../src/features/bills/index.js';
import { hasBrowser, openBrowser } from '../../support/browser.js';
import { CARRIED, startScenario, type Scenario } from '../bills/scenario.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Many pages each, on a machine that may be busy. */
const PATIENT = { timeout: 120_000 };

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { html: string }[];
  }[];
}

describe.skipIf(!hasBrowser)('the forms about what belongs to a bill, in a browser', () => {
  let s: Scenario;
  let browser: Browser;
  let signedIn: BrowserContext;
  let origin: string;
  let bill: string;
  let pages: readonly string[];

  beforeAll(async () => {
    s = await startScenario();
    const water = await s.committee('ke-na', {
      en: 'Departmental Committee on Blue Economy, Water and Irrigation',
      sw: 'Kamati ya Uchumi wa Buluu',
    });
    await s.committee('ke-na', { en: 'Justice and Legal Affairs Committee' });
    await s.committee('ke-na', { en: 'Finance and National Planning Committee' });
    const person = await s.person('Amina Wanjiru Odhiambo');
    const text = await s.paper('bill', 'The Rivers and Wetlands Bill, 2025, as printed', 'Rivers.');
    await s.paper('committee_report', 'Report on the Rivers and Wetlands Bill', 'Let it pass.');
    await s.paper('bill', 'The Rivers and Wetlands Bill, 2025, second print', 'Rivers.');
    bill = await s.bill({
      title: 'The Conservation of Rivers, Lakes and Wetlands (Amendment) (No. 2) Bill, 2025',
      titles: { ar: 'مشروع قانون بشأن حماية الأنهار والبحيرات' },
    });
    const other = await s.bill({ title: 'The Rivers Authority Bill' });
    await s.bill({ title: 'Volta Rivers Bill' }, { parliament: 'gh', chamber: null });
    await s.step(bill, 'read_first_time', '2025-03-04');
    const { id: referral } = await s.refer(bill, water, 'opinion', '2025-04-30');
    await s.listText(bill, text, 'as_filed');
    const words = 'Insert the words “and wetlands” after “rivers”.';
    const { id: pending } = await s.moveAmendment(bill, { person }, words);
    const { id: decided } = await s.moveAmendment(bill, { text: 'The Government' }, words);
    await s.decideAmendment(decided, 'adopted', CARRIED);
    await s.relate(bill, other, 'inspired_by');
    pages = [
      '/referrals/new',
      `/referrals/${referral}`,
      '/texts/new',
      `/texts/${text}/remove`,
      '/amendments/new',
      `/amendments/${pending}`,
      `/amendments/${decided}`,
      '/relations/new',
      '/relations/new?q=rivers',
      '/relations/new?q=zebra',
      '/relations/remove',
    ];
    await s.app.listen(0, '127.0.0.1');
    origin = await s.app.getUrl();
    browser = await openBrowser();
    const { cookie } = await s.signIn('clerk', 'ke');
    const [name = '', value = ''] = cookie.split('=');
    signedIn = await browser.newContext();
    await signedIn.addCookies([{ name, value, url: origin }]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await s?.close();
  });

  async function open(path: string, width: number, lang: string): Promise<Page> {
    const page = await signedIn.newPage();
    await page.setViewportSize({ width, height: 800 });
    const url = `${origin}/bills/${bill}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
    const answer = await page.goto(url);
    expect(answer?.status(), path).toBe(200);
    return page;
  }

  it.each([
    [360, 'en'],
    [360, 'fr'],
    [360, 'pt'],
    [360, 'ar'],
    [1280, 'ar'],
  ])('stay within %i pixels in %s', PATIENT, async (width, lang) => {
    for (const path of pages) {
      const page = await open(path, width, lang);
      const [content, window] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth] as const;
      });
      expect(content, path).toBe(window);
      const words = await page.locator('body').innerText();
      expect(words, path).not.toMatch(/billPapers:|bills:[a-z]|\{\{|undefined|\[object/);
      await page.close();
    }
  });

  it.each(['en', 'ar'])(
    'have no fault that axe knows, refused or not, in %s',
    PATIENT,
    async (lang) => {
      const axe = readFileSync(AXE, 'utf8');
      const options: RunOptions = {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      };
      const faults = async (page: Page) => {
        await page.evaluate(axe);
        const { violations } = await page.evaluate<Found>(
          `axe.run(document, ${JSON.stringify(options)})`,
        );
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      };
      for (const path of pages) {
        const page = await open(path, 1280, lang);
        expect(await faults(page), path).toEqual([]);
        if (path.endsWith('new')) {
          const submit = page.locator('form[method=post] button.btn-primary');
          if ((await submit.count()) > 0) {
            await submit.click();
            expect(await page.locator('.error').count(), path).toBeGreaterThan(0);
            expect(await faults(page), `${path}, refused`).toEqual([]);
          }
        }
        await page.close();
      }
    },
  );

  it('let a clerk relate a bill with the keyboard alone', PATIENT, async () => {
    const page = await open('/relations/new', 1280, 'en');
    await page.getByRole('searchbox', { name: 'Find the other bill' }).focus();
    await page.keyboard.type('volta');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=volta/);
    const only = page.getByRole('radio', { name: /Volta Rivers Bill/ });
    expect(await only.isChecked()).toBe(true);
    await only.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Companion of' }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Debated together.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=related/);
    const { relations } = await s.use(BillsQueries).byId(s.clerk('ke'), bill);
    expect(relations.find(({ kind }) => kind === 'companion')?.note).toBe('Debated together.');
    await page.close();
  });
});
