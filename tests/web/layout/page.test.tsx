import { gzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/platform/i18n/translator.js';
import { UI_LANGUAGES } from '../../../src/platform/i18n/ui-language.js';
import { assetUrl, serveAsset } from '../../../src/web/assets.js';
import { languageHref } from '../../../src/web/layout/language-href.js';
import { mainNav } from '../../../src/web/layout/main-nav.js';
import { Page, renderPage, type PageProps } from '../../../src/web/layout/page.js';

function page(lang: 'en' | 'fr' | 'pt' | 'ar', props: Partial<PageProps> = {}): string {
  const t = translator(lang);
  return renderPage(
    <Page
      t={t}
      title="Bills"
      path="/search?q=water&page=2"
      actor={null}
      nav={mainNav(t, 'search', { file: false })}
      {...props}
    >
      <h1>Bills</h1>
    </Page>,
  );
}

describe('Page', () => {
  it.each(UI_LANGUAGES)('is a sound document in $ownName', ({ code, dir }) => {
    const html = page(code);
    const errors: string[] = [];
    parse(html, { onParseError: (error) => errors.push(error.code) });
    expect(errors).toEqual([]);
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${code}" dir="${dir}">`));
    expect(html).toContain('<main class="wrap" id="main" tabindex="-1">');
    expect(html).toContain('href="#main"');
    expect(html).toContain(`<title>Bills – i-Parliaments</title>`);
  });

  it('needs no exception from a strict content security policy', () => {
    const html = page('en', { actor: { name: 'A' }, scripts: ['js/upload.js'] });
    expect(html).not.toMatch(/ style=| on[a-z]+=|<style|javascript:/);
    for (const script of html.match(/<script[^>]*>[^<]*/g)!) {
      expect(script).toMatch(/^<script type="module" src="\/assets\/[\w.-]+">$/);
    }
  });

  it('offers each language by its own name, on this page with this query', () => {
    const html = page('ar');
    for (const { code, ownName } of UI_LANGUAGES) {
      expect(html).toContain(`href="/search?q=water&amp;page=2&amp;lang=${code}"`);
      expect(html).toContain(`>${ownName}</a>`);
    }
  });

  it('shows who is signed in, their posts and the way out, or the way in', () => {
    const actor = { name: 'Wanjiru <Kamau>', roles: ['Clerk, Kenya'] };
    const signedIn = page('en', { actor, csrf: 'secret' });
    expect(signedIn).toContain('<bdi>Wanjiru &lt;Kamau></bdi>');
    expect(signedIn).toContain('Clerk, Kenya');
    expect(signedIn).toContain('<form action="/sign-out" method="post">');
    expect(signedIn).toContain('name="_csrf" value="secret"');
    expect(signedIn).not.toContain('href="/sign-in"');
    expect(page('en')).toContain('href="/sign-in"');
  });

  it('marks the section of the page and offers filing only where it is allowed', () => {
    const t = translator('en');
    expect(mainNav(t, 'search', { file: false }).map(({ href }) => href)).toEqual([
      '/',
      '/search',
      '/parliaments',
      '/bills',
    ]);
    const nav = mainNav(t, 'file', { file: true });
    expect(nav.filter(({ current }) => current).map(({ href }) => href)).toEqual(['/file']);
    expect(page('en')).toContain('<a href="/search" aria-current="page">Search</a>');
  });

  it('leaves its search box out where the page has its own, and asks robots to stay away', () => {
    expect(page('en')).toContain('role="search"');
    expect(page('en', { search: false })).not.toContain('role="search"');
    expect(page('en', { robots: 'noindex' })).toContain('<meta name="robots" content="noindex"');
    expect(page('en')).not.toContain('name="robots"');
  });

  it('shows the way back to the pages above', () => {
    const html = page('en', { crumbs: [{ label: 'Kenya', href: '/parliaments/ke' }] });
    expect(html).toContain('aria-label="You are here"');
    expect(html).toContain('<a href="/parliaments/ke"><bdi dir="auto">Kenya</bdi></a>');
  });

  it('weighs little: shell and style sheet together are under 9 kB of the 14', () => {
    const css = serveAsset(assetUrl('css/app.css'), 'gzip')!.body.length;
    expect(gzipSync(page('ar')).length + css).toBeLessThan(9 * 1024);
  });
});

describe('languageHref', () => {
  it.each([
    ['/', '/?lang=fr'],
    ['/search?q=a%20b&lang=en#p3', '/search?q=a+b&lang=fr'],
    ['/search?q=a?b', '/search?q=a%3Fb&lang=fr'],
    ['//evil.example/x', '/evil.example/x?lang=fr'],
    ['/\\evil.example', '/evil.example?lang=fr'],
    ['', '/?lang=fr'],
  ])('%s', (path, expected) => {
    expect(languageHref(path, 'fr')).toBe(expected);
  });
});
