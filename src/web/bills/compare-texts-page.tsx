import type { BillView, TextView } from '../../features/bills/index.js';
import type { VersionView } from '../../features/documents/index.js';
import type { ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { ButtonLink } from '../components/button.js';
import type { DiffSide } from '../components/diff-view.js';
import { EmptyState } from '../components/empty-state.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { LONGEST_COMPARED, type ComparisonOutcome } from '../documents/compare/comparer.js';
import { Differences } from '../documents/compare/differences.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { CompareForm } from './bill-texts.js';
import { billCrumbs } from './bill-crumbs.js';
import { titleOf } from './bill-words.js';

/** A text of the bill in its newest version. */
export interface ComparedText {
  readonly text: TextView;
  readonly version: VersionView;
}

export type TextsCompared =
  | ComparisonOutcome
  | { readonly kind: 'same_text' }
  | { readonly kind: 'no_text'; readonly of: ComparedText };

export interface CompareTextsPageProps {
  context: PageContext;
  bill: BillView;
  facts: ParliamentFacts;
  /** Null: the bill has not got two texts that the reader may see. */
  pair: {
    readonly from: ComparedText;
    readonly to: ComparedText;
    readonly compared: TextsCompared;
  } | null;
  part: number;
}

/** Two texts of a bill side by side: what a committee or a chamber changed. */
export function CompareTextsPage(props: CompareTextsPageProps) {
  const { context, bill, facts, pair } = props;
  const { t } = context;
  const title = titleOf(bill, t.lang);
  return (
    <Page
      {...context}
      title={t('bills:compare.titleFor', { title: title.text })}
      styles={['css/legislature.css']}
      robots="noindex"
      crumbs={billCrumbs(t, facts, bill)}
    >
      <PageHeader
        title={title.text}
        lang={title.lang}
        eyebrow={<span>{t('bills:compare.title')}</span>}
      />
      {pair ? (
        <>
          <CompareForm
            t={t}
            bill={bill.id}
            texts={bill.texts}
            from={pair.from.text.document.id}
            to={pair.to.text.document.id}
          />
          <Outcome {...props} pair={pair} />
        </>
      ) : (
        <EmptyState
          title={t('bills:compare.fewTitle')}
          actions={<ButtonLink href={paths.bill(bill.id)}>{t('bills:compare.back')}</ButtonLink>}
        >
          <p>{t('bills:compare.few')}</p>
        </EmptyState>
      )}
    </Page>
  );
}

type OutcomeProps = CompareTextsPageProps & {
  pair: NonNullable<CompareTextsPageProps['pair']>;
};

function Outcome({ context, bill, pair, part }: OutcomeProps) {
  const { t } = context;
  const { from, to, compared } = pair;
  const ids = [from.text.document.id, to.text.document.id] as const;
  switch (compared.kind) {
    case 'done':
      return (
        <Differences
          t={t}
          left={sideOf(t, from)}
          right={sideOf(t, to)}
          comparison={compared.comparison}
          otherLanguages={from.version.language !== to.version.language}
          part={part}
          partHref={(one) => `${paths.compareTexts(bill.id, ...ids)}&part=${one}`}
        />
      );
    case 'same_text':
      return (
        <Notice>
          <p>{t('bills:compare.same')}</p>
        </Notice>
      );
    case 'no_text': {
      const { text, version } = compared.of;
      const state = t(`documents:state.${version.textState}`);
      return (
        <EmptyState title={t('documents:compare.noTextTitle')}>
          <p>{t('bills:compare.noText', { number: text.document.number, state })}</p>
        </EmptyState>
      );
    }
    case 'too_long':
      return (
        <EmptyState
          title={t('documents:compare.tooLongTitle')}
          actions={<Downloads t={t} texts={[from, to]} />}
        >
          <p>{t('documents:compare.tooLong', { limit: t.number(LONGEST_COMPARED) })}</p>
        </EmptyState>
      );
    case 'too_slow':
      return (
        <EmptyState
          title={t('documents:compare.tooSlowTitle')}
          actions={<Downloads t={t} texts={[from, to]} />}
        >
          <p>{t('documents:compare.tooSlow')}</p>
        </EmptyState>
      );
  }
}

function sideOf(t: T, { text, version }: ComparedText): DiffSide {
  const label = t('bills:compare.side', {
    reading: t(`bills:reading.${text.reading}`),
    number: text.document.number,
    language: t.languageName(version.language),
  });
  return { label, lang: version.textLanguage ?? version.language };
}

function Downloads({ t, texts }: { t: T; texts: readonly ComparedText[] }) {
  return (
    <>
      {texts.map(({ text, version }) => (
        <ButtonLink
          variant="secondary"
          icon="download"
          href={paths.versionFile(text.document.id, version.n)}
        >
          {t(`bills:reading.${text.reading}`)}
        </ButtonLink>
      ))}
    </>
  );
}
