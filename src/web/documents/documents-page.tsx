import type { DocumentSummary } from '../../features/documents/index.js';
import { labelOf, type NamesIn, type ParliamentFacts } from '../../features/parliaments/index.js';
import type { Page as Slice } from '../../kernel/page.js';
import { Button, ButtonLink } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { Form } from '../components/form.js';
import { LatestDocuments } from '../components/latest-documents.js';
import { PageHeader } from '../components/page-header.js';
import { Pager } from '../components/pagination.js';
import { Select } from '../components/select.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { typeOptions } from './type-groups.js';

export interface DocumentsFilter {
  readonly parliament?: string | undefined;
  readonly type?: string | undefined;
  readonly cursor?: string | undefined;
}

interface DocumentsPageProps {
  context: PageContext;
  filter: DocumentsFilter;
  slice: Slice<DocumentSummary>;
  parliaments: readonly ParliamentFacts[];
  names: NamesIn;
}

/** The newest papers, of everybody or of one parliament. */
export function DocumentsPage({ context, filter, slice, parliaments, names }: DocumentsPageProps) {
  const { t } = context;
  const { parliament, type, cursor } = filter;
  const filtered = parliament !== undefined || type !== undefined;
  const lead = parliament
    ? t('documents:list.leadOf', { parliament: names.label(parliament).text })
    : t('documents:list.lead');
  const chosen = { ...(parliament ? { parliament } : {}), ...(type ? { type } : {}) };
  return (
    <Page
      {...context}
      title={t('documents:title')}
      robots={filtered || cursor ? 'noindex' : undefined}
      description={lead}
    >
      <PageHeader title={t('documents:title')} lang={t.lang} lead={lead} />
      <Form
        action={paths.documents()}
        method="get"
        layout="inline"
        label={t('documents:list.filter')}
      >
        <Select
          t={t}
          name="parliament"
          label={t('documents:page.parliament')}
          placeholder={t('documents:list.allParliaments')}
          options={parliaments.map((one) => {
            const { text, lang } = labelOf(one, t.lang);
            return { value: one.code, label: text, lang };
          })}
          value={parliament ?? ''}
          optional="unsaid"
        />
        <Select
          t={t}
          name="type"
          label={t('documents:field.type')}
          placeholder={t('documents:list.allTypes')}
          options={typeOptions(t)}
          value={type ?? ''}
          optional="unsaid"
        />
        <Button variant="secondary" icon="filter">
          {t('documents:list.apply')}
        </Button>
      </Form>
      {slice.data.length > 0 ? (
        <LatestDocuments
          t={t}
          label={t('documents:title')}
          documents={slice.data}
          names={parliament ? null : names}
        />
      ) : (
        <Empty context={context} filtered={filtered} />
      )}
      <Pager
        t={t}
        firstHref={cursor ? paths.documents(chosen) : null}
        nextHref={slice.next && paths.documents({ ...chosen, cursor: slice.next })}
      />
    </Page>
  );
}

function Empty({ context, filtered }: { context: PageContext; filtered: boolean }) {
  const { t } = context;
  if (!filtered) {
    return (
      <EmptyState title={t('documents:list.emptyTitle')}>
        <p>{t('documents:list.empty')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('documents:list.emptyFilteredTitle')}
      actions={
        <ButtonLink variant="secondary" href={paths.documents()}>
          {t('documents:list.showAll')}
        </ButtonLink>
      }
    >
      <p>{t('documents:list.emptyFiltered')}</p>
    </EmptyState>
  );
}
