import type { ComponentChildren } from 'preact';
import { Bidi } from './bidi.js';
import { Highlight } from './highlight.js';

export interface RecordItemProps {
  href: string;
  title: string;
  /** The title comes from search with its marks; in any other title they are somebody's forgery. */
  marked?: boolean | undefined;
  lang?: string | null | undefined;
  /** Type and number: "Bill · KE/BILL/2026/12". */
  eyebrow?: ComponentChildren;
  badge?: ComponentChildren;
  /** Short facts in one line. Empty ones are left out. */
  meta?: readonly ComponentChildren[];
  /** Snippets and other detail. */
  children?: ComponentChildren;
}

/** A record in a list of results; goes inside `<RecordList>`. */
export function RecordItem({
  href,
  title,
  marked = false,
  lang,
  eyebrow,
  badge,
  meta = [],
  children,
}: RecordItemProps) {
  return (
    <li class="record">
      <p class="eyebrow">
        {eyebrow}
        {badge}
      </p>
      <h3>
        <a href={href}>
          {marked ? <Highlight text={title} lang={lang} /> : <Bidi text={title} lang={lang} />}
        </a>
      </h3>
      {children}
      {meta.length > 0 && <ul class="meta">{meta.map((fact) => fact && <li>{fact}</li>)}</ul>}
    </li>
  );
}

export function RecordList({
  label,
  start,
  children,
}: {
  label: string;
  start?: number | undefined;
  children: ComponentChildren;
}) {
  return (
    <ol class="records" aria-label={label} start={start}>
      {children}
    </ol>
  );
}

export interface SnippetProps {
  /** With highlight marks. */
  text: string;
  lang?: string | null | undefined;
  /** "Page 12", leading to the place in the text. */
  place?: { href: string; label: string } | null | undefined;
}

/** The words around a hit. */
export function Snippet({ text, lang, place }: SnippetProps) {
  return (
    <p class="snippet">
      {place && (
        <a class="place" href={place.href}>
          {place.label}
        </a>
      )}
      <Highlight text={text} lang={lang} />
    </p>
  );
}
