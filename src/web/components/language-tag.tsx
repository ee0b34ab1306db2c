import type { T } from '../../platform/i18n/translator.js';

/** The language of a document: its short code as a mark, its name in the reader's language. */
export function LanguageTag({ t, tag }: { t: T; tag: string }) {
  return (
    <span class="lang-tag">
      <span aria-hidden="true">{tag.split('-')[0]}</span>
      {t.languageName(tag)}
    </span>
  );
}
