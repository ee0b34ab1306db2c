import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UI_LANGUAGES } from '../../src/platform/i18n/ui-language.js';
import { startTestApp, type TestApp, type TestUser } from '../support/test-app.js';
import { filing } from '../support/multipart.js';

const MOST_PAGES = 150;
/** What JSON, files and the API's own pages are for; they are no pages of ours. */
const NO_PAGE = /^\/(docs|api|assets|css|js|fonts|icons)(\/|$)|\/file$|\/content$/;

interface Visit {
  readonly path: string;
  readonly from: string;
  readonly status: number;
  readonly html: string;
}

/** Follows every link from the home page, as somebody who clicks on everything. */
async function visitAll(get: (path: string) => ReturnType<TestApp['get']>, lang: string) {
  const visits: Visit[] = [];
  const waiting: { path: string; from: string }[] = [{ path: `/?lang=${lang}`, from: 'start' }];
  const shapes = new Set<string>();
  while (waiting.length > 0 && visits.length < MOST_PAGES) {
    const { path, from } = waiting.shift()!;
    const response = await get(path);
    const html = String(response.headers['content-type']).includes('html') ? response.body : '';
    visits.push({ path, from, status: response.statusCode, html });
    for (const [, href = ''] of html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)) {
      const next = href.replaceAll('&amp;', '&').replace(/#.*$/, '');
      if (!next.startsWith('/') || NO_PAGE.test(next.split('?')[0] ?? '')) continue;
      // One page of each shape: 70 parliaments are one page, 10 facets are one search.
      const shape = next
        .replace(/^\/parliaments\/[\w-]+/, '/parliaments/x')
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
        .replace(/=[^&]*/g, '=');
      if (shapes.has(shape)) continue;
      shapes.add(shape);
      waiting.push({ path: withLanguage(next, lang), from: path });
    }
  }
  return visits;
}

function withLanguage(path: string, lang: string): string {
  const url = new URL(path, 'http://here');
  url.searchParams.set('lang', lang);
  return url.pathname + url.search;
}

let app: TestApp;
let clerk: TestUser;
let administrator: TestUser;
let operator: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
  administrator = await app.signIn('administrator', 'ke');
  operator = await app.signIn('operator');
  for (const level of ['public', 'draft'] as const) {
    const { payload, headers } = filing(
      {
        parliament: 'ke',
        type: 'bill',
        title: `The <b>Water</b> Bill & "${level}"`,
        language: 'en',
        sharing: { level },
      },
      `The Water Bill (${level}).\n\nEvery person has the right to clean and safe water.`,
    );
    const filed = await clerk.inject({
      method: 'POST',
      url: '/api/v1/documents',
      payload,
      headers,
    });
    expect(filed.statusCode, filed.body).toBe(201);
  }
  await app.settled();
});
afterAll(() => app.close());

const readers = {
  nobody: () => (path: string) => app.get(path, { accept: 'text/html' }),
  'a clerk': () => (path: string) =>
    clerk.inject({ method: 'GET', url: path, headers: { accept: 'text/html' } }),
  'an administrator': () => (path: string) =>
    administrator.inject({ method: 'GET', url: path, headers: { accept: 'text/html' } }),
  'an operator': () => (path: string) =>
    operator.inject({ method: 'GET', url: path, headers: { accept: 'text/html' } }),
} as const;

const cases = [
  ...UI_LANGUAGES.map(({ code }) => ['a clerk', code] as const),
  ['nobody', 'en'] as const,
  ['an administrator', 'ar'] as const,
  ['an operator', 'en'] as const,
];

describe.each(cases)('every page that %s reaches by links, in %s', (reader, lang) => {
  let visits: Visit[];
  beforeAll(async () => {
    visits = await visitAll(readers[reader](), lang);
  });
  const bad = (wrong: (visit: Visit) => boolean) =>
    visits.filter(wrong).map(({ path, from, status }) => `${status} ${path} (linked from ${from})`);

  test('is there: no link leads nowhere, or to what its reader may not see', () => {
    expect(visits.length).toBeGreaterThan(4);
    expect(bad(({ status }) => status !== 200 && status !== 303)).toEqual([]);
  });

  test('says its language and direction', () => {
    const wanted = new RegExp(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`);
    expect(bad(({ html }) => html !== '' && !wanted.test(html))).toEqual([]);
  });

  test('has a title, one main heading, and one main part', () => {
    const count = (html: string, tag: string) => html.split(`<${tag}`).length - 1;
    expect(bad(({ html }) => html !== '' && !/<title>[^<]{3,}<\/title>/.test(html))).toEqual([]);
    expect(bad(({ html }) => html !== '' && count(html, 'h1') !== 1)).toEqual([]);
    expect(bad(({ html }) => html !== '' && count(html, 'main') !== 1)).toEqual([]);
  });

  test('runs nothing of its own: the policy that it is sent with would refuse it', () => {
    const inline = /<script(?![^>]*\bsrc=)|<style[\s>]|\sstyle="|\son[a-z]+="|javascript:/i;
    expect(bad(({ html }) => inline.test(html))).toEqual([]);
  });

  test('shows no key of a text, no "undefined", and no markup that somebody typed', () => {
    const odd =
      />[^<]*\b(undefined|NaN|\[object Object\])\b[^<]*<|>\s*(?:common|errors|home|access|documents|search|parliaments|operator|roles):[a-z][\w.]+\s*</;
    expect(bad(({ html }) => odd.test(html))).toEqual([]);
    expect(bad(({ html }) => html.includes('<b>Water</b>'))).toEqual([]);
  });

  test('gives every field a name that can be read aloud', () => {
    const nameless = visits.flatMap(({ path, html }) =>
      [...html.matchAll(/<(input|select|textarea)\b([^>]*)>/g)]
        .filter(([, , attributes = '']) => !/type="(hidden|submit)"/.test(attributes))
        .filter(([, , attributes = '']) => {
          const id = /\bid="([^"]+)"/.exec(attributes)?.[1];
          const labelled = id !== undefined && html.includes(`for="${id}"`);
          return !labelled && !/\baria-label(ledby)?="/.test(attributes);
        })
        // Inside its own label a field needs no id.
        .filter(
          ([field]) =>
            !new RegExp(`<label[^>]*>(?:(?!</label>)[\\s\\S])*${escaped(field)}`).test(html),
        )
        .map(([field]) => `${path}: ${field}`),
    );
    expect(nameless).toEqual([]);
  });
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
