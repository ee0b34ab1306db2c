import type { DocumentView } from '../../features/documents/index.js';
import type { LocalText } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Citation } from '../components/citation.js';

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
      <Citation t={t} parts={parts} words={(said) => t('documents:page.citation', said)} />
      <p class="muted">{t('documents:page.citationHash')}</p>
    </section>
  );
}
