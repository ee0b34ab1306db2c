import { createInstance } from 'i18next';
import { NAMESPACES, catalogue, type MessageKey } from './catalogue.js';
import { displayName, formatDate, formatDateTime, formatNumber, scaleBytes } from './formats.js';
import { keptTexts, type MessageParams } from './kept-texts.js';
import { UI_LANGUAGES, uiDirectionOf, type UiLanguage } from './ui-language.js';

export type { MessageParams } from './kept-texts.js';

/** Everything a page needs to speak one language: call it for words, its methods for values. */
export interface T {
  (key: MessageKey, params?: MessageParams): string;
  readonly lang: UiLanguage;
  readonly dir: 'ltr' | 'rtl';
  /** A calendar day, `2026-11-23`. */
  date(day: string): string;
  /** An instant, on the clocks of an IANA time zone. */
  dateTime(instant: Date | string, timeZone: string): string;
  number(value: number): string;
  bytes(size: number): string;
  /** The name of a BCP 47 tag in this language, with a capital where a label wants one. */
  languageName(tag: string): string;
}

type MissingMessage = (lang: string, key: string) => void;

/** A missing message stops tests and development; a server in production may log it instead. */
let onMissing: MissingMessage = (lang, key) => {
  throw new Error(`There is no message "${key}" in "${lang}".`);
};
export function reportMissingMessages(report: MissingMessage): void {
  onMissing = report;
}

const i18n = createInstance();
void i18n.init({
  initAsync: false,
  resources: catalogue,
  ns: NAMESPACES,
  defaultNS: false,
  supportedLngs: UI_LANGUAGES.map(({ code }) => code),
  fallbackLng: 'en',
  // Components escape what they print; escaping here too would show &amp; to people.
  interpolation: { escapeValue: false },
  saveMissing: true,
  missingKeyHandler: (_languages, namespace, key) =>
    onMissing(i18n.language, `${namespace}:${key}`),
});
i18n.services.formatter?.add('number', (value, lang) => {
  return typeof value === 'number' ? formatNumber(lang as UiLanguage, value) : String(value);
});

/** True when every language has words for the key; for keys made from data, such as codes. */
export function isMessageKey(key: string): key is MessageKey {
  return KEYS.has(key);
}
const KEYS: ReadonlySet<string> = new Set(
  Object.entries(catalogue.en).flatMap(([namespace, words]) => keysIn(`${namespace}:`, words)),
);
function keysIn(before: string, words: object): string[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const key = `${before}${name}`;
    return typeof value === 'object' && value !== null ? keysIn(`${key}.`, value) : [key];
  });
}

const translators = new Map<UiLanguage, T>();

export function translator(lang: UiLanguage): T {
  let t = translators.get(lang);
  if (!t) translators.set(lang, (t = makeTranslator(lang)));
  return t;
}

function makeTranslator(lang: UiLanguage): T {
  const translate = i18n.getFixedT(lang);
  // Most of a page's words take no parameters and never change.
  const plain = new Map<MessageKey, string>();
  const withParams = keptTexts();
  const t = (key: MessageKey, params?: MessageParams): string => {
    if (params) return withParams(key, params, translate);
    let text = plain.get(key);
    if (text === undefined) plain.set(key, (text = translate(key)));
    return text;
  };
  return Object.assign(t, {
    lang,
    dir: uiDirectionOf(lang),
    date: (day: string) => formatDate(lang, day),
    dateTime: (instant: Date | string, zone: string) => formatDateTime(lang, instant, zone),
    number: (value: number) => formatNumber(lang, value),
    bytes: (size: number) => {
      const { unit, value } = scaleBytes(size);
      return unit === 'bytes'
        ? t('common:size.bytes', { count: value })
        : t(`common:size.${unit}`, { value: formatNumber(lang, value) });
    },
    languageName: (tag: string) => {
      const own = `languages:${tag}`;
      const name = isMessageKey(own) ? t(own) : displayName(lang, tag);
      return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
    },
  });
}
