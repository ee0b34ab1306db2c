import type { AccountView } from '../../features/access/index.js';
import type { Grant } from '../../kernel/actor.js';
import type { Page as Slice } from '../../kernel/page.js';
import type { T } from '../../platform/i18n/translator.js';
import { Badge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { Button, ButtonLink } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Field } from '../components/field.js';
import { Form } from '../components/form.js';
import { PageHeader } from '../components/page-header.js';
import { Pager } from '../components/pagination.js';
import { Select, type Option } from '../components/select.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { DoneNotice } from './done-notice.js';

/** As the address holds it. */
export interface AccountsFilter {
  readonly q: string;
  readonly parliament: string;
  readonly state: string;
  readonly cursor: string;
}

export interface AccountsPageProps {
  context: PageContext;
  accounts: Slice<AccountView>;
  filter: AccountsFilter;
  parliaments: readonly Option[];
  everyone: boolean;
  roleName: (grant: Grant) => string;
  done: string;
}

export function AccountsPage(props: AccountsPageProps) {
  const { context, accounts, filter, parliaments, everyone, roleName } = props;
  const { t } = context;
  const { cursor, ...kept } = filter;
  const query = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== ''));
  return (
    <Page {...context} title={t('access:administration.title')} robots="noindex">
      <DoneNotice t={t} done={props.done} />
      <PageHeader
        title={t('access:administration.title')}
        lead={t(everyone ? 'access:administration.leadAll' : 'access:administration.leadOwn')}
        actions={
          <ButtonLink href={paths.newAccount(filter.parliament)} icon="user">
            {t('access:administration.add')}
          </ButtonLink>
        }
      />
      <Filters t={t} filter={filter} parliaments={parliaments} />
      {accounts.data.length === 0 ? (
        <EmptyState
          title={t('access:administration.noneTitle')}
          actions={<a href={paths.accounts()}>{t('access:administration.showAll')}</a>}
        >
          <p>{t('access:administration.noneText')}</p>
        </EmptyState>
      ) : (
        <Accounts t={t} rows={accounts.data} roleName={roleName} />
      )}
      <Pager
        t={t}
        firstHref={cursor && paths.accounts(query)}
        nextHref={accounts.next && paths.accounts({ ...query, cursor: accounts.next })}
      />
    </Page>
  );
}

interface FiltersProps {
  t: T;
  filter: AccountsFilter;
  parliaments: readonly Option[];
}

function Filters({ t, filter, parliaments }: FiltersProps) {
  return (
    <Form
      action={paths.accounts()}
      method="get"
      layout="inline"
      label={t('access:administration.filter')}
    >
      <Field
        t={t}
        name="q"
        type="search"
        label={t('access:administration.q')}
        value={filter.q}
        optional
      />
      {parliaments.length > 1 && (
        <Select
          t={t}
          name="parliament"
          label={t('access:administration.parliament')}
          options={parliaments}
          value={filter.parliament}
          placeholder={t('access:administration.allParliaments')}
          optional
        />
      )}
      <Select
        t={t}
        name="state"
        label={t('access:administration.state')}
        value={filter.state}
        placeholder={t('access:administration.anyState')}
        options={[
          { value: 'active', label: t('access:state.active') },
          { value: 'disabled', label: t('access:state.disabled') },
        ]}
        optional
      />
      <Button variant="secondary" icon="filter">
        {t('access:administration.filter')}
      </Button>
    </Form>
  );
}

interface AccountsProps {
  t: T;
  rows: readonly AccountView[];
  roleName: (grant: Grant) => string;
}

function Accounts({ t, rows, roleName }: AccountsProps) {
  return (
    <DataTable
      caption={t('access:administration.caption')}
      captionHidden
      rows={rows}
      columns={[
        {
          header: t('access:administration.name'),
          rowHeader: true,
          cell: ({ id, name }) => (
            <a href={paths.oneAccount(id)}>
              <Bidi text={name} />
            </a>
          ),
        },
        { header: t('access:account.email'), cell: ({ email }) => <Bidi text={email} /> },
        {
          header: t('access:administration.roles'),
          cell: ({ grants, hasOtherGrants }) => (
            <>
              {grants.map((grant) => (
                <div>{roleName(grant)}</div>
              ))}
              {grants.length === 0 && t('access:administration.noRoles')}
              {hasOtherGrants && <div class="muted">{t('access:administration.otherRoles')}</div>}
            </>
          ),
        },
        {
          header: t('access:administration.state'),
          cell: ({ disabledAt }) => <StateBadge t={t} disabled={disabledAt !== null} />,
        },
      ]}
    />
  );
}

export function StateBadge({ t, disabled }: { t: T; disabled: boolean }) {
  return disabled ? (
    <Badge tone="closed" icon="lock">
      {t('access:state.disabled')}
    </Badge>
  ) : (
    <Badge tone="good" icon="check">
      {t('access:state.active')}
    </Badge>
  );
}
