import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { RunOptions } from 'axe-core';
import type { Browser } from 'playwright-core';
import type { ComponentChildren } from 'preact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator, type T } from '../../../src/platform/i18n/translator.js';
import { serveAsset } from '../../../src/web/assets.js';
import { SharingBadge } from '../../../src/web/components/badge.js';
import { Button } from '../../../src/web/components/button.js';
import { RadioGroup } from '../../../src/web/components/choice-group.js';
import { Columns } from '../../../src/web/components/columns.js';
import { DataTable } from '../../../src/web/components/data-table.js';
import { ErrorSummary } from '../../../src/web/components/error-summary.js';
import { FacetList } from '../../../src/web/components/facet-list.js';
import { Field } from '../../../src/web/components/field.js';
import { FileField } from '../../../src/web/components/file-field.js';
import { Form } from '../../../src/web/components/form.js';
import { PageHeader } from '../../../src/web/components/page-header.js';
import { RecordItem, RecordList, Snippet } from '../../../src/web/components/record-item.js';
import { mainNav } from '../../../src/web/layout/main-nav.js';
import { Page, renderPage } from '../../../src/web/layout/page.js';
import { hasBrowser, openBrowser } from '../../support/browser.js';

const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'";

function shell(t: T, children: ComponentChildren) {
  return renderPage(
    <Page
      t={t}
      title="Test"
      path="/"
      nav={mainNav(t, 'search', { file: true })}
      actor={{ name: 'Wanjiru Kamau', roles: [t('roles:name.clerk')] }}
      crumbs={[{ label: t('common:nav.parliaments'), href: '/parliaments' }]}
      scripts={['js/upload.js', 'js/search.js']}
    >
      {children}
    </Page>,
  );
}

const results = (t: T) => (
  <>
    <PageHeader title={t('search:title')} />
    <Columns
      side="start"
      asideLabel={t('common:facets.label')}
      aside={
        <FacetList
          t={t}
          title={t('parliaments:title')}
          facets={[
            { label: 'Kenya', count: 12, href: '/', selected: true },
            { label: 'مصر', lang: 'ar', count: 3, href: '/' },
          ]}
        />
      }
    >
      <h2>{t('common:facets.results', { count: 2 })}</h2>
      <RecordList label={t('search:title')}>
        <RecordItem
          href="/"
          title={'The \uE000Water\uE001 (Amendment) Bill, 2026'}
          marked
          lang="en"
          badge={<SharingBadge t={t} level="public" />}
        >
          <Snippet
            lang="ar"
            text={'لا يجوز الأخذ من \uE000المياه\uE001 العامة'}
            place={{ href: '/', label: t('common:text.page', { page: 4 }) }}
          />
        </RecordItem>
      </RecordList>
      <DataTable
        caption={t('documents:title')}
        columns={[
          { header: 'Number', numeric: true, cell: (row: string) => <bdi>{row}</bdi> },
          { header: 'Title', rowHeader: true, cell: (row) => <a href="/">{row}</a> },
        ]}
        rows={['KE/BILL/2026/0012', 'KE/HAN/2026/0041']}
      />
    </Columns>
  </>
);

const filing = (t: T) => (
  <>
    <PageHeader title={t('common:nav.file')} />
    <ErrorSummary t={t} problems={[{ field: 'title', message: t('errors:validation_failed') }]} />
    <Form action="/file" upload>
      <FileField t={t} name="file" label="File" accept={['.pdf', '.docx']} maxBytes={1000} />
      <Field t={t} name="title" label="Title" error={t('errors:validation_failed')} />
      <RadioGroup
        t={t}
        name="sharing"
        label={t('common:sharing.label')}
        value="draft"
        choices={[
          { value: 'draft', label: 'Draft' },
          {
            value: 'named',
            label: 'Named',
            detail: <Field t={t} name="which" label="Which" optional />,
          },
        ]}
      />
      <Button>{t('common:nav.file')}</Button>
    </Form>
  </>
);

const live = (t: T, query: string) => (
  <>
    <form action="/live" role="search" data-hook="live-search">
      <input type="search" name="query" value={query} aria-label={t('common:search.label')} />
    </form>
    <div data-hook="live-results">
      <p id="found">{`found: ${query}`}</p>
    </div>
  </>
);

type Content = (t: T, query: string) => ComponentChildren;
const pages: Record<string, Content> = { results, filing, live };

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

describe.skipIf(!hasBrowser)('pages in a browser', () => {
  let browser: Browser;
  let server: Server;
  let base: string;
  let received = '';

  async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const asset = serveAsset(pathname, request.headers['accept-encoding']);
    if (asset) return void reply.writeHead(200, asset.headers).end(asset.body);
    const t = translator((searchParams.get('lang') as 'en' | 'ar' | null) ?? 'en');
    if (request.method === 'POST') {
      received = (await bodyOf(request)).toString('latin1');
      const refused = received.includes('refuse');
      reply.writeHead(refused ? 422 : 303, {
        'content-type': 'text/html; charset=utf-8',
        ...(refused ? {} : { location: '/results' }),
      });
      return void reply.end(refused ? shell(t, filing(t)) : '');
    }
    const content = pages[pathname.slice(1)];
    reply.writeHead(content ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
    });
    reply.end(content && shell(t, content(t, searchParams.get('query') ?? '')));
  }

  beforeAll(async () => {
    server = createServer((request, reply) => {
      // A page that cannot be rendered must answer, or the browser would wait for its time-out.
      answer(request, reply).catch((error: unknown) => reply.writeHead(500).end(String(error)));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const rules: RunOptions = {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  };

  const views = ['results', 'filing'].flatMap((name) =>
    (['en', 'ar'] as const).flatMap((lang) =>
      ([360, 1280] as const).flatMap((width) =>
        (width > 600 ? (['light', 'dark'] as const) : (['light'] as const)).map((scheme) => ({
          name,
          lang,
          width,
          scheme,
        })),
      ),
    ),
  );

  it.each(views)('$name, $lang, $width px, $scheme: fits and has no barrier', async (view) => {
    const { name, lang, width, scheme } = view;
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme: scheme,
      bypassCSP: true,
    });
    const page = await context.newPage();
    await page.goto(`${base}/${name}?lang=${lang}`);
    const overflow = 'document.documentElement.scrollWidth - window.innerWidth';
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    await page.evaluate(axe);
    const found = await page.evaluate(`axe.run(document, ${JSON.stringify(rules)})`);
    const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await context.close();
  });

  it('obeys its content security policy, and fetches the Arabic font only for Arabic', async () => {
    for (const [lang, fonts] of [
      ['en', 0],
      ['ar', 1],
    ] as const) {
      const page = await browser.newPage();
      const complaints: string[] = [];
      const fetched: string[] = [];
      page.on(
        'console',
        (message) => message.type() === 'error' && complaints.push(message.text()),
      );
      page.on('requestfinished', (request) => fetched.push(request.url()));
      await page.goto(`${base}/filing?lang=${lang}`, { waitUntil: 'networkidle' });
      expect(complaints).toEqual([]);
      expect(fetched.filter((url) => url.endsWith('.woff2'))).toHaveLength(fonts);
      await page.close();
    }
  });

  it('can be used with the keyboard: skip link, search key, summary of errors', async () => {
    const page = await browser.newPage();
    await page.goto(`${base}/filing`, { waitUntil: 'networkidle' });
    const focused = () => page.evaluate('document.activeElement.id || document.activeElement.name');
    expect(await focused()).toBe('problems');
    await page.keyboard.press('/');
    expect(await focused()).toBe('q');
    await page.keyboard.type('a/b');
    expect(await page.inputValue('input[name=q]')).toBe('a/b');
    await page.goto(`${base}/results`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('main');
    await page.close();
  });

  it('shows results while the reader types, and keeps the cursor where it is', async () => {
    const page = await browser.newPage();
    await page.goto(`${base}/live`, { waitUntil: 'networkidle' });
    await page.locator('input[name=query]').pressSequentially('wa');
    await page.waitForTimeout(500);
    expect(await page.textContent('#found')).toBe('found: ');
    await page.locator('input[name=query]').pressSequentially('ter');
    await page.waitForURL(`${base}/live?query=water`);
    expect(await page.textContent('#found')).toBe('found: water');
    expect(await page.evaluate('document.activeElement.name')).toBe('query');
    await page.close();
  });

  it('shows the menu of a phone without any script', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(`${base}/results`);
    const entry = page.locator('.menu a[href="/parliaments"]');
    expect(await entry.isVisible()).toBe(false);
    await page.click('.menu > summary');
    expect(await entry.isVisible()).toBe(true);
    await context.close();
  });

  it('sends a file with its progress and follows the redirect', async () => {
    const page = await browser.newPage();
    await page.goto(`${base}/filing`, { waitUntil: 'networkidle' });
    await page.setInputFiles('#file', {
      name: 'bill.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 small'),
    });
    await page.fill('#title', 'The Water Bill');
    await page.click('form[data-hook=upload] button');
    await page.waitForURL(`${base}/results`);
    expect(received).toContain('filename="bill.pdf"');
    expect(received).toContain('The Water Bill');
    await page.close();
  });

  it('shows the form again when the filing was refused', async () => {
    const page = await browser.newPage();
    await page.goto(`${base}/filing`, { waitUntil: 'networkidle' });
    await page.setInputFiles('#file', {
      name: 'refuse.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('refuse'),
    });
    await page.evaluate('document.querySelector("main").className = "before"');
    await page.click('form[data-hook=upload] button');
    await page.waitForSelector('main:not(.before)');
    expect(await page.locator('#problems').isVisible()).toBe(true);
    expect(await page.locator('form[data-hook=upload] button').isEnabled()).toBe(true);
    await page.close();
  });

  it('refuses a file over the limit before sending it', async () => {
    const page = await browser.newPage();
    await page.goto(`${base}/filing`, { waitUntil: 'networkidle' });
    await page.setInputFiles('#file', {
      name: 'large.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.alloc(1001),
    });
    received = 'nothing';
    await page.click('form[data-hook=upload] button');
    expect(await page.locator('[data-hook=upload-state] p').textContent()).toContain('1 kB');
    expect(page.url()).toBe(`${base}/filing`);
    expect(received).toBe('nothing');
    await page.close();
  });
});
