import type { SharingLevel } from '../../kernel/audience.js';
import type { NamesIn } from '../../features/parliaments/index.js';
import type { FoundRecord } from '../../features/search/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { SharingBadge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { LanguageTag } from '../components/language-tag.js';
import { RecordItem, Snippet } from '../components/record-item.js';
import { Time } from '../components/time.js';
import { facetLabel } from './search-words.js';

interface Props {
  readonly t: T;
  readonly names: NamesIn;
  readonly hit: FoundRecord;
}

export function SearchHit({ t, names, hit }: Props) {
  const { type, number, language, languages, parliament, date, level, passages } = hit;
  const of = facetLabel(t, names, 'parliament', parliament);
  const what = type ? facetLabel(t, names, 'type', type) : facetLabel(t, names, 'kind', hit.kind);
  return (
    <RecordItem
      href={hit.href}
      title={hit.titleMarked}
      marked
      lang={language}
      eyebrow={
        <>
          <span>{what.label}</span>
          {number && <bdi dir="ltr">{number}</bdi>}
        </>
      }
      badge={level && <SharingBadge t={t} level={level as SharingLevel} />}
      meta={[
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
