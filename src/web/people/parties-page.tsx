import type { PartyView } from '../../features/people/index.js';
import { labelOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { ButtonLink } from '../components/button.js';
import { DataTable, type Column } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { asOfText } from '../parliaments/words.js';
import { paths } from '../paths.js';
import { parliamentCrumbs } from './people-crumbs.js';
import { PeopleTabs } from './people-tabs.js';
import { nameFor } from './words.js';

export interface PartiesPageProps {
  context: PageContext;
  facts: ParliamentFacts;
  parties: readonly PartyView[];
  mayEdit: boolean;
  done: boolean;
}

/** The parties and groups of a parliament, those with most seats first. */
export function PartiesPage({ context, facts, parties, mayEdit, done }: PartiesPageProps) {
  const { t } = context;
  const label = labelOf(facts, t.lang);
  const add = mayEdit && (
    <ButtonLink href={paths.newParty(facts.code)} icon="users">
      {t('people:parties.add')}
    </ButtonLink>
  );
  return (
    <Page
      {...context}
      title={`${t('people:parties.title')} · ${label.text}`}
      crumbs={parliamentCrumbs(t, facts)}
      styles={['css/legislature.css']}
    >
      {done && (
        <Notice kind="success">
          <p>{t('people:done.party')}</p>
        </Notice>
      )}
      <PageHeader
        title={t('people:parties.title')}
        lang={t.lang}
        eyebrow={<Bidi text={label.text} lang={label.lang} />}
        lead={t('people:parties.lead')}
        actions={parties.length > 0 && add}
      />
      <PeopleTabs t={t} facts={facts} current="parties" />
      {parties.length === 0 ? (
        <EmptyState title={t('people:parties.emptyTitle')} actions={add}>
          <p>{t('people:parties.empty')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('people:parties.title')}
          captionHidden
          columns={columnsOf(t, facts, parties, mayEdit)}
          rows={parties}
        />
      )}
    </Page>
  );
}

function columnsOf(
  t: T,
  facts: ParliamentFacts,
  parties: readonly PartyView[],
  mayEdit: boolean,
): Column<PartyView>[] {
  const date = (day: string | null) => <span>{day === null ? '–' : asOfText(t, day)}</span>;
  const columns: Column<PartyView>[] = [
    {
      header: t('people:column.name'),
      rowHeader: true,
      cell: ({ id, names, abbreviation }) => {
        const { text, lang } = nameFor(t, names, facts.languages);
        return (
          <>
            <a href={paths.people(facts.code, { party: id })}>
              <Bidi text={text} lang={lang} />
            </a>
            {abbreviation && (
              <small>
                {' '}
                <bdi>{abbreviation}</bdi>
              </small>
            )}
          </>
        );
      },
    },
    {
      header: t('people:column.kind'),
      cell: ({ kind }) => <span>{t(`people:partyKind.${kind}`)}</span>,
    },
    {
      header: t('people:column.seats'),
      numeric: true,
      cell: ({ seats }) => <span>{t.number(seats)}</span>,
    },
  ];
  if (parties.some(({ foundedOn }) => foundedOn !== null)) {
    columns.push({
      header: t('people:column.founded'),
      cell: ({ foundedOn }) => date(foundedOn),
    });
  }
  if (parties.some(({ dissolvedOn }) => dissolvedOn !== null)) {
    columns.push({
      header: t('people:column.dissolved'),
      cell: ({ dissolvedOn }) => date(dissolvedOn),
    });
  }
  if (mayEdit) {
    columns.push({
      header: t('people:column.actions'),
      cell: ({ id, names }) => (
        <a
          href={paths.editParty(facts.code, id)}
          aria-label={t('people:parties.edit', { name: nameFor(t, names, facts.languages).text })}
        >
          {t('people:person.editPost')}
        </a>
      ),
    });
  }
  return columns;
}
