import type { SharingLevel } from '../../kernel/audience.js';
import type { FoundRecord } from '../../features/search/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { SharingBadge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { LanguageTag } from '../components/language-tag.js';
import { RecordItem, Snippet } from '../components/record-item.js';
import { Time } from '../components/time.js';
import { facetLabel, type Words } from './search-words.js';

interface Props {
  readonly t: T;
  readonly words: Words;
  readonly hit: FoundRecord;
}

export function SearchHit({ t, words, hit }: Props) {
  const { number, language, languages, parliament, date, level, milestone, passages } = hit;
  const of = facetLabel(t, words, 'parliament', parliament);
  return (
    <RecordItem
      href={hit.href}
      title={hit.titleMarked}
      marked
      lang={language}
      eyebrow={
        <>
          <span>{whatItIs(t, words, hit)}</span>
          {number && <bdi dir="ltr">{number}</bdi>}
        </>
      }
      badge={level && <SharingBadge t={t} level={level as SharingLevel} />}
      meta={[
        milestone && facetLabel(t, words, 'milestone', milestone).label,
        <Bidi text={of.label} lang={of.lang} />,
        date && <Time t={t} day={date} />,
        ...languages.map((tag) => <LanguageTag t={t} tag={tag} />),
      ]}
    >
      {passages.map((passage) => (
        <Snippet
          text={passage.text}
          lang={passage.language}
          place={{
            href: passage.href,
            label:
              passage.page === null
                ? t('search:inText')
                : t('common:text.page', { page: t.number(passage.page) }),
          }}
        />
      ))}
    </RecordItem>
  );
}

/**
 * A paper is named by its type, all else by its kind: that a bill is the government's says less than
 * that it is a bill.
 */
function whatItIs(t: T, words: Words, { kind, type }: FoundRecord): string {
  const [facet, value] =
    kind === 'document' && type ? (['type', type] as const) : (['kind', kind] as const);
  return facetLabel(t, words, facet, value).label;
}
