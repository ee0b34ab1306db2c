/** The languages that every page can be read in, by their own names. */
export const UI_LANGUAGES = [
  { code: 'en', ownName: 'English', dir: 'ltr', locale: 'en-GB' },
  { code: 'fr', ownName: 'Français', dir: 'ltr', locale: 'fr-FR' },
  { code: 'pt', ownName: 'Português', dir: 'ltr', locale: 'pt-PT' },
  // Plain Arabic locales print ٢٠٢٦; register numbers and years must read the same everywhere.
  { code: 'ar', ownName: 'العربية', dir: 'rtl', locale: 'ar-EG-u-nu-latn' },
] as const;

export type UiLanguage = (typeof UI_LANGUAGES)[number]['code'];

export const DEFAULT_UI_LANGUAGE: UiLanguage = 'en';

const byCode = new Map(UI_LANGUAGES.map((language) => [language.code as string, language]));

export const isUiLanguage = (code: string): code is UiLanguage => byCode.has(code);
export const localeOf = (code: UiLanguage): string => byCode.get(code)!.locale;
export const uiDirectionOf = (code: UiLanguage): 'ltr' | 'rtl' => byCode.get(code)!.dir;
