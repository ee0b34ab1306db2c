import type { ComponentChildren } from 'preact';
import { Button, ButtonLink } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { PageHeader } from '../components/page-header.js';
import { problemsOf, type Mistake } from './mistakes.js';
import type { Crumb } from '../layout/breadcrumbs.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';

export interface FormPageProps {
  context: PageContext;
  title: string;
  /** Where the title is not in the reader's language. */
  titleLang?: string | undefined;
  eyebrow?: ComponentChildren;
  lead?: ComponentChildren;
  crumbs: readonly Crumb[];
  action: string;
  cancelHref: string;
  submit: string;
  danger?: boolean | undefined;
  mistakes: readonly Mistake[];
  /** The state that this form changes; null for what is new. */
  revision: number | null;
  /** Between the heading and the form. */
  before?: ComponentChildren;
  /** After the form. */
  after?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of every form about people and bills: what was wrong above, the fields, the two ways out below. */
export function FormPage(props: FormPageProps) {
  const { context, title, titleLang, eyebrow, lead, crumbs, action, cancelHref, submit, danger } =
    props;
  const { mistakes, revision, before, after, children } = props;
  const { t } = context;
  return (
    <Page
      {...context}
      title={title}
      robots="noindex"
      crumbs={crumbs}
      styles={['css/legislature.css']}
    >
      <ErrorSummary t={t} problems={problemsOf(t, mistakes)} />
      <PageHeader title={title} lang={titleLang ?? t.lang} eyebrow={eyebrow} lead={lead} />
      {before}
      <Form action={action} label={title}>
        {revision !== null && <input type="hidden" name="revision" value={revision} />}
        {children}
        <p class="actions">
          <Button variant={danger ? 'danger' : 'primary'}>{submit}</Button>
          <ButtonLink variant="quiet" href={cancelHref}>
            {t('common:cancel')}
          </ButtonLink>
        </p>
      </Form>
      {after}
    </Page>
  );
}
