import { CONTENT_LANGUAGES } from '../../kernel/language.js';
import { localeOf } from '../../platform/i18n/ui-language.js';
import type { T } from '../../platform/i18n/translator.js';
import type { OptionGroup } from '../components/select.js';

/** Languages in which the parliaments of the continent write, besides those of the house itself. */
const WRITTEN = [
  ...CONTENT_LANGUAGES,
  ...'af ak bem ber bm ee ff ha ig kab kg ki ln lg luo mg mfe nd nr nso ny om'.split(' '),
  ...'pov rn rw sg sn so ss st ti tn ts tum ve wo xh yo zgh zu'.split(' '),
];

/** The languages of the parliament first, then all others by name; `kept` is never lost. */
export function languageOptions(t: T, own: readonly string[], kept: string): OptionGroup[] {
  const collator = new Intl.Collator(localeOf(t.lang));
  const option = (tag: string) => ({ value: tag, label: t.languageName(tag) });
  const others = new Set([...WRITTEN, 'mul', 'und', ...(kept ? [kept] : [])]);
  const rest = [...others].filter((tag) => !own.includes(tag)).map(option);
  rest.sort((a, b) => collator.compare(a.label, b.label));
  const groups: OptionGroup[] = [
    { label: t('documents:field.languagesOwn'), options: own.map(option) },
    { label: t('documents:field.languagesOther'), options: rest },
  ];
  return groups.filter(({ options }) => options.length > 0);
}
