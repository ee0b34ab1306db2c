import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';

export interface AtomEntry {
  /** An address that stays, and is nobody else's. */
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly published: Date;
  readonly updated: Date;
  /** Plain text. */
  readonly summary: string;
  readonly categories?: readonly string[] | undefined;
}

export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly lang: string;
  /** Where the feed is, and the page that says the same. */
  readonly self: string;
  readonly page: string;
  readonly author: string;
  /** Where there is no entry yet. */
  readonly since: Date;
  /** The newest first. */
  readonly entries: readonly AtomEntry[];
}

export const ATOM = 'application/atom+xml; charset=utf-8';

/** The feed as an Atom 1.0 document; what is printed is escaped by the renderer. */
export function atomFeed(feed: AtomFeed): string {
  const { entries } = feed;
  const updated = entries.reduce(
    (newest, entry) => (entry.updated > newest ? entry.updated : newest),
    entries[0]?.updated ?? feed.since,
  );
  const tree = h(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang },
    text('id', feed.id),
    text('title', feed.title),
    feed.subtitle === undefined ? null : text('subtitle', feed.subtitle),
    text('updated', updated.toISOString()),
    h('author', null, text('name', feed.author)),
    h('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    h('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    text('generator', 'i-Parliaments'),
    entries.map((entry) =>
      h(
        'entry',
        null,
        text('id', entry.id),
        text('title', entry.title),
        text('updated', entry.updated.toISOString()),
        text('published', entry.published.toISOString()),
        h('link', { rel: 'alternate', type: 'text/html', href: entry.link }),
        entry.categories?.map((term) => h('category', { term: storable(term) })),
        text('summary', entry.summary),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${renderToString(tree)}`;
}

const text = (name: string, value: string) => h(name, null, storable(value));

/** XML has no place for most control characters, not even escaped. */
const storable = (value: string) =>
  value
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(']]>', ']] >');
