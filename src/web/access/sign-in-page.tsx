import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Field } from '../components/field.js';
import { Form } from '../components/form.js';
import { PageHeader } from '../components/page-header.js';
import type { FormState } from '../form-state.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { DoneNotice } from './done-notice.js';

interface SignInPageProps {
  context: PageContext;
  form: FormState;
  next: string;
  done?: unknown;
}

export function SignInPage({ context, form, next, done }: SignInPageProps) {
  const { t } = context;
  // Not the address as it came: its `next` may lead anywhere.
  const path = paths.signIn(next === '/' ? undefined : next);
  return (
    <Page {...context} title={t('access:title')} robots="noindex" path={path}>
      <DoneNotice t={t} done={done} />
      <ErrorSummary t={t} problems={form.problems} />
      <PageHeader title={t('access:title')} lead={t('access:signIn.lead')} />
      <Form action={paths.signIn()}>
        {next !== '/' && <input type="hidden" name="next" value={next} />}
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
        <Field
          t={t}
          name="password"
          type="password"
          label={t('access:signIn.password')}
          error={form.error('password')}
          autocomplete="current-password"
          width="medium"
        />
        <p class="actions">
          <Button icon="sign-in">{t('access:signIn.submit')}</Button>
        </p>
        <p>
          <a href={paths.askSignInLink()}>{t('access:signIn.linkOffer')}</a>
        </p>
        <p class="muted">{t('access:signIn.help')}</p>
      </Form>
    </Page>
  );
}
