import { expect, it } from 'vitest';
import { openBrowser } from '../../support/browser.js';
import { CARRIED, startScenario } from '../bills/scenario.js';
import { openForm, wordsOf } from './browser-form.js';

it('looks', { timeout: 300_000 }, async () => {
  const s = await startScenario();
  const clerk = await s.signIn('clerk', 'ke');
  const committee = await s.committee('ke-na', {
    en: 'Departmental Committee on Communication, Information and Innovation',
  });
  await s.committee('ke-na', { en: 'Committee on Finance' });
  const people = [];
  for (const n of ['Amina Wanjiru Odhiambo', 'John Kamau', 'Grace Achieng', 'Peter Otieno'])
    people.push(await s.person(n));
  const bill = await s.bill({
    title: 'The Computer Misuse and Cybercrimes (Amendment) (No. 2) Bill, 2025',
    titles: { ar: 'مقترح قانون بتعديل قانون الجرائم الإلكترونية' },
    subjects: ['data protection'],
    sponsors: [
      { person: people[0]!, role: 'mover' },
      { person: people[2]!, role: 'co_sponsor' },
    ],
  });
  const report = await s.paper('committee_report', 'Report on the cybercrimes bill', 'Text');
  await s.step(bill, 'read_first_time', '2025-03-04');
  const b2 = await s.bill({ title: 'The Water Bill' });
  await s.step(b2, 'read_first_time', '2025-03-04');
  await s.step(b2, 'refer', '2025-03-05', {
    referrals: [{ committee, role: 'lead', dueOn: null }],
  });
  const b3 = await s.bill({ title: 'The Roads Bill' });
  await s.step(b3, 'read_first_time', '2025-03-04');
  await s.step(b3, 'dispense_with_committee', '2025-03-05', {
    decision: CARRIED,
    documents: [report],
  });
  const b4 = await s.bill({ title: 'The Mediation Bill' });
  await s.step(b4, 'read_first_time', '2025-03-04');
  for (const [i, c] of [
    'dispense_with_committee',
    'agree_second_reading',
    'report_from_whole',
    'agree_report',
    'pass_and_transmit',
    'second_house_read_first_time',
    'second_house_dispense_with_committee',
  ].entries())
    await s.step(
      b4,
      c,
      `2025-04-0${i + 1}`,
      /read_first|from_whole/.test(c) ? {} : { decision: CARRIED },
    );
  await s.step(b4, 'second_house_lose_second_reading', '2025-04-09', {
    decision: { ...CARRIED, result: 'lost', ayes: 1, noes: 200 },
  });
  await s.app.listen(0, '127.0.0.1');
  const origin = await s.app.getUrl();
  const browser = await openBrowser();
  const pages: Record<string, string> = {
    new: '/bills/new',
    edit: `/bills/${bill}/edit`,
    sharing: `/bills/${bill}/sharing`,
    choose: `/bills/${bill}/move`,
    refer: `/bills/${bill}/move?transition=refer`,
    dispense: `/bills/${bill}/move?transition=dispense_with_committee`,
    report: `/bills/${b2}/move?transition=report`,
    astray: `/bills/${b2}/move?transition=publish`,
    withdraw: `/bills/${b2}/move?transition=withdraw`,
    mediated: `/bills/${b4}/move?transition=agree_mediated_text`,
    correct: `/bills/${b3}/steps/3/correct`,
    strike: `/bills/${b3}/steps/3/strike`,
    nostrike: `/bills/${b3}/steps/2/strike`,
  };
  const only = process.env['LOOK']?.split(',');
  for (const lang of ['en', 'ar'])
    for (const width of [1280, 360]) {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      await context.addCookies([
        { name: 'session', value: clerk.cookie.split('=')[1]!, url: origin },
      ]);
      const page = await context.newPage();
      for (const [name, path] of Object.entries(pages)) {
        if (only && !only.includes(name)) continue;
        await page.goto(`${origin}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
        const wide = await page.evaluate('document.documentElement.scrollWidth');
        if (Number(wide) > width) console.log('WIDE', name, lang, width, wide);
        await page.screenshot({ path: `/tmp/bd1x/${name}-${lang}-${width}.png`, fullPage: true });
        if (['refer', 'correct', 'new'].includes(name)) {
          await page.click('main button[type=submit]');
          await page.screenshot({
            path: `/tmp/bd1x/${name}-refused-${lang}-${width}.png`,
            fullPage: true,
          });
        }
      }
      await context.close();
    }
  await browser.close();
  await s.close();
  expect(wordsOf).toBeDefined();
  expect(openForm).toBeDefined();
});
