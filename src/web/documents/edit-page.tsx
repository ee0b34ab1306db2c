import type { DocumentDescription } from '../../features/documents/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { Button, ButtonLink } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { PageHeader } from '../components/page-header.js';
import type { FormBody } from '../form-body.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { DescriptionFields } from './description-fields.js';
import type { DocumentInPlace } from './document-context.js';
import { documentCrumbs } from './document-crumbs.js';
import { problemsOf, type Mistake } from '../forms/mistakes.js';

interface EditPageProps extends DocumentInPlace {
  context: PageContext;
  values: FormBody;
  mistakes: readonly Mistake[];
  /** The state that this form changes. */
  revision: number;
  /** What was typed, when the paper changed meanwhile: shown beside what is recorded now. */
  stale?: DocumentDescription | null;
}

/** Corrects what is said about a paper. */
export function EditPage(props: EditPageProps) {
  const { context, document, facts, values, mistakes, revision, stale } = props;
  const { t } = context;
  return (
    <Page
      {...context}
      title={t('documents:edit.title')}
      robots="noindex"
      crumbs={documentCrumbs(t, facts, document)}
    >
      <ErrorSummary t={t} problems={problemsOf(t, mistakes)} />
      <PageHeader
        title={t('documents:edit.title')}
        lang={t.lang}
        eyebrow={<bdi dir="ltr">{document.number}</bdi>}
        lead={t('documents:edit.lead')}
      />
      {stale && <Differences t={t} recorded={document} typed={stale} />}
      <Form action={paths.editDocument(document.id)} label={t('documents:edit.title')}>
        <input type="hidden" name="revision" value={revision} />
        <DescriptionFields t={t} facts={facts} values={values} mistakes={mistakes} />
        <p class="actions">
          <Button>{t('documents:edit.submit')}</Button>
          <ButtonLink variant="quiet" href={paths.document(document.id)}>
            {t('common:cancel')}
          </ButtonLink>
        </p>
      </Form>
    </Page>
  );
}

interface DifferencesProps {
  t: T;
  recorded: DocumentDescription;
  typed: DocumentDescription;
}

function Differences({ t, recorded, typed }: DifferencesProps) {
  const rows = fieldsOf(t, recorded).map(({ label, text }, index) => {
    return { label, recorded: text, typed: fieldsOf(t, typed)[index]!.text };
  });
  const text = (value: string) =>
    value ? <Bidi text={value} /> : <span class="muted">{t('documents:edit.empty')}</span>;
  return (
    <DataTable
      caption={t('documents:edit.conflict')}
      rows={rows.filter((row) => row.recorded !== row.typed)}
      columns={[
        { header: t('documents:edit.field'), cell: ({ label }) => label, rowHeader: true },
        { header: t('documents:edit.recorded'), cell: (row) => text(row.recorded) },
        { header: t('documents:edit.typed'), cell: (row) => text(row.typed) },
      ]}
    />
  );
}

const fieldsOf = (t: T, described: DocumentDescription) => [
  { label: t('documents:field.title'), text: described.title },
  { label: t('documents:field.language'), text: t.languageName(described.language) },
  { label: t('documents:field.date'), text: described.documentDate ?? '' },
  { label: t('documents:field.officialNumber'), text: described.officialNumber ?? '' },
  { label: t('documents:field.subjects'), text: described.subjects.join('; ') },
  { label: t('documents:field.people'), text: described.people.join('; ') },
];
