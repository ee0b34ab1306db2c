import { labelOf, nameOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import { Bidi } from '../components/bidi.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { PageHeader } from '../components/page-header.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';

interface ChooseBillParliamentPageProps {
  context: PageContext;
  parliaments: readonly ParliamentFacts[];
}

/** For clerks of several parliaments: chambers, members and procedure hang on this choice. */
export function ChooseBillParliamentPage({ context, parliaments }: ChooseBillParliamentPageProps) {
  const { t } = context;
  return (
    <Page {...context} title={t('billDesk:file.title')} robots="noindex">
      <PageHeader title={t('billDesk:file.title')} lang={t.lang} lead={t('billDesk:file.lead')} />
      {parliaments.length === 0 ? (
        <EmptyState title={t('billDesk:file.noneTitle')}>
          <p>{t('billDesk:file.none')}</p>
        </EmptyState>
      ) : (
        <>
          <h2>{t('billDesk:file.chooseTitle')}</h2>
          <div class="cards">
            {parliaments.map((facts) => {
              const label = labelOf(facts, t.lang);
              const name = nameOf(facts, t.lang);
              return (
                <Card title={label.text} lang={label.lang} href={paths.newBill(facts.code)}>
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
