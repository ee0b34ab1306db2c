import { FACETS } from '../../features/search/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Button } from '../components/button.js';
import { DateField } from '../components/date-field.js';
import { Icon } from '../components/icon.js';
import { paths } from '../paths.js';
import type { SearchState } from './search-address.js';

interface Props {
  readonly t: T;
  readonly state: SearchState;
}

/** The box on the search page: unlike the one in the head, it keeps the filters in use. */
export function SearchForm({ t, state }: Props) {
  const { q, from, to } = state;
  return (
    <form action={paths.search()} role="search" data-hook="live-search">
      <div class="search-box">
        <input
          type="search"
          name="q"
          value={q}
          aria-label={t('common:search.label')}
          placeholder={t('common:search.label')}
          title={t('common:search.hint')}
          enterkeyhint="search"
        />
        <button type="submit">
          <Icon name="search" />
          <span>{t('common:search.submit')}</span>
        </button>
      </div>
      <KeptFilters state={state} />
      <Kept name="from" value={from} />
      <Kept name="to" value={to} />
    </form>
  );
}

/** A range of dates, applied to the search at hand. */
export function DatesForm({ t, state }: Props) {
  return (
    <details class="facet" open={state.from !== null || state.to !== null}>
      <summary>
        <h2>{t('search:dates.title')}</h2>
        <Icon name="chevron" />
      </summary>
      <form action={paths.search()} class="form form-stack">
        <Kept name="q" value={state.q} />
        <KeptFilters state={state} />
        <DateField
          t={t}
          optional="unsaid"
          name="from"
          label={t('search:dates.from')}
          value={state.from}
        />
        <DateField
          t={t}
          optional="unsaid"
          name="to"
          label={t('search:dates.to')}
          value={state.to}
        />
        <Button variant="secondary">{t('search:dates.apply')}</Button>
      </form>
    </details>
  );
}

function KeptFilters({ state }: { state: SearchState }) {
  return (
    <>
      {FACETS.flatMap((facet) =>
        state.chosen[facet].map((value) => <Kept name={facet} value={value} />),
      )}
      {state.sort === 'date' && <Kept name="sort" value="date" />}
    </>
  );
}

function Kept({ name, value }: { name: string; value: string | null }) {
  return value ? <input type="hidden" name={name} value={value} /> : null;
}
