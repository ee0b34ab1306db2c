import { WELCOME_LASTS, type AccountView } from '../../features/access/index.js';
import type { Grant } from '../../kernel/actor.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { Button, type ButtonVariant } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { DescriptionList } from '../components/description-list.js';
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
import { StateBadge } from './accounts-page.js';
import { DoneNotice } from './done-notice.js';
import type { RoleChoices } from './role-choices.js';
import { ParliamentChooser, RoleFields } from './role-fields.js';

export interface ManagedAccountPageProps {
  context: PageContext;
  account: AccountView;
  choices: RoleChoices;
  roleName: (grant: Grant) => string;
  /** What the policy says of this account, and of each of its roles. */
  mayManage: boolean;
  mayTake: (grant: Grant) => boolean;
  isOwn: boolean;
  details: FormState;
  grant: FormState;
  done?: unknown;
}

/** Somebody else's account, to those who look after it. */
export function ManagedAccountPage(props: ManagedAccountPageProps) {
  const { context, account, choices, mayManage, isOwn, details, grant } = props;
  const { t } = context;
  return (
    <Page
      {...context}
      title={account.name}
      robots="noindex"
      path={paths.oneAccount(account.id)}
      crumbs={[{ label: t('access:administration.title'), href: paths.accounts() }]}
    >
      <DoneNotice t={t} done={props.done} />
      <ErrorSummary t={t} problems={[...details.problems, ...grant.problems]} />
      <PageHeader
        title={account.name}
        badges={<StateBadge t={t} disabled={account.disabledAt !== null} />}
      />
      <Facts t={t} account={account} />
      {isOwn && (
        <Notice>
          <p>{t('access:grant.own')}</p>
        </Notice>
      )}
      {!mayManage && !isOwn && (
        <Notice>
          <p>{t('access:manage.shared')}</p>
        </Notice>
      )}
      <Roles {...props} />
      {!isOwn && (
        <section aria-labelledby="give">
          <h2 id="give">{t('access:grant.title')}</h2>
          <ParliamentChooser t={t} choices={choices} action={paths.oneAccount(account.id)} />
          {choices.roles.length > 0 && (
            <Form action={paths.accountAction(account.id, 'grants')}>
              <RoleFields t={t} form={grant} choices={choices} />
              <Button variant="secondary">{t('access:grant.submit')}</Button>
            </Form>
          )}
        </section>
      )}
      {mayManage && <Management t={t} account={account} details={details} />}
    </Page>
  );
}

function Facts({ t, account }: { t: T; account: AccountView }) {
  const day = (instant: Date) => t.date(instant.toISOString());
  return (
    <DescriptionList
      items={[
        { term: t('access:account.email'), detail: <Bidi text={account.email} /> },
        {
          term: t('access:administration.state'),
          detail: account.disabledAt
            ? t('access:state.disabledOn', { date: day(account.disabledAt) })
            : t('access:state.createdOn', { date: day(account.createdAt) }),
        },
        {
          term: t('access:password.title'),
          detail: t(account.hasPassword ? 'access:state.hasPassword' : 'access:state.noPassword'),
        },
      ]}
    />
  );
}

function Roles({ context: { t }, account, roleName, mayTake }: ManagedAccountPageProps) {
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{t('access:administration.roles')}</h2>
      {account.grants.length === 0 ? (
        <p class="muted">{t('access:grant.noRole')}</p>
      ) : (
        <DataTable
          caption={t('access:grant.caption')}
          captionHidden
          rows={account.grants}
          columns={[
            { header: t('access:grant.role'), rowHeader: true, cell: (one) => roleName(one) },
            {
              header: t('access:grant.revoke'),
              cell: (one) =>
                mayTake(one) && (
                  <Form
                    action={paths.revokeGrant(account.id, one.id)}
                    label={t('access:grant.revokeNamed', { role: roleName(one) })}
                  >
                    <Button variant="quiet">{t('access:grant.revoke')}</Button>
                  </Form>
                ),
            },
          ]}
        />
      )}
      {account.hasOtherGrants && <p class="muted">{t('access:administration.otherRoles')}</p>}
    </section>
  );
}

interface ManagementProps {
  t: T;
  account: AccountView;
  details: FormState;
}

function Management({ t, account, details }: ManagementProps) {
  const disabled = account.disabledAt !== null;
  const hours = WELCOME_LASTS / 3_600_000;
  return (
    <>
      <section aria-labelledby="details">
        <h2 id="details">{t('access:manage.details')}</h2>
        <Form action={paths.accountAction(account.id, 'details')}>
          <input type="hidden" name="revision" value={account.revision} />
          <Field
            t={t}
            name="name"
            label={t('access:account.name')}
            value={details.value('name', account.name)}
            error={details.error('name')}
            autocomplete="off"
            maxLength={200}
            width="medium"
          />
          <LanguageSelect
            t={t}
            label={t('access:account.language')}
            value={details.value('language', account.language)}
            error={details.error('language')}
          />
          <Button variant="secondary">{t('access:account.save')}</Button>
        </Form>
      </section>
      {!disabled && (
        <Action
          id="invite"
          action={paths.accountAction(account.id, 'invite')}
          title={t('access:manage.inviteTitle')}
          text={t('access:manage.inviteText', { hours })}
          submit={t('access:manage.inviteSubmit')}
        />
      )}
      <Action
        id="state"
        action={paths.accountAction(account.id, disabled ? 'enable' : 'disable')}
        title={t(disabled ? 'access:manage.enableTitle' : 'access:manage.disableTitle')}
        text={t(disabled ? 'access:manage.enableText' : 'access:manage.disableText')}
        submit={t(disabled ? 'access:manage.enableSubmit' : 'access:manage.disableSubmit')}
        variant={disabled ? 'secondary' : 'danger'}
      />
    </>
  );
}

interface ActionProps {
  id: string;
  action: string;
  title: string;
  text: string;
  submit: string;
  variant?: ButtonVariant;
}

function Action({ id, action, title, text, submit, variant = 'secondary' }: ActionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{text}</p>
      <Form action={action}>
        <Button variant={variant}>{submit}</Button>
      </Form>
    </section>
  );
}
