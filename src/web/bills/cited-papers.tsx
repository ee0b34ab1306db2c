import type { CitedDocument } from '../../features/bills/index.js';
import { isMessageKey, type T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { paths } from '../paths.js';

/** Papers as links, with what they are and their number. */
export function CitedPapers({ t, papers }: { t: T; papers: readonly CitedDocument[] }) {
  return (
    <ul class="papers">
      {papers.map(({ id, title, language, number, type }) => {
        const key = `documents:type.${type}`;
        return (
          <li>
            <a href={paths.document(id)}>
              <Bidi text={title} lang={language} />
            </a>{' '}
            <span class="muted">
              {isMessageKey(key) ? t(key) : type} · <bdi dir="ltr">{number}</bdi>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
