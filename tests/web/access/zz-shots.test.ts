import { test } from 'vitest';
import { SYSTEM } from '../../../src/kernel/actor.js';
import { CreateAccount, RequestSignInLink } from '../../../src/features/access/index.js';
import { startTestApp } from '../../support/test-app.js';
import { openBrowser } from '../../support/browser.js';

test('shots', { timeout: 200_000 }, async () => {
  const t = await startTestApp();
  await t.app.listen(0, '127.0.0.1');
  const { port } = t.app.getHttpServer().address() as { port: number };
  const base = `http://127.0.0.1:${port}`;
  const admin = await t.signIn('administrator', 'pap');
  for (const [n, name] of [
    'Amina Odhiambo',
    'Kwame Mensah',
    'فاطمة الزهراء بن علي',
    'João dos Santos',
  ].entries())
    await t.app
      .get(CreateAccount, { strict: false })
      .execute(SYSTEM, {
        email: `person${n}@parliament.example`,
        name,
        grant: { role: n % 2 ? 'member' : 'clerk', parliament: 'pap' },
      });
  const operator = await t.signIn('operator');
  await t.app
    .get(RequestSignInLink, { strict: false })
    .execute({ email: 'person0@parliament.example', ip: '::1' });
  await admin.inject({
    method: 'POST',
    url: '/account/tokens',
    payload: 'label=Table+Office&scopes=read&scopes=documents%3Awrite&days=90',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const clerk = await t.signIn('clerk', 'pap');
  await new Promise((r) => setTimeout(r, 4000));
  const browser = await openBrowser();
  for (const width of [1200, 360])
    for (const lang of ['en', 'ar']) {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      const shot = async (name: string, url: string) => {
        await page.goto(`${base}${url}${url.includes('?') ? '&' : '?'}lang=${lang}`);
        const over = await page.evaluate(
          'document.documentElement.scrollWidth - window.innerWidth',
        );
        if (Number(over) > 0) console.log('overflow', name, width, lang, over);
        await page.screenshot({
          path: `/tmp/fwork/shots/${name}-${lang}-${width}.png`,
          fullPage: true,
        });
      };
      await shot('sign-in', '/sign-in');
      await shot('link', '/sign-in/link?done=sent');
      await shot('badlink', '/sign-in/link/xyz');
      const as = (u: typeof admin) =>
        context.addCookies([{ name: 'session', value: u.cookie.split('=')[1]!, url: base }]);
      await as(admin);
      await shot('account', '/account?done=details');
      await shot('list', '/administration/accounts');
      await shot('new', '/administration/accounts/new');
      await shot('one', `/administration/accounts/${clerk.accountId}`);
      if (lang === 'en') {
        await page.goto(`${base}/administration/accounts/new`);
        await page.fill('#email', 'nope');
        await page.click('main button.btn-primary');
        await page.screenshot({ path: `/tmp/fwork/shots/newerror-${width}.png`, fullPage: true });
        await page.goto(`${base}/account`);
        await page.fill('#label', 'Hansard');
        await page.click('main form[action="/account/tokens"] button');
        await page.screenshot({ path: `/tmp/fwork/shots/token-${width}.png`, fullPage: true });
      }
      await as(operator);
      await shot('mail', '/operator/mail');
      await context.close();
    }
  await browser.close();
  await t.close();
});
