import { PageHeader } from '../components/page-header.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';

const PARTS = ['aim', 'work', 'limits', 'tell'] as const;

export function AccessibilityPage(context: PageContext) {
  const { t } = context;
  const title = t('help:accessibility.title');
  return (
    <Page {...context} title={title}>
      <PageHeader title={title} lead={t('help:accessibility.lead')} />
      {PARTS.map((part) => (
        <section>
          <h2>{t(`help:accessibility.${part}`)}</h2>
          <p>{t(`help:accessibility.${part}Text`)}</p>
        </section>
      ))}
    </Page>
  );
}
