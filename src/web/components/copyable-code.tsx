import type { T } from '../../platform/i18n/translator.js';
import { Icon } from './icon.js';

export interface CopyableCodeProps {
  t: T;
  value: string;
}

/** A digest or an address to be compared or copied; the button appears when scripts run. */
export function CopyableCode({ t, value }: CopyableCodeProps) {
  return (
    <span class="code">
      <code dir="ltr">{value}</code>
      <button
        class="btn btn-quiet"
        type="button"
        data-hook="copy"
        data-copy={value}
        data-done={t('common:copy.done')}
        hidden
      >
        <Icon name="copy" />
        <span role="status">{t('common:copy.action')}</span>
      </button>
    </span>
  );
}
