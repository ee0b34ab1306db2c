import type { T } from '../../../platform/i18n/translator.js';
import { DiffView, type DiffSide } from '../../components/diff-view.js';
import { Icon } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import { Pagination } from '../../components/pagination.js';
import type { Comparison } from './compare-texts.js';
import { compareView } from './compare-view.js';

interface DifferencesProps {
  t: T;
  left: DiffSide;
  right: DiffSide;
  comparison: Comparison;
  /** The two texts say that they are in different languages. */
  otherLanguages: boolean;
  part: number;
  partHref: (part: number) => string;
}

/** What differs, counted, side by side, with the way from each change to the next. */
export function Differences(props: DifferencesProps) {
  const { t, left, right, comparison, otherLanguages, partHref } = props;
  const { places, wordsAdded, wordsRemoved } = comparison;
  const view = compareView(comparison, props.part);
  const shown = view.rows.flatMap((row) => (row.kind === 'lines' ? (row.place ?? []) : []));
  const next = (place: number) => {
    if (place === places) return null;
    return shown.includes(place + 1)
      ? `#c${place + 1}`
      : `${partHref(view.part + 1)}#c${place + 1}`;
  };
  return (
    <>
      {otherLanguages && (
        <Notice kind="warning">
          <p>{t('documents:compare.otherLanguages')}</p>
        </Notice>
      )}
      <p role="status" class="compare-summary">
        <strong>{t('documents:compare.summary', { count: places })}</strong>
        {places > 0 && (
          <>
            <ins>{t('documents:compare.added', { count: wordsAdded })}</ins>
            <del>{t('documents:compare.removed', { count: wordsRemoved })}</del>
            {shown[0] && <a href={`#c${shown[0]}`}>{t('documents:compare.first')}</a>}
          </>
        )}
      </p>
      <DiffView
        t={t}
        left={left}
        right={right}
        rows={view.rows}
        placeLabel={(place) => {
          const href = next(place);
          return (
            <>
              {t('documents:compare.place', { n: t.number(place), total: t.number(places) })}
              {href && (
                <a href={href}>
                  {t('documents:compare.nextChange')}
                  <Icon name="chevron" />
                </a>
              )}
            </>
          );
        }}
      />
      <Pagination t={t} page={view.part} pages={view.parts} href={partHref} />
    </>
  );
}
