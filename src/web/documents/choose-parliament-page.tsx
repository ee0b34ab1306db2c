import { labelOf, nameOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { PageHeader } from '../components/page-header.js';
import { Bidi } from '../components/bidi.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';

interface ChooseParliamentPageProps {
  context: PageContext;
  parliaments: readonly ParliamentFacts[];
}

/** For clerks who file for several parliaments: chambers and committees hang on this choice. */
export function ChooseParliamentPage({ context, parliaments }: ChooseParliamentPageProps) {
  const { t } = context;
  return (
    <Page {...context} title={t('documents:file.title')} robots="noindex">
      <PageHeader title={t('documents:file.title')} lang={t.lang} lead={t('documents:file.lead')} />
      {parliaments.length === 0 ? (
        <EmptyState title={t('documents:file.noneTitle')}>
          <p>{t('documents:file.none')}</p>
        </EmptyState>
      ) : (
        <>
          <h2>{t('documents:file.chooseTitle')}</h2>
          <div class="cards">
            {parliaments.map((facts) => {
              const label = labelOf(facts, t.lang);
              const name = nameOf(facts, t.lang);
              return (
                <Card title={label.text} lang={label.lang} href={paths.file(facts.code)}>
                  <p>
                    <Bidi text={name.text} lang={name.lang} />
                  </p>
                </Card>
              );
            })}
          </div>
        </>
      )}
    </Page>
  );
}
