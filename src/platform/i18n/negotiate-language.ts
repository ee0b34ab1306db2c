import { DEFAULT_UI_LANGUAGE, isUiLanguage, type UiLanguage } from './ui-language.js';

export interface LanguageWishes {
  /** `?lang=` in the address: the reader has just chosen. */
  readonly query?: string | null | undefined;
  /** What the reader chose earlier. */
  readonly cookie?: string | null | undefined;
  readonly acceptLanguage?: string | null | undefined;
}

/** The language to answer in: chosen now, chosen before, asked for by the browser, or English. */
export function negotiateLanguage({ query, cookie, acceptLanguage }: LanguageWishes): UiLanguage {
  for (const chosen of [query, cookie]) {
    const language = chosen && primary(chosen);
    if (language && isUiLanguage(language)) return language;
  }
  return fromHeader(acceptLanguage ?? '') ?? DEFAULT_UI_LANGUAGE;
}

const primary = (tag: string) => tag.trim().toLowerCase().split('-')[0]!;

/** A header longer than this is no browser's; reading it whole would be work for nothing. */
const LONGEST_HEADER = 500;

function fromHeader(header: string): UiLanguage | null {
  const wishes = header
    .slice(0, LONGEST_HEADER)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';');
      const quality = parameters
        .find((one) => one.trim().startsWith('q='))
        ?.trim()
        .slice(2);
      return { language: primary(tag), weight: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wishes) if (isUiLanguage(language)) return language;
  return null;
}
