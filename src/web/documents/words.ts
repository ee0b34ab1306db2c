import type { TextState, VersionView } from '../../features/documents/index.js';
import type { Sharing } from '../../kernel/audience.js';
import { labelKeyOf } from '../../platform/extraction/media-type.js';
import { isMessageKey, type T } from '../../platform/i18n/translator.js';
import type { IconName } from '../components/icon.js';
import type { Tone } from '../components/badge.js';

/** How the pages of documents say what a record holds as codes. */

export const STATE_LOOKS = {
  pending: ['waiting', 'wait'],
  ready: ['check', 'good'],
  none: ['info', 'neutral'],
  failed: ['danger', 'bad'],
} as const satisfies Record<TextState, readonly [IconName, Tone]>;

export const mediaTypeName = (t: T, mediaType: VersionView['mediaType']): string =>
  t(labelKeyOf(mediaType));

/** Why there is no text, in a sentence; null when nothing went wrong. */
export function reasonText(t: T, reason: string | null): string | null {
  if (reason === null) return null;
  const key = `extraction:failure.${reason}`;
  return isMessageKey(key) ? t(key) : reason;
}

export const listOf = (t: T, names: readonly string[]): string =>
  new Intl.ListFormat(t.lang, { type: 'conjunction' }).format(names);

/** Who may read at this rung, as one sentence. `names` are of the committees or parliaments. */
export function whoReads(
  t: T,
  level: Sharing['level'],
  parliament: string,
  names: readonly string[],
): string {
  return t(`documents:share.who.${level}`, { parliament, names: listOf(t, names) });
}
