import { localeOf, type UiLanguage } from './ui-language.js';

/** Intl objects cost far more to make than to use, and there are few of them. */
const made = new Map<string, unknown>();
function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

/** A calendar day (`2026-11-23`) as people write it. A day has no time zone, so none is applied. */
export function formatDate(lang: UiLanguage, day: string): string {
  const format = once(`date ${lang}`, () => {
    return new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'long', timeZone: 'UTC' });
  });
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : format.format(date);
}

/** An instant on the clocks of `timeZone` (the parliament's), naming the zone. */
export function formatDateTime(lang: UiLanguage, instant: Date | string, timeZone: string): string {
  const format = once(`dateTime ${lang} ${timeZone}`, () => {
    return new Intl.DateTimeFormat(localeOf(lang), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
      timeZoneName: 'short',
    });
  });
  return format.format(typeof instant === 'string' ? new Date(instant) : instant);
}

export function formatNumber(lang: UiLanguage, value: number): string {
  return once(`number ${lang}`, () => new Intl.NumberFormat(localeOf(lang))).format(value);
}

/** The name of a language tag in the reader's language; the tag itself when nobody named it. */
export function displayName(lang: UiLanguage, tag: string): string {
  try {
    return once(`names ${lang}`, () => {
      return new Intl.DisplayNames(localeOf(lang), { type: 'language', fallback: 'code' });
    }).of(tag)!;
  } catch {
    return tag;
  }
}

export type ByteUnit = 'bytes' | 'kB' | 'MB' | 'GB';

/** Decimal units, at most three digits that matter: 999 bytes, 1.5 kB, 12 MB. */
export function scaleBytes(size: number): { unit: ByteUnit; value: number } {
  if (size < 1000) return { unit: 'bytes', value: size };
  const [unit, divisor] = (
    size < 999_500 ? ['kB', 1e3] : size < 999_500_000 ? ['MB', 1e6] : ['GB', 1e9]
  ) as [ByteUnit, number];
  const value = size / divisor;
  return { unit, value: value < 10 ? Math.round(value * 10) / 10 : Math.round(value) };
}
