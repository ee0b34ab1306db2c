import { Button, ButtonLink } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { PageHeader } from '../components/page-header.js';
import { Bidi } from '../components/bidi.js';
import type { FormBody } from '../form-body.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { LanguageField } from './description-fields.js';
import type { DocumentInPlace } from './document-context.js';
import { documentCrumbs } from './document-crumbs.js';
import { NoteField } from './filing-page.js';
import { problemsOf, type Mistake } from '../forms/mistakes.js';
import { PaperFile } from './paper-file.js';

export interface NewVersionState {
  readonly values: FormBody;
  readonly mistakes: readonly Mistake[];
  readonly formKey: string;
}

interface NewVersionPageProps extends DocumentInPlace, NewVersionState {
  context: PageContext;
  maxBytes: number;
}

/** A corrected or translated text of a paper that is there already. */
export function NewVersionPage(props: NewVersionPageProps) {
  const { context, document, facts, values, mistakes, formKey, maxBytes } = props;
  const { t } = context;
  const fields = { t, facts, values, mistakes };
  return (
    <Page
      {...context}
      title={t('documents:newVersion.title')}
      robots="noindex"
      scripts={['js/upload.js']}
      crumbs={documentCrumbs(t, facts, document)}
    >
      <ErrorSummary t={t} problems={problemsOf(t, mistakes)} />
      <PageHeader
        title={t('documents:newVersion.title')}
        lang={t.lang}
        eyebrow={<Bidi text={document.title} lang={document.language} />}
        lead={t('documents:newVersion.lead')}
      />
      <Form action={paths.newVersion(document.id)} label={t('documents:newVersion.title')} upload>
        <LanguageField {...fields} />
        <NoteField {...fields} />
        <PaperFile t={t} mistakes={mistakes} maxBytes={maxBytes} formKey={formKey} />
        <p class="actions">
          <Button icon="upload">{t('documents:newVersion.submit')}</Button>
          <ButtonLink variant="quiet" href={paths.document(document.id)}>
            {t('common:cancel')}
          </ButtonLink>
        </p>
      </Form>
    </Page>
  );
}
