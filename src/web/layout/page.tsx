import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { T } from '../../platform/i18n/translator.js';
import { assetUrl } from '../assets.js';
import { version } from '../version.js';
import { Breadcrumbs, type Crumb } from './breadcrumbs.js';
import { Masthead, type NavItem, type PageActor } from './masthead.js';
import { PageFooter } from './page-footer.js';

export interface PageProps {
  t: T;
  /** Without the name of the system, which is added; null on the home page. */
  title: string | null;
  /** Path and query of this page, for the language switch. */
  path: string;
  actor: PageActor | null;
  nav: readonly NavItem[];
  crumbs?: readonly Crumb[] | undefined;
  /** Anti-forgery token for the sign-out button. */
  csrf?: string | null | undefined;
  /** For pages that search engines must not keep. */
  robots?: 'noindex' | undefined;
  /** Whether the head carries the search box; the search page has its own. */
  search?: boolean | undefined;
  /** Sheets besides the one of every page, such as `css/legislature.css`. */
  styles?: readonly string[] | undefined;
  /** Scripts besides the one of every page, such as `js/upload.js`. */
  scripts?: readonly string[] | undefined;
  description?: string | undefined;
  /** The same matter as an Atom feed, for programs that watch it. */
  feed?: { href: string; title: string } | undefined;
  children: ComponentChildren;
}

/** A whole page. `main` is the only landmark that callers fill. */
export function Page(props: PageProps) {
  const { t, title, path, actor, nav, crumbs, csrf, robots, search = true } = props;
  const { styles = [], scripts = [], description, feed, children } = props;
  const name = t('common:appName');
  return (
    <html lang={t.lang} dir={t.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>
          {title ? t('common:titleWithApp', { title }) : `${name} – ${t('common:tagline')}`}
        </title>
        {description && <meta name="description" content={description} />}
        {robots && <meta name="robots" content={robots} />}
        {feed && <link rel="alternate" type="application/atom+xml" {...feed} />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#12352b" />
        {['css/app.css', ...styles].map((sheet) => (
          <link rel="stylesheet" href={assetUrl(sheet)} />
        ))}
        <link rel="icon" href={assetUrl('icons/mark.svg')} type="image/svg+xml" />
        {['js/app.js', ...scripts].map((script) => (
          <script type="module" src={assetUrl(script)} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          {t('common:skipToContent')}
        </a>
        <Masthead t={t} nav={nav} actor={actor} path={path} csrf={csrf} search={search} />
        {crumbs && (
          <div class="wrap">
            <Breadcrumbs t={t} crumbs={crumbs} />
          </div>
        )}
        <main class="wrap" id="main" tabIndex={-1}>
          {children}
        </main>
        <PageFooter t={t} path={path} version={version} />
      </body>
    </html>
  );
}

export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}
