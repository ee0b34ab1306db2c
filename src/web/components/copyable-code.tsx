import type { ComponentChildren } from 'preact';
import type { T } from '../../platform/i18n/translator.js';
import { Icon } from './icon.js';

export interface CopyableCodeProps {
  t: T;
  value: string;
  /** Other than left to right, for what is no code: a line of text in the reader's language. */
  dir?: 'ltr' | 'rtl' | undefined;
  /** As it is shown, where that differs from what is copied. */
  children?: ComponentChildren;
}

/** A digest or an address to be compared or copied; the button appears when scripts run. */
export function CopyableCode({ t, value, dir = 'ltr', children }: CopyableCodeProps) {
  return (
    <span class="code">
      <code dir={dir}>{children ?? value}</code>
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
