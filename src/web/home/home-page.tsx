import type { BillSummary } from '../../features/bills/index.js';
import type { DocumentSummary } from '../../features/documents/index.js';
import type { NamesIn, ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { BillRecords } from '../bills/bill-records.js';
import { DescriptionList } from '../components/description-list.js';
import { EmptyState } from '../components/empty-state.js';
import { Hero } from '../components/hero.js';
import { LatestDocuments } from '../components/latest-documents.js';
import { SearchBox } from '../components/search-box.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { RegionCards } from './region-cards.js';

interface HomePageProps {
  context: PageContext;
  parliaments: readonly ParliamentFacts[];
  documents: readonly DocumentSummary[];
  bills: readonly BillSummary[];
  names: NamesIn;
}

export function HomePage({ context, parliaments, documents, bills, names }: HomePageProps) {
  const { t } = context;
  return (
    <Page {...context} title={null} search={false} description={t('home:lead')}>
      <Hero title={t('home:heading')} lead={t('home:lead')}>
        <SearchBox t={t} large />
      </Hero>
      <section aria-labelledby="latest">
        <h2 id="latest">{t('home:latest.title')}</h2>
        {documents.length === 0 ? (
          <EmptyState title={t('home:latest.emptyTitle')}>
            <p>{t('home:latest.empty')}</p>
          </EmptyState>
        ) : (
          <>
            <LatestDocuments
              t={t}
              label={t('home:latest.title')}
              documents={documents}
              names={names}
            />
            <p>
              <a href={paths.search({ sort: 'date' })}>{t('home:latest.all')}</a>
            </p>
          </>
        )}
      </section>
      {bills.length > 0 && (
        <section aria-labelledby="bills">
          <h2 id="bills">{t('bills:home.title')}</h2>
          <BillRecords t={t} label={t('bills:home.title')} bills={bills} names={names} />
          <p class="actions">
            <a href={paths.bills()}>{t('bills:home.all')}</a>
            <a href={paths.continent()}>{t('bills:list.continent')}</a>
          </p>
        </section>
      )}
      <HowItWorks t={t} />
      <section aria-labelledby="regions">
        <h2 id="regions">{t('home:regions.title')}</h2>
        <Figures t={t} parliaments={parliaments} />
        <RegionCards t={t} parliaments={parliaments} />
        <p>
          <a href={paths.parliaments()}>{t('home:regions.all')}</a>
        </p>
      </section>
    </Page>
  );
}

function HowItWorks({ t }: { t: T }) {
  const steps = ['file', 'share', 'find'] as const;
  return (
    <section aria-labelledby="how">
      <h2 id="how">{t('home:how.title')}</h2>
      <ol class="steps">
        {steps.map((step) => (
          <li>
            <h3>{t(`home:how.${step}Title`)}</h3>
            <p>{t(`home:how.${step}`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Figures({ t, parliaments }: { t: T; parliaments: readonly ParliamentFacts[] }) {
  const count = (kind: ParliamentFacts['kind']) =>
    parliaments.filter((one) => one.kind === kind).length;
  const chambers = parliaments.flatMap((one) => one.chambers.filter(({ active }) => active));
  const figures = [
    { term: t('home:figures.parliaments'), detail: t.number(count('national')) },
    { term: t('home:figures.chambers'), detail: t.number(chambers.length) },
    {
      term: t('home:figures.bodies'),
      detail: t.number(count('regional_body') + count('continental')),
    },
  ];
  return (
    <div class="figures">
      <DescriptionList look="figures" items={figures} />
    </div>
  );
}
