import type { T } from '../../platform/i18n/translator.js';
import { Field } from '../components/field.js';
import { Icon } from '../components/icon.js';
import type { FormBody } from '../form-body.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import type { FormLanguages } from './name-languages.js';

interface NamesFieldsProps {
  t: T;
  languages: FormLanguages;
  values: FormBody;
  mistakes: readonly Mistake[];
}

/** A name in the languages of the parliament, the others folded away. */
export function NamesFields({ t, languages, values, mistakes }: NamesFieldsProps) {
  const { own, others } = languages;
  const error = (lang: string) => errorAt(t, mistakes, `name_${lang}`);
  const field = (lang: string, optional: boolean) => (
    <Field
      t={t}
      name={`name_${lang}`}
      label={t('people:form.nameIn', { language: t.languageName(lang) })}
      value={values.text(`name_${lang}`)}
      error={error(lang)}
      lang={lang}
      maxLength={300}
      optional={optional}
    />
  );
  return (
    <>
      <p class="hint">{t('people:form.namesHint')}</p>
      {own.map((lang, index) => field(lang, index > 0))}
      {others.length > 0 && (
        <details
          class="facet"
          open={others.some((lang) => values.has(`name_${lang}`) || error(lang) !== null)}
        >
          <summary>
            <h2>{t('people:form.moreLanguages')}</h2>
            <Icon name="chevron" />
          </summary>
          {others.map((lang) => field(lang, true))}
        </details>
      )}
    </>
  );
}
