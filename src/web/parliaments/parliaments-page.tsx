import {
  REGIONS,
  type Overview,
  type ParliamentFacts,
  type ParliamentFilter,
} from '../../features/parliaments/index.js';
import { ButtonLink } from '../components/button.js';
import { Columns } from '../components/columns.js';
import { EmptyState } from '../components/empty-state.js';
import { PageHeader } from '../components/page-header.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { FiltersInUse, ParliamentFilters } from './parliament-filters.js';
import { ParliamentTable } from './parliament-table.js';

interface ParliamentsPageProps {
  context: PageContext;
  filter: ParliamentFilter;
  overview: Overview;
}

/** All parliaments, the continent's first, then region by region, then the bodies. */
export function ParliamentsPage({ context, filter, overview }: ParliamentsPageProps) {
  const { t } = context;
  const { parliaments, counts } = overview;
  const groups = [
    { label: t('parliaments:group.continental'), of: ofKind('continental') },
    ...REGIONS.map((region) => ({
      label: t(`parliaments:region.${region}`),
      of: ofRegion(region),
    })),
    { label: t('parliaments:group.regional_body'), of: ofKind('regional_body') },
  ];
  return (
    <Page {...context} title={t('parliaments:title')} description={t('parliaments:lead')}>
      <PageHeader title={t('parliaments:title')} lang={t.lang} lead={t('parliaments:lead')} />
      <Columns
        side="start"
        asideLabel={t('parliaments:filter.title')}
        aside={<ParliamentFilters t={t} filter={filter} counts={counts} />}
      >
        <FiltersInUse t={t} filter={filter} />
        <p role="status">{t('parliaments:count', { count: parliaments.length })}</p>
        {groups.map(({ label, of }) => {
          const some = parliaments.filter(of);
          return (
            some.length > 0 && (
              <section class="register">
                <ParliamentTable t={t} caption={label} parliaments={some} />
              </section>
            )
          );
        })}
        {parliaments.length === 0 && (
          <EmptyState
            title={t('parliaments:empty.title')}
            actions={
              <ButtonLink href={paths.parliaments()} variant="secondary">
                {t('parliaments:empty.all')}
              </ButtonLink>
            }
          >
            <p>{t('parliaments:empty.text')}</p>
          </EmptyState>
        )}
      </Columns>
    </Page>
  );
}

const ofKind = (kind: ParliamentFacts['kind']) => (one: ParliamentFacts) => one.kind === kind;
const ofRegion = (region: ParliamentFacts['region']) => (one: ParliamentFacts) =>
  one.kind === 'national' && one.region === region;
