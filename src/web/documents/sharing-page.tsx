import type { DocumentView } from '../../features/documents/index.js';
import { labelOf } from '../../features/parliaments/index.js';
import { SharingBadge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { Button, ButtonLink } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { documentCrumbs } from './document-crumbs.js';
import { problemsOf } from '../forms/mistakes.js';
import { SharingFields, type SharingFieldsProps } from '../forms/sharing-fields.js';
import { whoReads } from './words.js';

interface SharingPageProps extends Omit<SharingFieldsProps, 't'> {
  context: PageContext;
  document: DocumentView;
  /** The committees or parliaments that it is shared with now, by name. */
  sharedWith: readonly string[];
}

/** Moves a paper up or down the ladder: who reads it now, what changes, what cannot be undone. */
export function SharingPage(props: SharingPageProps) {
  const { context, document, sharedWith, facts, mistakes, now } = props;
  const { t } = context;
  const { sharing, visibleFrom } = document;
  const parliament = labelOf(facts, t.lang).text;
  return (
    <Page
      {...context}
      title={t('documents:share.title')}
      robots="noindex"
      crumbs={documentCrumbs(t, facts, document)}
    >
      <ErrorSummary t={t} problems={problemsOf(t, mistakes)} />
      <PageHeader
        title={t('documents:share.title')}
        lang={t.lang}
        eyebrow={<bdi dir="ltr">{document.number}</bdi>}
        lead={<Bidi text={document.title} lang={document.language} />}
      />
      <section aria-labelledby="now">
        <h2 id="now">{t('documents:share.now')}</h2>
        <p class="badges">
          <SharingBadge t={t} level={sharing.level} />
        </p>
        <p>
          {whoReads(t, sharing.level, parliament, sharedWith)}
          {visibleFrom > now && (
            <> {t('documents:share.until', { date: t.dateTime(visibleFrom, facts.timeZone) })}</>
          )}
          {sharing.level !== 'draft' && <> {t('documents:share.office', { parliament })}</>}
        </p>
      </section>
      <section aria-labelledby="change">
        <h2 id="change">{t('documents:share.change')}</h2>
        <Notice>
          <p>{t('documents:share.recall')}</p>
        </Notice>
        <Form action={paths.shareDocument(document.id)} label={t('documents:share.change')}>
          <input type="hidden" name="revision" value={document.revision} />
          <SharingFields t={t} {...props} />
          <p class="actions">
            <Button>{t('documents:share.submit')}</Button>
            <ButtonLink variant="quiet" href={paths.document(document.id)}>
              {t('common:cancel')}
            </ButtonLink>
          </p>
        </Form>
      </section>
    </Page>
  );
}
