import type { ParliamentFacts } from '../../features/parliaments/index.js';
import { Button, ButtonLink } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { Field } from '../components/field.js';
import { Form } from '../components/form.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { Pager } from '../components/pagination.js';
import { TextPage } from '../components/text-page.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { documentCrumbs } from './document-crumbs.js';
import { RetryForm } from './retry-form.js';
import type { TextPlace, TextView } from './text-view.js';
import { reasonText } from './words.js';

interface DocumentTextPageProps {
  context: PageContext;
  facts: ParliamentFacts | null;
  view: TextView;
  mayRetry: boolean;
}

/** The text of a version as a program read it, page after page, each with an address. */
export function DocumentTextPage({ context, facts, view, mayRetry }: DocumentTextPageProps) {
  const { t } = context;
  const { document, version } = view;
  return (
    <Page
      {...context}
      title={t('documents:text.title', { title: document.title })}
      robots={document.sharing.level === 'public' ? undefined : 'noindex'}
      crumbs={documentCrumbs(t, facts, document)}
    >
      <PageHeader
        title={document.title}
        lang={document.language}
        eyebrow={
          <>
            <span>
              {t('documents:text.of', {
                n: t.number(version.n),
                language: t.languageName(version.textLanguage ?? version.language),
              })}
            </span>
            <bdi dir="ltr">{document.number}</bdi>
          </>
        }
        actions={
          <ButtonLink
            variant="secondary"
            icon="download"
            href={paths.versionFile(document.id, version.n)}
          >
            {t('documents:text.download')}
          </ButtonLink>
        }
      />
      {version.textState === 'ready' ? (
        <Reader context={context} view={view} />
      ) : (
        <NoText context={context} view={view} mayRetry={mayRetry} />
      )}
    </Page>
  );
}

function Reader({ context, view }: Pick<DocumentTextPageProps, 'context' | 'view'>) {
  const { t } = context;
  const { document, version, pages, place, previous, next } = view;
  const address = (to: TextPlace) => paths.version(document.id, version.n, to);
  const [first] = pages;
  if (!first) {
    return (
      <EmptyState
        title={t('documents:text.beyondTitle')}
        actions={
          <ButtonLink href={paths.version(document.id, version.n)}>
            {t('documents:text.start')}
          </ButtonLink>
        }
      >
        <p>{t('documents:text.beyond')}</p>
      </EmptyState>
    );
  }
  const pager = (
    <Pager
      t={t}
      previousHref={previous && address(previous)}
      previousLabel={t('documents:text.previous')}
      nextHref={next && address(next)}
      nextLabel={t('documents:text.next')}
    />
  );
  const language = version.textLanguage ?? version.language;
  return (
    <>
      <ReaderTools context={context} view={view} />
      {version.textTruncated && (
        <Notice kind="warning">
          <p>{t('documents:extraction.truncated')}</p>
        </Notice>
      )}
      {pager}
      <div class="reader">
        {pages.map((page) => (
          <TextPage
            t={t}
            number={page.page}
            label={page.label}
            lang={page.language ?? language}
            text={page.text}
            empty={t('documents:text.blank')}
          >
            {page.continuesAt && (
              <p>
                <a href={address({ ...place, page: page.ordinal, part: page.continuesAt })}>
                  {t('documents:text.continue')}
                </a>
              </p>
            )}
          </TextPage>
        ))}
      </div>
      {pager}
      <p class="muted">{t('documents:text.machine')}</p>
    </>
  );
}

function ReaderTools({ context, view }: Pick<DocumentTextPageProps, 'context' | 'view'>) {
  const { t } = context;
  const { document, version, pages, place, found } = view;
  const { pageCount } = version;
  const action = paths.version(document.id, version.n);
  const from = pages[0]?.page;
  const to = pages.at(-1)?.page;
  return (
    <div class="reader-tools">
      <Form action={action} method="get" layout="inline" label={t('documents:text.search')}>
        <Field
          t={t}
          name="q"
          type="search"
          label={t('documents:text.search')}
          value={place.q}
          optional="unsaid"
        />
        {place.page > 1 && <input type="hidden" name="page" value={place.page} />}
        <Button variant="secondary">{t('documents:text.searchSubmit')}</Button>
      </Form>
      {pageCount !== null && pageCount > pages.length && (
        <Form action={action} method="get" layout="inline" label={t('documents:text.toPage')}>
          {place.q && <input type="hidden" name="q" value={place.q} />}
          <Field
            t={t}
            name="page"
            type="number"
            inputMode="numeric"
            width="short"
            label={t('documents:text.toPage')}
            value={place.page > 1 ? String(place.page) : ''}
            optional="unsaid"
          />
          <Button variant="secondary">{t('documents:text.go')}</Button>
        </Form>
      )}
      <p role="status">
        {place.q && (
          <>
            <strong>{t('documents:text.found', { query: place.q, count: found })}</strong>{' '}
            <a href={paths.search({ q: place.q })}>{t('documents:text.searchAll')}</a>{' '}
          </>
        )}
        {from && to && pageCount !== null && pageCount > pages.length && (
          <span class="muted">
            {t('documents:text.slice', {
              from: t.number(from),
              to: t.number(to),
              total: t.number(pageCount),
            })}
          </span>
        )}
      </p>
    </div>
  );
}

function NoText({ context, view, mayRetry }: Omit<DocumentTextPageProps, 'facts'>) {
  const { t } = context;
  const { document, version } = view;
  const { textState: state } = version;
  if (state === 'ready') return null;
  const reason = reasonText(t, version.textReason);
  return (
    <EmptyState
      title={t(`documents:text.${state}Title`)}
      actions={
        state === 'failed' &&
        mayRetry && <RetryForm t={t} documentId={document.id} version={version.n} />
      }
    >
      <p>
        {state === 'pending' && t('documents:text.pending')}
        {state !== 'pending' && reason}
      </p>
    </EmptyState>
  );
}
