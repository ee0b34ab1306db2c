import type { T } from '../../platform/i18n/translator.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Field } from '../components/field.js';
import { Form } from '../components/form.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import type { FormState } from '../form-state.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';

interface AskLinkPageProps {
  context: PageContext;
  form: FormState;
  /** How long a link works. */
  minutes: number;
  sent: boolean;
}

/** The same words whether there is such an account or not. */
export function AskLinkPage({ context, form, minutes, sent }: AskLinkPageProps) {
  const { t } = context;
  return (
    <Page
      {...context}
      title={t('access:askLink.title')}
      robots="noindex"
      path={paths.askSignInLink(sent ? { done: 'sent' } : {})}
    >
      <ErrorSummary t={t} problems={form.problems} />
      <PageHeader title={t('access:askLink.title')} lead={t('access:askLink.lead')} />
      {sent ? (
        <Notice kind="success" title={t('access:linkSent.title')}>
          <p>{t('access:linkSent.text', { minutes })}</p>
        </Notice>
      ) : (
        <Form action={paths.askSignInLink()}>
          <Field
            t={t}
            name="email"
            type="email"
            label={t('access:signIn.email')}
            value={form.value('email')}
            error={form.error('email')}
            autocomplete="username"
            spellcheck={false}
            width="medium"
          />
          <p class="actions">
            <Button>{t('access:askLink.submit')}</Button>
          </p>
          <BackToPassword t={t} />
        </Form>
      )}
      {sent && <BackToPassword t={t} />}
    </Page>
  );
}

const BackToPassword = ({ t }: { t: T }) => (
  <p class="actions">
    <a href={paths.signIn()}>{t('access:askLink.back')}</a>
  </p>
);
