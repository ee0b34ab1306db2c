import type { ComponentChildren } from 'preact';
import { Bidi } from './bidi.js';

export interface PageHeaderProps {
  title: string;
  lang?: string | null | undefined;
  eyebrow?: ComponentChildren;
  badges?: ComponentChildren;
  /** One or two sentences under the title. */
  lead?: ComponentChildren;
  actions?: ComponentChildren;
}

/** The only `h1` of a page. */
export function PageHeader({ title, lang, eyebrow, badges, lead, actions }: PageHeaderProps) {
  return (
    <header class="page-head">
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      <h1>
        <Bidi text={title} lang={lang} />
      </h1>
      {badges && <p class="badges">{badges}</p>}
      {lead && <p class="lead">{lead}</p>}
      {actions && <div class="actions">{actions}</div>}
    </header>
  );
}
