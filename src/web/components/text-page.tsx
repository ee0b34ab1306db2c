import { directionOf } from '../../kernel/language.js';
import type { T } from '../../platform/i18n/translator.js';
import { Highlight } from './highlight.js';

export interface TextPageProps {
  t: T;
  /** Null where the file has no pages, as in plain text. */
  number: number | null;
  lang: string;
  /** Paragraphs are separated by empty lines; may carry highlight marks. */
  text: string;
}

/** A page of a document's text, with its number in the margin and an address (`#p12`). */
export function TextPage({ t, number, lang, text }: TextPageProps) {
  const label = number === null ? null : t('common:text.page', { page: t.number(number) });
  return (
    <section
      class="text-page"
      id={number === null ? undefined : `p${number}`}
      aria-label={label ?? undefined}
    >
      {label && (
        <h2>
          <a href={`#p${number}`}>{label}</a>
        </h2>
      )}
      <div lang={lang} dir={directionOf(lang)}>
        {text.split(/\n{2,}/).map((paragraph) => (
          <p>
            <Highlight text={paragraph} lang={lang} />
          </p>
        ))}
      </div>
    </section>
  );
}
