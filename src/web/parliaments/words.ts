import type { ParliamentFacts, ParliamentView } from '../../features/parliaments/index.js';
import type { Tone } from '../components/badge.js';
import { displayName } from '../../platform/i18n/formats.js';
import type { T } from '../../platform/i18n/translator.js';

/** How the pages of this feature say the facts of a parliament. */

const TONES = {
  functioning: 'good',
  transitional: 'wait',
  being_established: 'wait',
  dormant: 'neutral',
  none: 'closed',
} as const satisfies Record<ParliamentFacts['status'], Tone>;

export const statusTone = (status: ParliamentFacts['status']): Tone => TONES[status];

const CHAMBER_TONES = {
  functioning: 'good',
  transitional: 'wait',
  being_established: 'wait',
  vacant: 'neutral',
  suspended: 'closed',
  not_sitting: 'closed',
  not_constituted: 'closed',
} as const satisfies Record<ParliamentView['chambers'][number]['status'], Tone>;

export const chamberTone = (status: keyof typeof CHAMBER_TONES): Tone => CHAMBER_TONES[status];

/** "Two chambers; at present one chamber", where the law and today differ. */
export function structureText(
  t: T,
  { structure, structureOperating }: Pick<ParliamentFacts, 'structure' | 'structureOperating'>,
): string | null {
  if (!structure) return null;
  const text = t(`parliaments:structure.${structure}`);
  if (!structureOperating || structureOperating === structure) return text;
  const operating = t(`parliaments:structure.${structureOperating}`).toLocaleLowerCase(t.lang);
  return t('parliaments:page.operating', { structure: text, operating });
}

/** "Arabic and French"; in languages that write such names small, only the first one is not. */
export function languagesText(t: T, tags: readonly string[]): string {
  const writesSmall = displayName(t.lang, 'en') !== t.languageName('en');
  const names = tags.map((tag, index) => {
    const name = t.languageName(tag);
    return index > 0 && writesSmall
      ? name.charAt(0).toLocaleLowerCase(t.lang) + name.slice(1)
      : name;
  });
  return new Intl.ListFormat(t.lang, { type: 'conjunction' }).format(names);
}

/** A year, a month or a day, as exact as it is known. */
export function asOfText(t: T, asOf: string): string {
  if (/^\d{4}$/.test(asOf)) return asOf;
  if (asOf.length > 7) return t.date(asOf);
  const month = new Date(`${asOf}-01T00:00:00Z`);
  const locale = t.lang === 'ar' ? 'ar-EG-u-nu-latn' : t.lang;
  return new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(month);
}

/** "East Africa Time (UTC+3)". */
export function zoneText(t: T, zone: string, now: Date): string {
  const part = (timeZoneName: 'long' | 'shortOffset', locale: string) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName })
      .formatToParts(now)
      .find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  const locale = t.lang === 'pt' ? 'pt-PT' : t.lang;
  const offset = part('shortOffset', 'en').replace('GMT', 'UTC').replace('-', '−');
  // A zone that has no name of its own is called by its distance from Greenwich: said already.
  const name = part('long', locale);
  return t('parliaments:page.zone', {
    name: /\d/.test(name) ? zone : name,
    offset: `\u200e${offset}`,
  });
}

export function traditionText(
  t: T,
  { tradition, traditionsSecondary }: Pick<ParliamentView, 'tradition' | 'traditionsSecondary'>,
): string | null {
  if (!tradition) return null;
  const main = t(`parliaments:tradition.${tradition}`);
  if (traditionsSecondary.length === 0) return main;
  const others = traditionsSecondary.map((one) => t(`parliaments:tradition.${one}`));
  const joined = new Intl.ListFormat(t.lang, { type: 'conjunction' }).format(others);
  return t('parliaments:page.hasOther', { main, others: joined });
}
