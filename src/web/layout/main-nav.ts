import type { T } from '../../platform/i18n/translator.js';
import type { NavItem } from './masthead.js';

export type Section = 'home' | 'search' | 'parliaments' | 'bills' | 'file';

/** The main menu. `allowed.file` is the policy's answer for who asks. */
export function mainNav(t: T, current: Section | null, allowed: { file: boolean }): NavItem[] {
  const items: [Section, string][] = [
    ['home', '/'],
    ['search', '/search'],
    ['parliaments', '/parliaments'],
    ['bills', '/bills'],
  ];
  if (allowed.file) items.push(['file', '/file']);
  return items.map(([section, href]) => {
    return { href, label: t(`common:nav.${section}`), current: section === current };
  });
}
