import type { SearchView } from '../../features/search/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { ButtonLink } from '../components/button.js';
import { Columns } from '../components/columns.js';
import { EmptyState } from '../components/empty-state.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { Pagination } from '../components/pagination.js';
import { RecordList } from '../components/record-item.js';
import { Tabs } from '../components/tabs.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { addressOf, hasFilters, withoutFilters, type SearchState } from './search-address.js';
import { SearchChips, SearchFacets } from './search-facets.js';
import { DatesForm, SearchForm } from './search-form.js';
import { SearchHelp } from './search-help.js';
import { SearchHit } from './search-hit.js';
import type { Words } from './search-words.js';

export interface SearchPageProps {
  readonly context: PageContext;
  readonly state: SearchState;
  readonly view: SearchView;
  readonly words: Words;
}

export function SearchPage({ context, state, view, words }: SearchPageProps) {
  const { t } = context;
  const { q } = state;
  const title = q ? t('search:titleFor', { query: q }) : t('search:title');
  return (
    <Page {...context} title={title} robots="noindex" search={false} scripts={['js/search.js']}>
      <PageHeader title={t('search:title')} />
      <SearchForm t={t} state={state} />
      <SearchHelp t={t} />
      <div data-hook="live-results">
        {view.query.shortened && <Notice kind="info">{t('search:shortened')}</Notice>}
        <SearchChips t={t} state={state} words={words} />
        {view.hits.length > 0 || hasFilters(state) ? (
          <Columns
            side="start"
            asideLabel={t('common:facets.label')}
            aside={
              <>
                <SearchFacets t={t} state={state} words={words} view={view} />
                <DatesForm t={t} state={state} />
              </>
            }
          >
            <Results context={context} state={state} view={view} words={words} />
          </Columns>
        ) : (
          <Results context={context} state={state} view={view} words={words} />
        )}
      </div>
    </Page>
  );
}

function Results({ context, state, view, words }: SearchPageProps) {
  const { t } = context;
  const { hits, total, page, pages, limit } = view;
  if (hits.length === 0) return <NothingFound context={context} state={state} view={view} />;
  return (
    <>
      <p class="results" role="status">
        <strong>{t('common:facets.results', { count: total })}</strong>
      </p>
      {state.q && <SortTabs t={t} state={state} view={view} />}
      <h2 class="vh">{t('search:results')}</h2>
      <RecordList label={t('search:results')} start={(page - 1) * limit + 1}>
        {hits.map((hit) => (
          <SearchHit t={t} words={words} hit={hit} />
        ))}
      </RecordList>
      <Pagination t={t} page={page} pages={pages} href={(one) => addressOf(state, { page: one })} />
      {page === pages && total > pages * limit && <p>{t('search:tooMany')}</p>}
    </>
  );
}

function SortTabs({ t, state, view }: { t: T; state: SearchState; view: SearchView }) {
  return (
    <Tabs
      t={t}
      label={t('search:sort.label')}
      tabs={(['relevance', 'date'] as const).map((sort) => ({
        href: addressOf(state, { sort }),
        label: t(`search:sort.${sort}`),
        current: view.sort === sort,
      }))}
    />
  );
}

type NothingFoundProps = Pick<SearchPageProps, 'context' | 'state' | 'view'>;

function NothingFound({ context, state, view }: NothingFoundProps) {
  const { t, actor, path } = context;
  const { q } = state;
  if (view.total > 0) {
    return (
      <EmptyState
        title={t('search:empty.pastEnd')}
        actions={<ButtonLink href={addressOf(state)}>{t('common:pagination.first')}</ButtonLink>}
      />
    );
  }
  if (!q && !hasFilters(state)) {
    return (
      <EmptyState title={t('search:empty.nothingYet')}>
        <p>{t('search:empty.nothingYetWhy')}</p>
      </EmptyState>
    );
  }
  const title = q ? t('search:empty.noneFor', { query: q }) : t('search:empty.none');
  return (
    <EmptyState
      title={title}
      actions={
        hasFilters(state) && (
          <ButtonLink href={withoutFilters(state)}>{t('common:facets.clear')}</ButtonLink>
        )
      }
    >
      <ul>
        {q && <li>{t('search:empty.spelling')}</li>}
        {q && <li>{t('search:empty.fewer')}</li>}
        {/["“”«»]/u.test(q) && <li>{t('search:empty.quotes')}</li>}
        {hasFilters(state) && <li>{t('search:empty.filters')}</li>}
        {!actor && (
          <li>
            {t('search:empty.signIn')} <a href={paths.signIn(path)}>{t('common:nav.signIn')}</a>
          </li>
        )}
      </ul>
    </EmptyState>
  );
}
