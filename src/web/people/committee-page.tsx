import type { ComponentChildren } from 'preact';
import type { CommitteeRosterView } from '../../features/people/index.js';
import type { ParliamentFacts } from '../../features/parliaments/index.js';
import { Badge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { Columns } from '../components/columns.js';
import { DescriptionList } from '../components/description-list.js';
import { LanguageTag } from '../components/language-tag.js';
import { PageHeader } from '../components/page-header.js';
import { Time } from '../components/time.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { DayChooser, type AskedDay } from './day-chooser.js';
import { RosterMembers } from './roster-members.js';
import { RosterTable } from './roster-table.js';
import { LocalName, nameFor } from './words.js';
import { parliamentCrumbs } from './people-crumbs.js';

export interface CommitteePageProps {
  context: PageContext;
  facts: ParliamentFacts;
  roster: CommitteeRosterView;
  asked: AskedDay;
  /** What else is told of it: the bills that were referred to it. */
  children?: ComponentChildren;
}

/** A committee: who sits on it, on any day, and who did before. */
export function CommitteePage(props: CommitteePageProps) {
  const { context, facts, roster, asked, children } = props;
  const { t } = context;
  const { committee, others } = roster;
  const { text, lang } = nameFor(t, committee.names, facts.languages);
  const otherNames = Object.entries(committee.names).filter(([tag]) => tag !== lang);
  return (
    <Page
      {...context}
      title={text}
      crumbs={parliamentCrumbs(t, facts)}
      robots={asked.isToday ? undefined : 'noindex'}
      styles={['css/legislature.css']}
    >
      <PageHeader
        title={text}
        lang={lang}
        eyebrow={t(`parliaments:committeeKind.${committee.kind}`)}
        badges={
          committee.status === 'dissolved' && (
            <Badge tone="closed">{t('people:roster.dissolvedBadge')}</Badge>
          )
        }
        lead={otherNames.map(([tag, name]) => (
          <span class="own-name">
            <Bidi text={name} lang={tag} /> <LanguageTag t={t} tag={tag} />
          </span>
        ))}
      />
      <Columns asideLabel={t('people:roster.facts')} aside={<CommitteeFacts {...props} />}>
        <DayChooser t={t} action={paths.committee(committee.id)} asked={asked} />
        <RosterMembers t={t} facts={facts} members={roster.members} asked={asked} />
        {children}
        {others.length > 0 && (
          <section aria-labelledby="others">
            <h2 id="others">{t('people:roster.others')}</h2>
            <RosterTable
              t={t}
              facts={facts}
              caption={t('people:roster.others')}
              members={others}
              ofOneDay={false}
            />
          </section>
        )}
      </Columns>
    </Page>
  );
}

function CommitteeFacts({ context: { t }, facts, roster: { committee } }: CommitteePageProps) {
  const { kind, chamber, establishedOn, dissolvedOn, maxMembers } = committee;
  const house = facts.chambers.find(({ code }) => code === chamber);
  return (
    <section>
      <h2>{t('people:roster.facts')}</h2>
      <DescriptionList
        look="narrow"
        items={[
          { term: t('people:roster.kind'), detail: t(`parliaments:committeeKind.${kind}`) },
          {
            term: t('people:roster.chamber'),
            detail: house ? (
              <a href={paths.chamber(facts.code, house.code)}>
                <LocalName t={t} names={house.names} own={facts.languages} />
              </a>
            ) : (
              t('parliaments:page.ofWhole')
            ),
          },
          establishedOn && {
            term: t('people:roster.established'),
            detail: <Time t={t} day={establishedOn} />,
          },
          dissolvedOn && {
            term: t('people:roster.dissolved'),
            detail: <Time t={t} day={dissolvedOn} />,
          },
          maxMembers !== null && {
            term: t('people:roster.maxMembers'),
            detail: t.number(maxMembers),
          },
        ]}
      />
    </section>
  );
}
