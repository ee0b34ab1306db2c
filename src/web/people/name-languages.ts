import type { Names, ParliamentFacts } from '../../features/parliaments/index.js';
import { UI_LANGUAGES } from '../../platform/i18n/ui-language.js';
import { oneLine } from '../documents/form-text.js';
import type { FormBody } from '../form-body.js';

/** The languages that a form asks texts in: the parliament's own first, then the others. */
export interface FormLanguages {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** `recorded` are those that the record has texts in: a form must not lose one. */
export function formLanguages(
  { languages }: Pick<ParliamentFacts, 'languages'>,
  recorded: Readonly<Record<string, string>> = {},
): FormLanguages {
  const own = languages.length > 0 ? languages : ['en'];
  const all = new Set([
    ...UI_LANGUAGES.map(({ code }) => code as string),
    ...Object.keys(recorded),
  ]);
  return { own, others: [...all].filter((one) => !own.includes(one)) };
}

/** The texts of fields `name_en`, `name_ar`, …; what is empty is absent. */
export function textsIn(
  form: FormBody,
  prefix: string,
  { own, others }: FormLanguages,
  clean: (text: string) => string = oneLine,
): Names {
  const typed = [...own, ...others].map((lang) => [lang, clean(form.text(`${prefix}_${lang}`))]);
  return Object.fromEntries(typed.filter(([, text]) => text !== '')) as Record<string, string>;
}

export const textFields = (prefix: string, texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([lang, text]) => [`${prefix}_${lang}`, text]));
