/** The languages that documents are recognised, searched and filtered in; others are kept as given. */
export const CONTENT_LANGUAGES = ['en', 'fr', 'pt', 'ar', 'sw', 'es', 'am'] as const;
export type ContentLanguage = (typeof CONTENT_LANGUAGES)[number];

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'dv', 'ps']);

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(tag.split('-')[0]!.toLowerCase()) ? 'rtl' : 'ltr';
}

/** A well-formed BCP 47 tag in canonical case, or null. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
