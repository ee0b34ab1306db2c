import type { T } from '../../platform/i18n/translator.js';
import { LanguageSwitch } from './language-switch.js';
import { Mark } from '../components/mark.js';
import { paths } from '../paths.js';

export function PageFooter({ t, path, version }: { t: T; path: string; version: string }) {
  return (
    <footer class="foot" aria-label={t('common:footer.label')}>
      <div class="wrap">
        <Mark />
        <div>
          <p>{t('common:footer.about')}</p>
          <ul class="foot-links">
            <li>
              <a href={paths.apiDocs()}>{t('common:footer.api')}</a>
            </li>
            <li>
              <a href={paths.accessibility()}>{t('common:footer.accessibility')}</a>
            </li>
            <li>
              <span>{t('common:footer.version', { version })}</span>
            </li>
          </ul>
          <LanguageSwitch t={t} path={path} />
        </div>
      </div>
    </footer>
  );
}
