import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from './bidi.js';
import { Icon } from './icon.js';

export interface Facet {
  label: string;
  lang?: string | undefined;
  count: number;
  /** The same results with this value added, or, when selected, without it. */
  href: string;
  selected?: boolean | undefined;
}

export interface FacetListProps {
  t: T;
  title: string;
  facets: readonly Facet[];
  /** Where the values that did not fit are listed. */
  more?: { href: string; count: number } | null | undefined;
  /** Closed to begin with; the reader opens it. */
  closed?: boolean | undefined;
}

export function FacetList({ t, title, facets, more, closed }: FacetListProps) {
  if (facets.length === 0) return null;
  return (
    <details class="facet" open={!closed}>
      <summary>
        <h2>{title}</h2>
        <Icon name="chevron" />
      </summary>
      <ul>
        {facets.map(({ label, lang, count, href, selected }) => (
          <li>
            <a href={href} rel="nofollow" aria-current={selected ? 'true' : undefined}>
              <span class="box">{selected && <Icon name="check" />}</span>
              <Bidi text={label} lang={lang} />
              <span class="count">{t.number(count)}</span>
            </a>
          </li>
        ))}
      </ul>
      {more && <a href={more.href}>{t('common:facets.more', { count: more.count })}</a>}
    </details>
  );
}

export interface FilterChip {
  label: string;
  lang?: string | undefined;
  /** The same results without this filter. */
  href: string;
}

export interface FilterChipsProps {
  t: T;
  chips: readonly FilterChip[];
  clearHref: string;
}

/** The filters in use, each removed by a touch. */
export function FilterChips({ t, chips, clearHref }: FilterChipsProps) {
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={t('common:facets.active')}>
      {chips.map(({ label, lang, href }) => (
        <li>
          <a class="chip" href={href} aria-label={t('common:facets.remove', { label })}>
            <Bidi text={label} lang={lang} />
            <Icon name="close" />
          </a>
        </li>
      ))}
      <li>
        <a href={clearHref}>{t('common:facets.clear')}</a>
      </li>
    </ul>
  );
}
