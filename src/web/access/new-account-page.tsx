import { WELCOME_LASTS } from '../../features/access/index.js';
import { Button } from '../components/button.js';
import { Checkbox } from '../components/choice-group.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Field } from '../components/field.js';
import { Form } from '../components/form.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import type { FormState } from '../form-state.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { LanguageSelect } from './account-page.js';
import type { RoleChoices } from './role-choices.js';
import { ParliamentChooser, RoleFields } from './role-fields.js';

export interface NewAccountPageProps {
  context: PageContext;
  form: FormState;
  choices: RoleChoices;
}

export function NewAccountPage({ context, form, choices }: NewAccountPageProps) {
  const { t } = context;
  const title = t('access:new.title');
  const taken = form.refusal?.code === 'email_taken';
  return (
    <Page
      {...context}
      title={title}
      robots="noindex"
      path={paths.newAccount(choices.chosen ?? undefined)}
      crumbs={[{ label: t('access:administration.title'), href: paths.accounts() }]}
    >
      <ErrorSummary t={t} problems={form.problems} />
      <PageHeader title={title} lead={t('access:new.lead')} />
      <ParliamentChooser t={t} choices={choices} action={paths.newAccount()} />
      {choices.roles.length > 0 && (
        <Form action={paths.newAccount()}>
          <Field
            t={t}
            name="email"
            type="email"
            label={t('access:account.email')}
            value={form.value('email')}
            error={form.error('email')}
            autocomplete="off"
            spellcheck={false}
            width="medium"
          />
          {taken && (
            <Notice kind="info" title={t('access:new.existingTitle')}>
              <p>{t('access:new.existingText')}</p>
              <Button variant="secondary" name="existing" value="yes">
                {t('access:new.existingSubmit')}
              </Button>
            </Notice>
          )}
          <Field
            t={t}
            name="name"
            label={t('access:account.name')}
            value={form.value('name')}
            error={form.error('name')}
            autocomplete="off"
            maxLength={200}
            width="medium"
          />
          <LanguageSelect
            t={t}
            label={t('access:new.language')}
            value={form.value('language', t.lang)}
            error={form.error('language')}
          />
          <RoleFields t={t} form={form} choices={choices} />
          <Checkbox
            name="invite"
            label={t('access:new.invite')}
            hint={t('access:new.inviteHint', { hours: WELCOME_LASTS / 3_600_000 })}
            checked={form.refusal ? form.typed.has('invite') : true}
          />
          <Button>{t('access:new.submit')}</Button>
        </Form>
      )}
    </Page>
  );
}
