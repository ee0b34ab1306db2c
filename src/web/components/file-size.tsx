import type { T } from '../../platform/i18n/translator.js';

/** Kept together by `<bdi>`, so that "1.5 MB" does not turn round in Arabic text. */
export function FileSize({ t, bytes }: { t: T; bytes: number }) {
  return <bdi class="nowrap">{t.bytes(bytes)}</bdi>;
}
