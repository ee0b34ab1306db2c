import { readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { multipart } from '../../support/multipart.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';
const DIR = process.env['SHOT_DIR']!;
const DOCS = process.env['CORPORA_DIR'] + '/documents/';
let app: TestApp;
let clerk: TestUser;
let browser: Browser;
let base: string;
const only = process.env['ONLY']?.split(',');
async function file(fields: Record<string, string>, name: string, body: Buffer | string) {
  const form = multipart([
    ...Object.entries(fields).map(([key, value]) => ({ name: key, body: value })),
    { name: 'file', fileName: name, type: 'application/octet-stream', body },
  ]);
  return form;
}
beforeAll(async () => {
  app = await startTestApp({ env: { UPLOAD_LIMIT_MB: '20' } });
  clerk = await app.signIn('clerk', 'ke');
  await app.app.listen(0, '127.0.0.1');
  const { port } = app.app.getHttpServer().address() as { port: number };
  base = `http://127.0.0.1:${port}`;
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 120000);
afterAll(async () => {
  await browser?.close();
  await app.close();
});
const key = async () => /name="key" value="([^"]+)"/.exec((await clerk.get('/file')).body)![1]!;
async function post(url: string, form: ReturnType<typeof multipart>) {
  const answer = await clerk.inject({ method: 'POST', url, payload: form.payload, headers: form.headers });
  if (answer.statusCode !== 303) throw new Error(answer.statusCode + answer.body.replace(/<[^>]+>/g, ' ').slice(0, 3000));
  return /documents\/([^?]+)/.exec(answer.headers['location'] as string)![1]!;
}
test('shots', async () => {
  const bill = await post('/file', await file({ parliament: 'ke', type: 'bill', title: 'The Affordable Housing Bill, 2024', language: 'en', officialNumber: 'National Assembly Bill No. 75 of 2023', date: '2023-12-04', subjects: 'housing, public finance\nland', people: 'Kimani Ichung’wah', level: 'public', embargo: '', key: await key(), sha256: '' }, 'Affordable Housing Bill.docx', readFileSync(DOCS + 'ke-bills-docx/' + process.env['BILL'])));
  const angola = await post('/file', await file({ parliament: 'ke', type: 'constitution', title: 'Constituição da República de Angola', language: 'pt', date: '2010-02-05', level: 'all_parliaments', embargo: '', key: await key(), sha256: '' }, 'Constituição.pdf', readFileSync(DOCS + process.env['PDF'])));
  const arabic = await post('/file', await file({ parliament: 'ke', type: 'motion', title: 'اقتراح بشأن تنظيم المياه الجوفية وحماية الأحواض المشتركة', language: 'ar', level: 'draft', embargo: '2027-02-01T09:00', note: 'نسخة أولى', key: await key(), sha256: '' }, 'اقتراح.txt', 'المادة الأولى\n\nتلتزم الدولة بحماية المياه الجوفية وتنظيم استخدامها.\n\nالمادة الثانية\n\nيقدم الوزير تقريرًا سنويًا إلى المجلس في شهر مارس من كل عام.\n\nالمادة الثالثة\n\nيعمل بهذا القانون من تاريخ نشره.'));
  await app.settled();
  await post(`/documents/${arabic}/versions/new`, await file({ language: 'ar', note: 'نسخة مصححة', key: await key(), sha256: '' }, 'اقتراح 2.txt', 'المادة الأولى\n\nتلتزم الدولة بحماية المياه الجوفية والسطحية وتنظيم استخدامها بما يكفل حق الأجيال القادمة.\n\nالمادة الثانية\n\nيقدم الوزير تقريرًا سنويًا إلى المجلس في شهر يناير من كل عام.\n\nالمادة الثانية مكرر\n\nتنشر البيانات على موقع الوزارة.\n\nالمادة الثالثة\n\nيعمل بهذا القانون من تاريخ نشره.'));
  await app.settled();
  const pages: Record<string, string> = {
    list: '/documents',
    desk: '/file',
    document: `/documents/${bill}?done=filed`,
    arabic: `/documents/${arabic}`,
    text: `/documents/${angola}/versions/1?page=22&q=assembleia`,
    textar: `/documents/${arabic}/versions/2`,
    compare: `/documents/${arabic}/compare`,
    newversion: `/documents/${bill}/versions/new`,
    edit: `/documents/${bill}/edit`,
    sharing: `/documents/${bill}/sharing`,
    receipt: `/documents/${bill}/receipt`,
  };
  const receipt = (await clerk.get(pages['receipt']!)).body;
  pages['verify'] = /\/receipts\/[\w-]{43}/.exec(receipt)![0];
  pages['verifymissing'] = '/receipts/abc';
  for (const lang of ['en', 'ar']) {
    for (const width of [1280, 360]) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, extraHTTPHeaders: {} });
      await context.addCookies([{ name: 'session', value: clerk.cookie.split('=')[1]!, url: base }, { name: 'lang', value: lang, url: base }]);
      const page = await context.newPage();
      page.on('console', (m) => console.log('console', m.text()));
      for (const [name, path] of Object.entries(pages)) {
        if (only && !only.includes(name)) continue;
        const response = await page.goto(base + path);
        const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        if (response!.status() >= 400 && name !== 'verifymissing') console.log(name, response!.status());
        if (overflow) console.log('OVERFLOW', name, lang, width, overflow);
        await page.screenshot({ path: `${DIR}/${name}-${lang}-${width}.png`, fullPage: name !== 'text' });
      }
      if (!only || only.includes('refused')) {
        await page.goto(base + '/file');
        await page.fill('[name=title]', 'A paper that is refused');
        await page.check('[value=named_parliaments]');
        await page.setInputFiles('[name=file]', { name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('this is no pdf') });
        await page.click('button.btn-primary');
        await page.waitForSelector('#problems');
        console.log('files kept', await page.evaluate("document.querySelector('[name=file]').files.length"), await page.inputValue('[name=title]'));
        await page.screenshot({ path: `${DIR}/refused-${lang}-${width}.png`, fullPage: true });
      }
      await context.close();
    }
  }
}, 300000);
test('print and no script', async () => {
  if (only && !only.includes("print")) return;
  const bill = await post('/file', await file({ parliament: 'ke', type: 'bill', title: 'The Affordable Housing Bill, 2024', language: 'en', officialNumber: 'National Assembly Bill No. 75 of 2023', level: 'public', embargo: '', key: await key(), sha256: '' }, 'Affordable Housing Bill.docx', readFileSync(DOCS + 'ke-bills-docx/' + process.env['BILL'])));
  for (const [lang, format] of [['en', 'A5'], ['ar', 'A4']] as const) {
    const context = await browser.newContext({ javaScriptEnabled: false });
    await context.addCookies([{ name: 'session', value: clerk.cookie.split('=')[1]!, url: base }, { name: 'lang', value: lang, url: base }]);
    const page = await context.newPage();
    await page.goto(`${base}/documents/${bill}/receipt`);
    await page.setViewportSize({ width: 423, height: 657 });
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: `${DIR}/print-${lang}.png`, fullPage: true });
    await page.emulateMedia({ media: null });
    await page.pdf({ path: `${DIR}/receipt-${lang}.pdf`, format });
    if (process.env['QUICK']) continue;
    await page.goto(base + '/file');
    await page.fill('[name=title]', 'Kept without scripts');
    await page.setInputFiles('[name=file]', { name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(25 * 1024 * 1024, 65) });
    await page.click('button.btn-primary').catch((e) => console.log('click', String(e).slice(0, 200)));
    await page.waitForLoadState();
    console.log('oversize', page.url(), await page.locator('#problems').innerText({ timeout: 3000 }).catch((e) => String(e).slice(0, 300)), await page.inputValue('[name=title]', { timeout: 1000 }).catch(() => '-'));
    await page.goto(base + '/file');
    await page.fill('[name=title]', 'Kept without scripts');
    await page.selectOption('[name=type]', 'bill');
    await page.selectOption('[name=language]', 'en');
    await page.setInputFiles('[name=file]', { name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('this is no pdf') });
    await page.click('button.btn-primary');
    console.log('mismatch', await page.locator('#problems').innerText(), await page.inputValue('[name=title]'), await page.inputValue('[name=type]'));
    await page.click('button.btn-primary');
    console.log('nofile', await page.locator('#problems').innerText());
    await context.close();
  }
}, 100000);
