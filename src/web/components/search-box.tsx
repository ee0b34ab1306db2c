import type { T } from '../../platform/i18n/translator.js';
import { paths } from '../paths.js';
import { Icon } from './icon.js';

export interface SearchBoxProps {
  t: T;
  value?: string | undefined;
  /** With the word on the button, where the box is what the page is for. */
  large?: boolean | undefined;
}

/** Leads to the search page; "/" puts the cursor into it. */
export function SearchBox({ t, value, large }: SearchBoxProps) {
  return (
    <form class="search-box" action={paths.search()} role="search">
      <input
        type="search"
        name="q"
        value={value}
        aria-label={t('common:search.label')}
        placeholder={t('common:search.label')}
        title={t('common:search.hint')}
        enterkeyhint="search"
      />
      <button type="submit">
        <Icon name="search" />
        <span class={large ? undefined : 'vh'}>{t('common:search.submit')}</span>
      </button>
    </form>
  );
}
