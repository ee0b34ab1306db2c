import type { SessionView, TermView } from '../../features/people/index.js';
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
import { paths } from '../paths.js';
import { parliamentCrumbs } from './people-crumbs.js';
import { PeopleTabs } from './people-tabs.js';
import { LocalName, nameFor, periodText } from './words.js';

export const TERMS_DONE = ['term', 'session'] as const;

export interface TermsPageProps {
  context: PageContext;
  facts: ParliamentFacts;
  terms: readonly TermView[];
  mayEdit: boolean;
  done: (typeof TERMS_DONE)[number] | null;
}

/** The legislative terms of a parliament, the newest first, each with its sessions. */
export function TermsPage({ context, facts, terms, mayEdit, done }: TermsPageProps) {
  const { t } = context;
  const label = labelOf(facts, t.lang);
  const add = mayEdit && (
    <ButtonLink href={paths.newTerm(facts.code)} icon="calendar">
      {t('people:terms.add')}
    </ButtonLink>
  );
  return (
    <Page
      {...context}
      title={`${t('people:terms.title')} · ${label.text}`}
      crumbs={parliamentCrumbs(t, facts)}
      styles={['css/legislature.css']}
    >
      {done && (
        <Notice kind="success">
          <p>{t(`people:done.${done}`)}</p>
        </Notice>
      )}
      <PageHeader
        title={t('people:terms.title')}
        lang={t.lang}
        eyebrow={<Bidi text={label.text} lang={label.lang} />}
        lead={t('people:terms.lead')}
        actions={terms.length > 0 && add}
      />
      <PeopleTabs t={t} facts={facts} current="terms" />
      {terms.length === 0 ? (
        <EmptyState title={t('people:terms.emptyTitle')} actions={add}>
          <p>{t('people:terms.empty')}</p>
        </EmptyState>
      ) : (
        terms.map((term) => <Term t={t} facts={facts} term={term} mayEdit={mayEdit} />)
      )}
    </Page>
  );
}

interface TermProps extends Pick<TermsPageProps, 'facts' | 'mayEdit'> {
  t: T;
  term: TermView;
}

function Term({ t, facts, term, mayEdit }: TermProps) {
  const { id, names, number, chamber, startsOn, endsOn, sessions } = term;
  const { text, lang } = nameFor(t, names, facts.languages);
  const house = facts.chambers.find(({ code }) => code === chamber);
  return (
    <section aria-labelledby={`term-${id}`}>
      <h2 id={`term-${id}`}>
        <Bidi text={text} lang={lang} />
      </h2>
      <ul class="meta">
        <li>{periodText(t, { from: startsOn, to: endsOn })}</li>
        {number !== null && <li>{t('people:terms.number', { number: t.number(number) })}</li>}
        <li>
          {house ? (
            <LocalName t={t} names={house.names} own={facts.languages} />
          ) : (
            t('parliaments:page.ofWhole')
          )}
        </li>
      </ul>
      {sessions.length > 0 ? (
        <DataTable
          caption={t('people:terms.sessions', { name: text })}
          captionHidden
          columns={sessionColumns({ t, facts, term, mayEdit })}
          rows={sessions}
        />
      ) : (
        <p class="muted">{t('people:terms.noSessions')}</p>
      )}
      {mayEdit && (
        <p class="actions">
          <a
            class="btn btn-secondary"
            href={paths.newSession(facts.code, id)}
            aria-label={t('people:terms.addSessionTo', { name: text })}
          >
            {t('people:terms.addSession')}
          </a>
          <a
            class="btn btn-quiet"
            href={paths.editTerm(facts.code, id)}
            aria-label={t('people:terms.editOf', { name: text })}
          >
            {t('people:terms.edit')}
          </a>
        </p>
      )}
    </section>
  );
}

function sessionColumns({ t, facts, term, mayEdit }: TermProps): Column<SessionView>[] {
  const columns: Column<SessionView>[] = [
    {
      header: t('people:column.session'),
      rowHeader: true,
      cell: ({ names }) => <LocalName t={t} names={names} own={facts.languages} />,
    },
    {
      header: t('people:column.kind'),
      cell: ({ kind, number }) => (
        <span>
          {t(`people:sessionKind.${kind}`)}
          {number !== null && <> · {t('people:terms.number', { number: t.number(number) })}</>}
        </span>
      ),
    },
    {
      header: t('people:column.period'),
      cell: ({ startsOn, endsOn }) => <span>{periodText(t, { from: startsOn, to: endsOn })}</span>,
    },
  ];
  if (mayEdit) {
    columns.push({
      header: t('people:column.actions'),
      cell: ({ id, names }) => (
        <a
          href={paths.editSession(facts.code, term.id, id)}
          aria-label={t('people:terms.editSession', {
            name: nameFor(t, names, facts.languages).text,
          })}
        >
          {t('people:person.editPost')}
        </a>
      ),
    });
  }
  return columns;
}
