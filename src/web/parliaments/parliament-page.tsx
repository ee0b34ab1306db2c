import type { BillSummary } from '../../features/bills/index.js';
import type { DocumentSummary } from '../../features/documents/index.js';
import { labelOf, type NamesIn, type ParliamentView } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { ParliamentBills } from '../bills/parliament-bills.js';
import { Badge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { ButtonLink } from '../components/button.js';
import { Columns } from '../components/columns.js';
import { LanguageTag } from '../components/language-tag.js';
import { LatestDocuments } from '../components/latest-documents.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { ChambersSection } from './chambers-section.js';
import { CommitteesSection } from './committees-section.js';
import { FactsAside } from './facts-aside.js';
import { MembershipsSection } from './memberships-section.js';
import { ownNames } from './parliament-table.js';
import { PeopleSection } from './people-section.js';
import { SourcesSection } from './sources-section.js';
import { asOfText, statusTone } from './words.js';

interface ParliamentPageProps {
  context: PageContext;
  parliament: ParliamentView;
  names: NamesIn;
  documents: readonly DocumentSummary[];
  bills: readonly BillSummary[];
  allowed: {
    readonly file: boolean;
    readonly fileBills: boolean;
    readonly createCommittee: boolean;
  };
  now: Date;
  /** A committee was set up a moment ago. */
  committeeDone: boolean;
}

/** The home of a parliament: its papers first, then what it is. */
export function ParliamentPage(props: ParliamentPageProps) {
  const { context, parliament, names, documents, bills, allowed, now, committeeDone } = props;
  const { t } = context;
  const label = labelOf(parliament, t.lang);
  return (
    <Page
      {...context}
      title={label.text}
      crumbs={[{ label: t('parliaments:title'), href: paths.parliaments() }]}
    >
      <PageHeader
        title={label.text}
        lang={label.lang}
        eyebrow={<Eyebrow t={t} parliament={parliament} />}
        badges={<Status t={t} parliament={parliament} />}
        lead={<OwnNames t={t} parliament={parliament} />}
        actions={
          allowed.file &&
          parliament.mayFile && (
            <ButtonLink href={paths.file(parliament.code)} icon="upload">
              {t('parliaments:page.file')}
            </ButtonLink>
          )
        }
      />
      {committeeDone && (
        <Notice kind="success">
          <p>{t('parliaments:committee.done')}</p>
        </Notice>
      )}
      <Columns
        asideLabel={t('parliaments:page.facts')}
        aside={<FactsAside t={t} parliament={parliament} now={now} />}
      >
        <section aria-labelledby="documents">
          <h2 id="documents">{t('parliaments:page.latest')}</h2>
          {documents.length === 0 ? (
            <p class="muted">{t('parliaments:page.latestEmpty')}</p>
          ) : (
            <>
              <LatestDocuments
                t={t}
                label={t('parliaments:page.latest')}
                documents={documents}
                names={null}
              />
              <p>
                <a href={paths.search({ parliament: parliament.code, sort: 'date' })}>
                  {t('parliaments:page.latestAll')}
                </a>
              </p>
            </>
          )}
        </section>
        <PeopleSection t={t} code={parliament.code} />
        <ParliamentBills
          t={t}
          parliament={parliament.code}
          bills={bills}
          mayFile={allowed.fileBills && parliament.mayFile}
        />
        <ChambersSection t={t} parliament={parliament} />
        <CommitteesSection t={t} parliament={parliament} mayCreate={allowed.createCommittee} />
        <MembershipsSection t={t} parliament={parliament} names={names} />
        <SourcesSection t={t} parliament={parliament} />
      </Columns>
    </Page>
  );
}

interface Part {
  t: T;
  parliament: ParliamentView;
}

function Eyebrow({ t, parliament: { kind, region, acronym } }: Part) {
  return (
    <>
      <span>{t(`parliaments:kind.${kind}`)}</span>
      {region && <span>{t(`parliaments:region.${region}`)}</span>}
      {acronym && <bdi>{acronym}</bdi>}
    </>
  );
}

function Status({ t, parliament: { status, statusAsOf, auSuspended } }: Part) {
  return (
    <>
      <Badge tone={statusTone(status)}>{t(`parliaments:status.${status}`)}</Badge>
      {statusAsOf && <small>{t('parliaments:page.asOf', { date: asOfText(t, statusAsOf) })}</small>}
      {auSuspended === true && <small>{t('parliaments:page.suspended')}</small>}
    </>
  );
}

/** Every name that it gives itself, each in its own language and direction, then what to know. */
function OwnNames({ t, parliament }: Part) {
  const label = labelOf(parliament, t.lang);
  const names = ownNames(parliament).filter(({ text }) => text !== label.text);
  const { statusNote, note, mayFile } = parliament;
  return (
    <>
      {names.map(({ lang, text }) => (
        <span class="own-name">
          <Bidi text={text} lang={lang} /> <LanguageTag t={t} tag={lang} />
        </span>
      ))}
      {[statusNote, note].map(
        (text) =>
          text && (
            <small class="note">
              <Bidi text={text} lang="en" />
            </small>
          ),
      )}
      {!mayFile && <small class="note">{t('parliaments:page.notFiling')}</small>}
    </>
  );
}
