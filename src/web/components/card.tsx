import type { ComponentChildren } from 'preact';
import { Bidi } from './bidi.js';

export interface CardProps {
  title: string;
  lang?: string | null | undefined;
  href?: string | undefined;
  /** A word or two above the title. */
  eyebrow?: ComponentChildren;
  children?: ComponentChildren;
}

/** One thing among several of its kind, laid out by `<div class="cards">`. */
export function Card({ title, lang, href, eyebrow, children }: CardProps) {
  return (
    <article class="card">
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      <h3>
        {href ? (
          <a href={href}>
            <Bidi text={title} lang={lang} />
          </a>
        ) : (
          <Bidi text={title} lang={lang} />
        )}
      </h3>
      {children}
    </article>
  );
}
