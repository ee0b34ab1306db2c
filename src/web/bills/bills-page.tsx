import type { BillSummary } from '../../features/bills/index.js';
import type { NamesIn } from '../../features/parliaments/index.js';
import type { Page as Slice } from '../../kernel/page.js';
import { ButtonLink } from '../components/button.js';
import { Columns } from '../components/columns.js';
import { EmptyState } from '../components/empty-state.js';
import { Icon } from '../components/icon.js';
import { PageHeader } from '../components/page-header.js';
import { Pager } from '../components/pagination.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { BillRecords } from './bill-records.js';
import {
  billsAddress,
  hasBillFilters,
  withoutBillFilters,
  type BillsState,
} from './bills-address.js';
import { BillsChips, BillsFacets, type BillFacets } from './bills-facets.js';

export interface BillsPageProps {
  context: PageContext;
  state: BillsState;
  slice: Slice<BillSummary> & { readonly total: number };
  facets: BillFacets;
  names: NamesIn;
  mayFile: boolean;
}

/** The bills of everybody, the last moved first, to be narrowed by what is asked. */
export function BillsPage(props: BillsPageProps) {
  const { context, state, slice, names } = props;
  const { t } = context;
  const [parliament, second] = state.chosen.parliament;
  const one = parliament !== undefined && second === undefined ? parliament : null;
  const lead = one
    ? t('bills:list.leadOf', { parliament: names.label(one).text })
    : t('bills:list.lead');
  const narrowed = state.q !== '' || hasBillFilters(state);
  return (
    <Page
      {...context}
      title={t('bills:title')}
      styles={['css/legislature.css']}
      robots={narrowed || state.cursor ? 'noindex' : undefined}
      description={lead}
      feed={
        one
          ? {
              href: paths.parliamentFeed(one),
              title: t('bills:feed.parliament', { parliament: names.label(one).text }),
            }
          : undefined
      }
    >
      <PageHeader
        title={t('bills:title')}
        lang={t.lang}
        lead={lead}
        actions={<Views {...props} one={one} />}
      />
      <FindForm {...props} />
      <BillsChips {...props} t={t} />
      {slice.total > 0 || hasBillFilters(state) ? (
        <Columns
          side="start"
          asideLabel={t('common:facets.label')}
          aside={<BillsFacets {...props} t={t} />}
        >
          <Results {...props} one={one} />
        </Columns>
      ) : (
        <Nothing {...props} />
      )}
    </Page>
  );
}

function Views({ context, names, one, mayFile }: BillsPageProps & { one: string | null }) {
  const { t } = context;
  return (
    <>
      {mayFile && (
        <ButtonLink icon="bill" href={paths.newBill(one ?? undefined)}>
          {t('bills:list.new')}
        </ButtonLink>
      )}
      <ButtonLink variant="secondary" icon="globe" href={paths.continent()}>
        {t('bills:list.continent')}
      </ButtonLink>
      {one && (
        <ButtonLink variant="secondary" icon="parliament" href={paths.board(one)}>
          {t('bills:list.board', { parliament: names.label(one).text })}
        </ButtonLink>
      )}
    </>
  );
}

/** Keeps the filters in use. */
function FindForm({ context, state }: BillsPageProps) {
  const { t } = context;
  return (
    <form action={paths.bills()} role="search" aria-label={t('bills:list.search')}>
      <div class="search-box">
        <input
          type="search"
          name="q"
          value={state.q}
          aria-label={t('bills:list.search')}
          placeholder={t('bills:list.search')}
          enterkeyhint="search"
        />
        <button type="submit">
          <Icon name="search" />
          <span>{t('bills:list.submit')}</span>
        </button>
      </div>
      {Object.entries(state.chosen).flatMap(([facet, values]) =>
        values.map((value) => <input type="hidden" name={facet} value={value} />),
      )}
    </form>
  );
}

function Results(props: BillsPageProps & { one: string | null }) {
  const { context, state, slice, names, one } = props;
  const { t } = context;
  if (slice.data.length === 0) return <Nothing {...props} />;
  return (
    <>
      <h2 class="results">{t('bills:list.count', { count: slice.total })}</h2>
      <BillRecords t={t} label={t('bills:title')} bills={slice.data} names={one ? null : names} />
      <Pager
        t={t}
        firstHref={state.cursor ? billsAddress(state) : null}
        nextHref={slice.next && billsAddress(state, { cursor: slice.next })}
      />
      {one && (
        <p>
          <a href={paths.parliamentFeed(one)} rel="nofollow">
            {t('bills:list.feed')}
          </a>
        </p>
      )}
    </>
  );
}

function Nothing({ context, state }: BillsPageProps) {
  const { t, actor, path } = context;
  const filtered = hasBillFilters(state);
  if (!filtered && state.q === '') {
    return (
      <EmptyState title={t('bills:list.emptyTitle')}>
        <p>{t('bills:list.empty')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('bills:list.emptyFilteredTitle')}
      actions={
        <>
          {filtered && (
            <ButtonLink variant="secondary" href={withoutBillFilters(state)}>
              {t('common:facets.clear')}
            </ButtonLink>
          )}
          <ButtonLink variant="secondary" href={paths.bills()}>
            {t('bills:list.showAll')}
          </ButtonLink>
        </>
      }
    >
      <p>{t('bills:list.emptyFiltered')}</p>
      <ul>
        {state.q && <li>{t('bills:list.tipWords')}</li>}
        {filtered && <li>{t('bills:list.tipFilters')}</li>}
        {!actor && (
          <li>
            {t('bills:list.tipSignIn')} <a href={paths.signIn(path)}>{t('common:nav.signIn')}</a>
          </li>
        )}
      </ul>
    </EmptyState>
  );
}
