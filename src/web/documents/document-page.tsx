import type { DocumentView } from '../../features/documents/index.js';
import { labelOf, nameOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import { Badge, SharingBadge } from '../components/badge.js';
import { ButtonLink } from '../components/button.js';
import { Columns } from '../components/columns.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths, type DocumentDone } from '../paths.js';
import { CiteBox } from './cite-box.js';
import type { DocumentRights } from './document-actions.js';
import { documentCrumbs } from './document-crumbs.js';
import { DocumentFacts } from './document-facts-list.js';
import { VersionsTable } from './versions-table.js';

export interface DocumentPageProps {
  context: PageContext;
  document: DocumentView;
  facts: ParliamentFacts;
  /** The committees or parliaments that it is shared with, for its own office. */
  sharedWith: readonly string[];
  rights: DocumentRights;
  /** Where this service is reached from outside. */
  origin: string;
  done: DocumentDone | null;
  now: Date;
}

/** One paper: what it is, who filed it, its versions. */
export function DocumentPage(props: DocumentPageProps) {
  const { context, document, facts, sharedWith, rights, origin, done, now } = props;
  const { t } = context;
  const { sharing, visibleFrom, demonstration } = document;
  const embargoed = visibleFrom > now;
  const until = t.dateTime(visibleFrom, facts.timeZone);
  return (
    <Page
      {...context}
      title={document.title}
      robots={sharing.level === 'public' && !demonstration ? undefined : 'noindex'}
      crumbs={documentCrumbs(t, facts, document, false)}
    >
      {done && <DoneNotice {...props} done={done} />}
      <PageHeader
        title={document.title}
        lang={document.language}
        eyebrow={
          <>
            <span>{t(`documents:type.${document.type}`)}</span>
            <bdi dir="ltr">{document.number}</bdi>
          </>
        }
        badges={
          <>
            <SharingBadge t={t} level={sharing.level} />
            {embargoed && (
              <Badge icon="lock" tone="wait">
                {t('documents:page.embargoed', { date: until })}
              </Badge>
            )}
            {demonstration && (
              <Badge icon="info" tone="warn">
                {t('documents:page.demonstration')}
              </Badge>
            )}
          </>
        }
        actions={<Actions {...props} />}
      />
      {demonstration && (
        <Notice>
          <p>{t('documents:page.demonstrationWhy')}</p>
        </Notice>
      )}
      {embargoed && (
        <Notice kind="info">
          <p>{t('documents:page.embargoedWhy')}</p>
        </Notice>
      )}
      <Columns
        asideLabel={t('documents:page.aside')}
        aside={
          <DocumentFacts
            t={t}
            document={document}
            parliament={labelOf(facts, t.lang)}
            facts={facts}
            sharedWith={sharedWith}
            rights={rights}
            origin={origin}
          />
        }
      >
        <VersionsTable t={t} document={document} zone={facts.timeZone} rights={rights} />
        <CiteBox t={t} document={document} name={nameOf(facts, t.lang)} origin={origin} />
      </Columns>
    </Page>
  );
}

function Actions({ context, document, rights }: DocumentPageProps) {
  const { t } = context;
  const { id } = document;
  const [newest] = document.versions;
  return (
    <>
      {newest?.textState === 'ready' && (
        <ButtonLink icon="document" href={paths.version(id, newest.n)}>
          {t('documents:page.read')}
        </ButtonLink>
      )}
      {newest && (
        <ButtonLink variant="secondary" icon="download" href={paths.versionFile(id, newest.n)}>
          {t('documents:page.download')}
        </ButtonLink>
      )}
      {rights.may('add_version') && (
        <ButtonLink variant="secondary" icon="upload" href={paths.newVersion(id)}>
          {t('documents:page.addVersion')}
        </ButtonLink>
      )}
      {rights.may('describe') && (
        <ButtonLink variant="secondary" icon="draft" href={paths.editDocument(id)}>
          {t('documents:page.edit')}
        </ButtonLink>
      )}
      {rights.may('share') && (
        <ButtonLink variant="secondary" icon="users" href={paths.shareDocument(id)}>
          {t('documents:page.share')}
        </ButtonLink>
      )}
      <ButtonLink variant="quiet" icon="print" href={paths.receipt(id)}>
        {t('documents:page.receipt')}
      </ButtonLink>
    </>
  );
}

type DoneNoticeProps = DocumentPageProps & { done: DocumentDone };

function DoneNotice({ context, document, rights, done }: DoneNoticeProps) {
  const { t } = context;
  if (done !== 'filed') {
    return (
      <Notice kind="success">
        <p>{t(`documents:done.${done}`)}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="success" title={t('documents:done.filed', { number: document.number })}>
      <p>
        <a href={paths.receipt(document.id)}>{t('documents:done.filedReceipt')}</a>
        {rights.may('file') && (
          <>
            {' · '}
            <a href={paths.file(document.parliament)}>{t('documents:done.filedNext')}</a>
          </>
        )}
      </p>
    </Notice>
  );
}
