import { Bidi } from '../components/bidi.js';
import { Icon } from '../components/icon.js';
import type { T } from '../../platform/i18n/translator.js';

export interface Crumb {
  label: string;
  lang?: string | null | undefined;
  href: string;
}

/** The way from the home page to the page above this one; the page's own title is not repeated. */
export function Breadcrumbs({ t, crumbs }: { t: T; crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={t('common:nav.breadcrumbs')}>
      <ol>
        <li>
          <a href="/">{t('common:nav.home')}</a>
        </li>
        {crumbs.map(({ label, lang, href }) => (
          <li>
            <Icon name="chevron" />
            <a href={href}>
              <Bidi text={label} lang={lang} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
