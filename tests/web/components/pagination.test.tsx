import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/platform/i18n/translator.js';
import { Pager, Pagination, pagesToShow } from '../../../src/web/components/pagination.js';

const t = translator('en');
const href = (page: number) => `/search?page=${page}`;

describe('pagination', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [3, 5, [1, 2, 3, 4, 5]],
    [5, 26, [1, null, 4, 5, 6, null, 26]],
    [4, 26, [1, 2, 3, 4, 5, null, 26]],
    [26, 26, [1, null, 25, 26]],
  ])('page %i of %i', (page, pages, shown) => {
    expect(pagesToShow(page, pages)).toEqual(shown);
  });

  it('marks the present page and leaves out ways that lead nowhere', () => {
    const first = renderToString(<Pagination t={t} page={1} pages={3} href={href} />);
    expect(first).toContain('aria-current="page"');
    expect(first).toContain('rel="next"');
    expect(first).not.toContain('rel="prev"');
    const last = renderToString(<Pagination t={t} page={3} pages={3} href={href} />);
    expect(last).not.toContain('rel="next"');
    expect(last).toContain('href="/search?page=2" rel="prev"');
  });

  it('is not there when everything is on one page', () => {
    expect(renderToString(<Pagination t={t} page={1} pages={1} href={href} />)).toBe('');
    expect(renderToString(<Pager t={t} nextHref={null} />)).toBe('');
  });
});
