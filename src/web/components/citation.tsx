import type { T } from '../../platform/i18n/translator.js';
import { CopyableCode } from './copyable-code.js';

interface CitationProps<K extends string> {
  t: T;
  parts: Readonly<Record<K, string>>;
  words: (parts: Record<K, string>) => string;
}

/** A record in one line, for a footnote, to be copied. */
export function Citation<K extends string>({ t, parts, words }: CitationProps<K>) {
  return (
    <CopyableCode t={t} value={words(parts)} dir={t.dir}>
      {words(isolated(parts))}
    </CopyableCode>
  );
}

/** Each part keeps its own direction; what is copied goes without these invisible signs. */
function isolated<K extends string>(parts: Readonly<Record<K, string>>): Record<K, string> {
  const entries = Object.entries<string>(parts).map(([key, text]) => [key, `\u2068${text}\u2069`]);
  return Object.fromEntries(entries) as Record<K, string>;
}
