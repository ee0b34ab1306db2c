import {
  SHORTEST_PASSWORD,
  type AccountView,
  type TokenView,
} from '../../features/access/index.js';
import type { Grant } from '../../kernel/actor.js';
import type { T } from '../../platform/i18n/translator.js';
import { UI_LANGUAGES } from '../../platform/i18n/ui-language.js';
import { Bidi } from '../components/bidi.js';
import { Button, ButtonLink } from '../components/button.js';
import { DescriptionList } from '../components/description-list.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Field } from '../components/field.js';
import { Form } from '../components/form.js';
import { PageHeader } from '../components/page-header.js';
import { Select } from '../components/select.js';
import type { FormState } from '../form-state.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { DoneNotice } from './done-notice.js';
import { TokensSection } from './tokens-section.js';

export interface AccountForms {
  readonly details: FormState;
  readonly password: FormState;
  readonly token: FormState;
}

export interface AccountPageProps {
  context: PageContext;
  account: AccountView;
  tokens: readonly TokenView[];
  forms: AccountForms;
  roleName: (grant: Grant) => string;
  mayManageAccounts: boolean;
  mayReadMail: boolean;
  done?: unknown;
}

/** One's own account. */
export function AccountPage(props: AccountPageProps) {
  const { context, account, tokens, forms, roleName, mayManageAccounts, mayReadMail } = props;
  const { t } = context;
  const problems = Object.values(forms).flatMap((form: FormState) => form.problems);
  return (
    <Page {...context} title={t('access:account.title')} robots="noindex" path={paths.account()}>
      <DoneNotice t={t} done={props.done} />
      <ErrorSummary t={t} problems={problems} />
      <PageHeader title={t('access:account.title')} />
      <section aria-labelledby="roles">
        <h2 id="roles">{t('access:account.roles')}</h2>
        {account.grants.length === 0 ? (
          <p>{t('access:account.noRoles')}</p>
        ) : (
          <DescriptionList
            items={account.grants.map((grant) => ({
              term: roleName(grant),
              detail: t(`roles:may.${grant.role}`),
            }))}
          />
        )}
        {(mayManageAccounts || mayReadMail) && (
          <p class="actions">
            {mayManageAccounts && (
              <ButtonLink href={paths.accounts()} variant="secondary" icon="users">
                {t('access:account.administration')}
              </ButtonLink>
            )}
            {mayReadMail && (
              <ButtonLink href={paths.operatorMail()} variant="secondary">
                {t('access:account.operator')}
              </ButtonLink>
            )}
          </p>
        )}
      </section>
      <DetailsSection t={t} account={account} form={forms.details} />
      <PasswordSection t={t} account={account} form={forms.password} />
      <section aria-labelledby="sessions">
        <h2 id="sessions">{t('access:sessions.title')}</h2>
        <p>{t('access:sessions.lead')}</p>
        <Form action={paths.accountPart('sessions')}>
          <Button variant="secondary">{t('access:sessions.end')}</Button>
        </Form>
      </section>
      <TokensSection t={t} tokens={tokens} form={forms.token} />
    </Page>
  );
}

interface SectionProps {
  t: T;
  account: AccountView;
  form: FormState;
}

function DetailsSection({ t, account, form }: SectionProps) {
  return (
    <section aria-labelledby="details">
      <h2 id="details">{t('access:account.details')}</h2>
      <DescriptionList
        items={[{ term: t('access:account.email'), detail: <Bidi text={account.email} /> }]}
      />
      <Form action={paths.accountPart('details')}>
        <input type="hidden" name="revision" value={account.revision} />
        <Field
          t={t}
          name="name"
          label={t('access:account.name')}
          value={form.value('name', account.name)}
          error={form.error('name')}
          autocomplete="name"
          width="medium"
          maxLength={200}
        />
        <LanguageSelect
          t={t}
          label={t('access:account.language')}
          value={form.value('language', account.language)}
          error={form.error('language')}
        />
        <Button variant="secondary">{t('access:account.save')}</Button>
      </Form>
    </section>
  );
}

interface LanguageSelectProps {
  t: T;
  label: string;
  value: string;
  error: string | null;
}

export function LanguageSelect({ t, label, value, error }: LanguageSelectProps) {
  const options = UI_LANGUAGES.map(({ code, ownName }) => {
    return { value: code, label: ownName, lang: code };
  });
  return <Select {...{ t, label, value, error, options }} name="language" placeholder={false} />;
}

function PasswordSection({ t, account, form }: SectionProps) {
  const has = account.hasPassword;
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">{t('access:password.title')}</h2>
      <p>{t(has ? 'access:password.leadChange' : 'access:password.leadSet')}</p>
      <Form action={paths.accountPart('password')}>
        {/* So that password managers know whose password this is. */}
        <input type="hidden" name="username" value={account.email} autocomplete="username" />
        {has && (
          <Field
            t={t}
            name="current"
            type="password"
            label={t('access:password.current')}
            error={form.error('current')}
            autocomplete="current-password"
            width="medium"
          />
        )}
        <Field
          t={t}
          name="password"
          type="password"
          label={t('access:password.new')}
          hint={t('access:password.newHint', { least: SHORTEST_PASSWORD })}
          error={form.error('password')}
          autocomplete="new-password"
          width="medium"
        />
        <Button variant="secondary">
          {t(has ? 'access:password.change' : 'access:password.set')}
        </Button>
      </Form>
    </section>
  );
}
