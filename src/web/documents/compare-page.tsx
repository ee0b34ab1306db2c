import type { VersionView } from '../../features/documents/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Button, ButtonLink } from '../components/button.js';
import type { DiffSide } from '../components/diff-view.js';
import { EmptyState } from '../components/empty-state.js';
import { Form } from '../components/form.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { Select } from '../components/select.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { LONGEST_COMPARED, type ComparisonOutcome } from './compare/comparer.js';
import type { Comparison } from './compare/compare-texts.js';
import { Differences } from './compare/differences.js';
import type { DocumentInPlace } from './document-context.js';
import { documentCrumbs } from './document-crumbs.js';

export type Compared =
  | ComparisonOutcome
  | { readonly kind: 'same_version' }
  | { readonly kind: 'no_text'; readonly version: VersionView };

interface ComparePageProps extends DocumentInPlace {
  context: PageContext;
  from: VersionView;
  to: VersionView;
  part: number;
  compared: Compared;
}

/** Two versions of a paper side by side. */
export function ComparePage(props: ComparePageProps) {
  const { context, document, facts } = props;
  const { t } = context;
  const single = document.versions.length === 1;
  return (
    <Page
      {...context}
      title={t('documents:compare.titleFor', { title: document.title })}
      robots="noindex"
      crumbs={documentCrumbs(t, facts, document)}
    >
      <PageHeader
        title={document.title}
        lang={document.language}
        eyebrow={<span>{t('documents:compare.title')}</span>}
      />
      {single ? (
        <EmptyState title={t('documents:compare.onlyOneTitle')}>
          <p>{t('documents:compare.onlyOne')}</p>
        </EmptyState>
      ) : (
        <>
          <ChooseVersions {...props} />
          <Outcome {...props} />
        </>
      )}
    </Page>
  );
}

const sideLabel = (t: T, version: VersionView, zone: string) =>
  t('documents:compare.side', {
    n: t.number(version.n),
    date: t.dateTime(version.filedAt, zone),
    language: t.languageName(version.language),
  });

function ChooseVersions({ context, document, facts, from, to }: ComparePageProps) {
  const { t } = context;
  const options = document.versions.map((version) => {
    return { value: String(version.n), label: sideLabel(t, version, facts.timeZone) };
  });
  const choose = (name: 'from' | 'to', chosen: VersionView) => (
    <Select
      t={t}
      name={name}
      label={t(`documents:compare.${name}`)}
      options={options}
      value={String(chosen.n)}
      placeholder={false}
      optional="unsaid"
    />
  );
  return (
    <Form
      action={paths.compareVersions(document.id)}
      method="get"
      layout="inline"
      label={t('documents:compare.title')}
    >
      {choose('from', from)}
      {choose('to', to)}
      <Button variant="secondary">{t('documents:compare.submit')}</Button>
    </Form>
  );
}

function Outcome(props: ComparePageProps) {
  const { context, compared, from, to } = props;
  const { t } = context;
  switch (compared.kind) {
    case 'done':
      return differences(props, compared.comparison);
    case 'same_version':
      return (
        <Notice>
          <p>{t('documents:compare.sameVersion')}</p>
        </Notice>
      );
    case 'no_text': {
      const { n, textState } = compared.version;
      const state = t(`documents:state.${textState}`);
      return (
        <EmptyState title={t('documents:compare.noTextTitle')}>
          <p>{t('documents:compare.noText', { n: t.number(n), state })}</p>
        </EmptyState>
      );
    }
    case 'too_long':
      return (
        <EmptyState
          title={t('documents:compare.tooLongTitle')}
          actions={<Downloads {...props} versions={[from, to]} />}
        >
          <p>{t('documents:compare.tooLong', { limit: t.number(LONGEST_COMPARED) })}</p>
        </EmptyState>
      );
    case 'too_slow':
      return (
        <EmptyState
          title={t('documents:compare.tooSlowTitle')}
          actions={<Downloads {...props} versions={[from, to]} />}
        >
          <p>{t('documents:compare.tooSlow')}</p>
        </EmptyState>
      );
  }
}

type DownloadsProps = Pick<ComparePageProps, 'context' | 'document'> & { versions: VersionView[] };

function Downloads({ context, document, versions }: DownloadsProps) {
  const { t } = context;
  return (
    <>
      {versions.map(({ n }) => (
        <ButtonLink variant="secondary" icon="download" href={paths.versionFile(document.id, n)}>
          {t('documents:compare.download', { n: t.number(n) })}
        </ButtonLink>
      ))}
    </>
  );
}

function differences(props: ComparePageProps, comparison: Comparison) {
  const { context, document, facts, from, to, part } = props;
  const { t } = context;
  const side = (version: VersionView): DiffSide => {
    const lang = version.textLanguage ?? version.language;
    return { label: sideLabel(t, version, facts.timeZone), lang };
  };
  return (
    <Differences
      t={t}
      left={side(from)}
      right={side(to)}
      comparison={comparison}
      otherLanguages={from.language !== to.language}
      part={part}
      partHref={(one) => `${paths.compare(document.id, from.n, to.n)}&part=${one}`}
    />
  );
}
