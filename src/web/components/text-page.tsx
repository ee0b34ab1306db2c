import type { ComponentChildren } from 'preact';
import { directionOf } from '../../kernel/language.js';
import type { T } from '../../platform/i18n/translator.js';
import { Highlight } from './highlight.js';

export interface TextPageProps {
  t: T;
  /** Null where the file has no pages, as in plain text. */
  number: number | null;
  /** As printed on the page, where that differs: "iv". */
  label?: string | null | undefined;
  lang: string;
  /** Paragraphs are separated by empty lines; may carry highlight marks. */
  text: string;
  /** What is said of a page without text. */
  empty?: string | undefined;
  /** Where the text goes on. */
  children?: ComponentChildren;
}

/** A page of a document's text, with its number in the margin and an address (`#p12`). */
export function TextPage(props: TextPageProps) {
  const { t, number, label: printed, lang, text, empty, children } = props;
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
          {printed && <bdi> ({printed})</bdi>}
        </h2>
      )}
      {text === '' && empty ? (
        <p class="muted">{empty}</p>
      ) : (
        <div lang={lang} dir={directionOf(lang)}>
          {text.split(/\n{2,}/).map((paragraph) => (
            <p>
              <Highlight text={paragraph} lang={lang} />
            </p>
          ))}
          {children}
        </div>
      )}
    </section>
  );
}
