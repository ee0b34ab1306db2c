import type { T } from '../../platform/i18n/translator.js';

export type TimeProps =
  | { t: T; /** A calendar day, `2026-11-23`. */ day: string }
  | { t: T; instant: Date | string; /** The parliament's IANA time zone. */ zone: string };

export function Time(props: TimeProps) {
  const { t } = props;
  if ('day' in props) return <time dateTime={props.day.slice(0, 10)}>{t.date(props.day)}</time>;
  const { instant, zone } = props;
  const iso = typeof instant === 'string' ? instant : instant.toISOString();
  return <time dateTime={iso}>{t.dateTime(instant, zone)}</time>;
}
