import { UI_LANGUAGES } from '../../platform/i18n/ui-language.js';
import type { T } from '../../platform/i18n/translator.js';
import { languageHref } from './language-href.js';

/** Every language by its own name. Leads to this same page, with its query. */
export function LanguageSwitch({ t, path }: { t: T; path: string }) {
  return (
    <ul class="languages" aria-label={t('common:nav.language')}>
      {UI_LANGUAGES.map(({ code, ownName, dir }) => (
        <li>
          <a
            href={languageHref(path, code)}
            lang={code}
            dir={dir}
            hreflang={code}
            aria-current={code === t.lang ? 'true' : undefined}
          >
            {ownName}
          </a>
        </li>
      ))}
    </ul>
  );
}
