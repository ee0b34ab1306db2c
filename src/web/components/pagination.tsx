import type { T } from '../../platform/i18n/translator.js';
import { Icon } from './icon.js';

export interface PagerProps {
  t: T;
  /** Where the list begins, when this slice is not the first. */
  firstHref?: string | null | undefined;
  previousHref?: string | null | undefined;
  nextHref?: string | null | undefined;
  /** Instead of "Previous" and "Next". */
  previousLabel?: string | undefined;
  nextLabel?: string | undefined;
}

/** For lists read by cursor, whose length is not counted. */
export function Pager(props: PagerProps) {
  const { t, firstHref, previousHref, nextHref, previousLabel, nextLabel } = props;
  if (!firstHref && !previousHref && !nextHref) return null;
  return (
    <nav class="pager" aria-label={t('common:pagination.label')}>
      {firstHref && <a href={firstHref}>{t('common:pagination.first')}</a>}
      {previousHref && <Previous t={t} href={previousHref} label={previousLabel} />}
      {nextHref && <Next t={t} href={nextHref} label={nextLabel} />}
    </nav>
  );
}

export interface PaginationProps {
  t: T;
  /** From 1. */
  page: number;
  pages: number;
  href: (page: number) => string;
}

/** For counted results: first, last and the neighbours of the present page. */
export function Pagination({ t, page, pages, href }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={t('common:pagination.label')}>
      {page > 1 && <Previous t={t} href={href(page - 1)} />}
      <ol>
        {pagesToShow(page, pages).map((one) => (
          <li>
            {one === null ? (
              '…'
            ) : one === page ? (
              <a
                href={href(one)}
                aria-current="page"
                aria-label={t('common:pagination.current', { page: t.number(one) })}
              >
                {t.number(one)}
              </a>
            ) : (
              <a href={href(one)} aria-label={t('common:pagination.page', { page: t.number(one) })}>
                {t.number(one)}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pages && <Next t={t} href={href(page + 1)} />}
    </nav>
  );
}

/** 1 … 4 5 6 … 20; null stands for a gap, and a gap of one page is shown as that page. */
export function pagesToShow(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const shown: (number | null)[] = [];
  let last = 0;
  for (const one of [...new Set(near)].sort((a, b) => a - b)) {
    if (one - last === 2) shown.push(one - 1);
    else if (one - last > 2) shown.push(null);
    shown.push(one);
    last = one;
  }
  return shown;
}

interface StepProps {
  t: T;
  href: string;
  label?: string | undefined;
}

function Previous({ t, href, label }: StepProps) {
  return (
    <a href={href} rel="prev">
      <Icon name="back" />
      {label ?? t('common:pagination.previous')}
    </a>
  );
}

function Next({ t, href, label }: StepProps) {
  return (
    <a href={href} rel="next">
      {label ?? t('common:pagination.next')}
      <Icon name="arrow" />
    </a>
  );
}
