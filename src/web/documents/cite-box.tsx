import type { DocumentView } from '../../features/documents/index.js';
import type { LocalText } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { CopyableCode } from '../components/copyable-code.js';

interface CiteBoxProps {
  t: T;
  document: DocumentView;
  /** The parliament as it calls itself. */
  name: LocalText;
  origin: string;
}

/** The paper in one line, for a footnote, with the address that will not change. */
export function CiteBox({ t, document, name, origin }: CiteBoxProps) {
  const parts = {
    parliament: name.text,
    title: document.title,
    type: t(`documents:type.${document.type}`),
    number: document.number,
    date: t.date(document.filedAt.toISOString()),
    address: `${origin}${document.iri}`,
  };
  return (
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">{t('documents:page.cite')}</h2>
      <CopyableCode t={t} value={t('documents:page.citation', parts)} dir={t.dir}>
        {t('documents:page.citation', isolated(parts))}
      </CopyableCode>
      <p class="muted">{t('documents:page.citationHash')}</p>
    </section>
  );
}

/** Each part keeps its own direction; what is copied goes without these invisible signs. */
function isolated<K extends string>(parts: Readonly<Record<K, string>>): Record<K, string> {
  const entries = Object.entries<string>(parts).map(([key, text]) => [key, `\u2068${text}\u2069`]);
  return Object.fromEntries(entries) as Record<K, string>;
}
