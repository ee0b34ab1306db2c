import {
  MEMBERSHIP_ROLES,
  type PartyView,
  type PersonSummary,
} from '../../features/people/index.js';
import { labelOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import type { Page as Slice } from '../../kernel/page.js';
import { Bidi } from '../components/bidi.js';
import { Button, ButtonLink } from '../components/button.js';
import { DateField } from '../components/date-field.js';
import { EmptyState } from '../components/empty-state.js';
import { Field } from '../components/field.js';
import { Form } from '../components/form.js';
import { Icon } from '../components/icon.js';
import { PageHeader } from '../components/page-header.js';
import { Pager } from '../components/pagination.js';
import { Select } from '../components/select.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { DirectoryTable } from './directory-table.js';
import { parliamentCrumbs } from './people-crumbs.js';
import { PeopleTabs } from './people-tabs.js';
import { nameFor } from './words.js';

export interface DirectoryFilter {
  readonly q?: string | undefined;
  readonly chamber?: string | undefined;
  readonly party?: string | undefined;
  readonly role?: (typeof MEMBERSHIP_ROLES)[number] | undefined;
  /** `YYYY-MM-DD` */
  readonly on?: string | undefined;
}

export interface DirectoryPageProps {
  context: PageContext;
  facts: ParliamentFacts;
  parties: readonly PartyView[];
  filter: DirectoryFilter;
  cursor: string | null;
  slice: Slice<PersonSummary> & { readonly total: number };
  mayEdit: boolean;
}

/** Everybody of a parliament, by name. */
export function DirectoryPage(props: DirectoryPageProps) {
  const { context, facts, filter, cursor, slice, mayEdit } = props;
  const { t } = context;
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const label = labelOf(facts, t.lang);
  return (
    <Page
      {...context}
      title={`${t('people:title')} · ${label.text}`}
      robots={filtered || cursor ? 'noindex' : undefined}
      crumbs={parliamentCrumbs(t, facts)}
      styles={['css/legislature.css']}
    >
      <PageHeader
        title={t('people:title')}
        lang={t.lang}
        eyebrow={<Bidi text={label.text} lang={label.lang} />}
        lead={t('people:lead')}
        actions={
          mayEdit && (
            <ButtonLink href={paths.newPerson(facts.code)} icon="user">
              {t('people:list.add')}
            </ButtonLink>
          )
        }
      />
      <PeopleTabs t={t} facts={facts} current="people" />
      <Filters {...props} />
      {slice.data.length > 0 ? (
        <>
          <p class="muted">{t('people:count', { count: slice.total })}</p>
          <DirectoryTable t={t} facts={facts} people={slice.data} />
        </>
      ) : (
        <Empty {...props} filtered={filtered} />
      )}
      <Pager
        t={t}
        firstHref={cursor ? paths.people(facts.code, { ...filter }) : null}
        nextHref={slice.next && paths.people(facts.code, { ...filter, cursor: slice.next })}
      />
    </Page>
  );
}

function Filters({ context, facts, parties, filter }: DirectoryPageProps) {
  const { t } = context;
  const { q, chamber, party, role, on } = filter;
  const narrow = [chamber, party, role, on].some((value) => value !== undefined);
  return (
    <Form
      action={paths.people(facts.code)}
      method="get"
      layout="bare"
      label={t('people:list.filter')}
    >
      <div class="form-inline">
        <Field
          t={t}
          name="q"
          type="search"
          label={t('people:list.q')}
          value={q}
          optional="unsaid"
        />
        <Button variant="secondary" icon="search">
          {t('people:list.apply')}
        </Button>
      </div>
      <details class="facet narrow" open={narrow}>
        <summary>
          <h2>{t('people:list.filter')}</h2>
          <Icon name="chevron" />
        </summary>
        <div class="form-inline">
          {facts.chambers.length > 1 && (
            <Select
              t={t}
              name="chamber"
              label={t('people:placeKind.chamber')}
              placeholder={t('people:list.anyChamber')}
              options={facts.chambers.map(({ code, names }) => {
                const { text, lang } = nameFor(t, names, facts.languages);
                return { value: code, label: text, lang };
              })}
              value={chamber ?? ''}
              optional="unsaid"
            />
          )}
          {parties.length > 0 && (
            <Select
              t={t}
              name="party"
              label={t('people:placeKind.party')}
              placeholder={t('people:list.anyParty')}
              options={parties.map(({ id, names }) => {
                const { text, lang } = nameFor(t, names, facts.languages);
                return { value: id, label: text, lang };
              })}
              value={party ?? ''}
              optional="unsaid"
            />
          )}
          <Select
            t={t}
            name="role"
            label={t('people:list.role')}
            placeholder={t('people:list.anyRole')}
            options={MEMBERSHIP_ROLES.map((value) => {
              return { value, label: t(`people:role.${value}`) };
            })}
            value={role ?? ''}
            optional="unsaid"
          />
          <DateField t={t} name="on" label={t('people:list.day')} value={on} optional="unsaid" />
          <Button variant="secondary" icon="filter">
            {t('people:list.apply')}
          </Button>
        </div>
      </details>
    </Form>
  );
}

function Empty({ context, facts, mayEdit, filtered }: DirectoryPageProps & { filtered: boolean }) {
  const { t } = context;
  if (filtered) {
    return (
      <EmptyState
        title={t('people:list.emptyFilteredTitle')}
        actions={
          <ButtonLink variant="secondary" href={paths.people(facts.code)}>
            {t('people:list.all')}
          </ButtonLink>
        }
      >
        <p>{t('people:list.emptyFiltered')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('people:list.emptyTitle')}
      actions={
        mayEdit && (
          <ButtonLink href={paths.newPerson(facts.code)} icon="user">
            {t('people:list.add')}
          </ButtonLink>
        )
      }
    >
      <p>{t('people:list.empty')}</p>
    </EmptyState>
  );
}
