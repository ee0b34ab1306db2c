import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { SHARING_LEVELS } from '../../../src/kernel/audience.js';
import { translator } from '../../../src/platform/i18n/translator.js';
import { SharingBadge } from '../../../src/web/components/badge.js';
import { Bidi } from '../../../src/web/components/bidi.js';
import { DataTable } from '../../../src/web/components/data-table.js';
import { DescriptionList } from '../../../src/web/components/description-list.js';
import { DiffView } from '../../../src/web/components/diff-view.js';
import { FacetList, FilterChips } from '../../../src/web/components/facet-list.js';
import { hemicycle } from '../../../src/web/components/hemicycle.js';
import { Icon } from '../../../src/web/components/icon.js';
import { RecordItem } from '../../../src/web/components/record-item.js';
import { TextPage } from '../../../src/web/components/text-page.js';
import { Time } from '../../../src/web/components/time.js';

const t = translator('en');
const count = (html: string, piece: string) => html.split(piece).length - 1;

describe('text that people wrote', () => {
  it('cannot pass for something that search found', () => {
    const title = '\ue000Not found\ue001 <b>';
    const item = (marked: boolean) =>
      renderToString(<RecordItem href="/documents/1" title={title} marked={marked} />);
    expect(item(false)).not.toContain('<mark>');
    expect(item(true)).toContain('<mark>Not found</mark> &lt;b>');
  });

  it('stands in its own language and direction', () => {
    expect(renderToString(<Bidi text="قانون" lang="ar" />)).toBe(
      '<bdi lang="ar" dir="rtl">قانون</bdi>',
    );
    expect(renderToString(<Bidi text="<i>" />)).toBe('<bdi dir="auto">&lt;i></bdi>');
  });

  it('shows the pages of a document, each with an address', () => {
    const html = renderToString(<TextPage t={t} number={12} lang="ar" text={'أ\n\nب\nج'} />);
    expect(html).toContain('id="p12"');
    expect(html).toContain('<div lang="ar" dir="rtl">');
    expect(count(html, '<p>')).toBe(2);
    const plain = renderToString(<TextPage t={t} number={null} lang="en" text="x" />);
    expect(plain).not.toContain(' id=');
    expect(plain).not.toContain('<h2>');
  });
});

describe('registers and facts', () => {
  it('label every cell for readers who see one row at a time', () => {
    const html = renderToString(
      <DataTable
        caption="Papers"
        columns={[
          { header: 'Number', numeric: true, cell: (row: { n: number; title: string }) => row.n },
          { header: 'Title', rowHeader: true, cell: (row) => row.title },
        ]}
        rows={[
          { n: 1, title: 'A' },
          { n: 2, title: 'B' },
        ]}
      />,
    );
    expect(html).toContain('<caption>Papers</caption>');
    expect(count(html, 'scope="col"')).toBe(2);
    expect(count(html, '<th scope="row">')).toBe(2);
    expect(html).toContain('<td class="num" data-label="Number">2</td>');
  });

  it('leave out facts that are not there', () => {
    const absent = null as { readonly name: string } | null;
    const html = renderToString(
      <DescriptionList
        items={[{ term: 'a', detail: 'b' }, absent && { term: 'c', detail: absent.name }]}
      />,
    );
    expect(count(html, '<dt>')).toBe(1);
  });

  it('write times for machines too', () => {
    expect(renderToString(<Time t={t} day="2026-03-11" />)).toBe(
      '<time datetime="2026-03-11">11 March 2026</time>',
    );
    const instant = new Date('2026-03-11T08:12:00Z');
    expect(renderToString(<Time t={t} instant={instant} zone="Africa/Nairobi" />)).toContain(
      'datetime="2026-03-11T08:12:00.000Z"',
    );
  });

  it('say every rung of the sharing ladder in words and with a sign, in every language', () => {
    for (const lang of ['en', 'fr', 'pt', 'ar'] as const) {
      const badges = SHARING_LEVELS.map((level) =>
        renderToString(<SharingBadge t={translator(lang)} level={level} />),
      );
      expect(badges.every((html) => html.includes('<svg'))).toBe(true);
      expect(new Set(badges.map((html) => html.replace(/<[^>]*>/g, ''))).size).toBe(7);
    }
  });
});

describe('filters', () => {
  it('link to results with and without them', () => {
    const html = renderToString(
      <FacetList
        t={t}
        title="Parliament"
        facets={[
          { label: 'Kenya', count: 1280, href: '?', selected: true },
          { label: 'Ghana', count: 3, href: '?parliament=gh' },
        ]}
      />,
    );
    expect(html).toContain('aria-current="true"');
    expect(count(html, 'aria-current')).toBe(1);
    expect(html).toContain('1,280');
    expect(renderToString(<FacetList t={t} title="x" facets={[]} />)).toBe('');
    const chips = [{ label: 'Kenya', href: '/search' }];
    const removed = renderToString(<FilterChips t={t} chips={chips} clearHref="/search" />);
    expect(removed).toContain('aria-label="Remove filter: Kenya"');
    expect(renderToString(<FilterChips t={t} chips={[]} clearHref="/" />)).toBe('');
  });
});

describe('DiffView', () => {
  const sides = {
    left: { label: 'Version 1', lang: 'en' },
    right: { label: 'Version 2', lang: 'en' },
  };

  it('tells what was removed and added in words, not in colour alone', () => {
    const html = renderToString(
      <DiffView
        t={t}
        {...sides}
        rows={[
          { kind: 'skipped', count: 11 },
          {
            kind: 'lines',
            left: { number: 12, parts: [{ text: 'thirty', changed: true }] },
            right: { number: 12, parts: [{ text: 'sixty', changed: true }] },
          },
          {
            kind: 'lines',
            left: null,
            right: { number: 13, parts: [{ text: 'x', changed: true }] },
          },
        ]}
      />,
    );
    expect(html).toContain('11 unchanged paragraphs');
    expect(html).toContain('removed: </span><del>thirty</del>');
    expect(html).toContain('added: </span><ins>sixty</ins>');
    expect(html).toContain('<td class="gap" colspan="2"></td>');
  });

  it('says so when nothing changed', () => {
    const rows = [{ kind: 'skipped' as const, count: 3 }];
    expect(renderToString(<DiffView t={t} {...sides} rows={rows} />)).toBe(
      '<p>The two texts are the same.</p>',
    );
  });
});

describe('drawings', () => {
  it('turn round in Arabic only where they point along the line', () => {
    expect(renderToString(<Icon name="arrow" />)).toContain('i-dir');
    expect(renderToString(<Icon name="search" />)).not.toContain('i-dir');
    expect(renderToString(<Icon name="search" />)).toContain('aria-hidden="true"');
  });

  it('seat every member, alike on both sides', () => {
    const path = hemicycle(50, 50, [
      { radius: 10, seats: 3 },
      { radius: 20, seats: 5 },
    ]);
    const seats = [...path.matchAll(/M([\d.]+) ([\d.]+)h/g)].map(([, x, y]) => [+x!, +y!] as const);
    expect(seats).toHaveLength(8);
    for (const [x, y] of seats) {
      expect(seats.some(([other, height]) => other === 100 - x && height === y)).toBe(true);
    }
  });
});
