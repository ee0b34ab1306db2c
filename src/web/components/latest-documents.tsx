import type { DocumentSummary } from '../../features/documents/index.js';
import type { NamesIn } from '../../features/parliaments/index.js';
import { isMessageKey, type T } from '../../platform/i18n/translator.js';
import { paths } from '../paths.js';
import { SharingBadge } from './badge.js';
import { Bidi } from './bidi.js';
import { LanguageTag } from './language-tag.js';
import { RecordItem, RecordList } from './record-item.js';
import { Time } from './time.js';

interface LatestDocumentsProps {
  t: T;
  label: string;
  documents: readonly DocumentSummary[];
  /** Null on the page of a parliament, where every paper is its own. */
  names: NamesIn | null;
}

/** The newest papers that the reader may see, as records of a register. */
export function LatestDocuments({ t, label, documents, names }: LatestDocumentsProps) {
  return (
    <RecordList label={label}>
      {documents.map((one) => {
        const place = names?.label(one.parliament);
        return (
          <RecordItem
            href={paths.document(one.id)}
            title={one.title}
            lang={one.language}
            eyebrow={
              <>
                <span>{typeName(t, one.type)}</span>
                <bdi>{one.number}</bdi>
              </>
            }
            badge={
              one.sharing.level !== 'public' && <SharingBadge t={t} level={one.sharing.level} />
            }
            meta={[
              place && <Bidi text={place.text} lang={place.lang} />,
              <Time t={t} day={one.documentDate ?? one.filedAt.toISOString()} />,
              <LanguageTag t={t} tag={one.language} />,
            ]}
          />
        );
      })}
    </RecordList>
  );
}

function typeName(t: T, type: string): string {
  const key = `documents:type.${type}`;
  return isMessageKey(key) ? t(key) : type;
}
