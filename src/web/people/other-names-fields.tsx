import { CONTENT_LANGUAGES } from '../../kernel/language.js';
import type { T } from '../../platform/i18n/translator.js';
import { Field } from '../components/field.js';
import { Select } from '../components/select.js';
import type { FormBody } from '../form-body.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import type { FormLanguages } from './name-languages.js';
import { otherNameRows } from './person-form.js';

/** Scripts that names of the continent are written in beside the usual one of a language. */
const SCRIPTS = ['ar-Latn', 'am-Latn', 'ber-Tfng', 'sw-Arab', 'ha-Arab', 'wo-Arab'];

/** Rows for new names: three in all to begin with, and never fewer than two; saving brings more. */
const blankRows = (filled: number) => Math.max(2, 3 - filled);

interface OtherNamesFieldsProps {
  t: T;
  languages: FormLanguages;
  values: FormBody;
  mistakes: readonly Mistake[];
}

/** One row a name. A refused form shows every row as it was typed. */
export function OtherNamesFields(props: OtherNamesFieldsProps) {
  const { t, languages, values, mistakes } = props;
  const typed = otherNameRows(values);
  const filled = typed.filter(({ name, language, note }) => name || language || note);
  const blank = Array.from({ length: blankRows(filled.length) }, () => ({
    name: '',
    language: '',
    note: '',
  }));
  const rows = mistakes.length > 0 && typed.length > 0 ? typed : [...filled, ...blank];
  const tags = new Set([
    ...languages.own,
    ...CONTENT_LANGUAGES,
    ...SCRIPTS,
    ...languages.others,
    ...rows.map(({ language }) => language).filter((tag) => tag !== ''),
  ]);
  const options = [...tags].map((value) => ({ value, label: t.languageName(value) }));
  return (
    <fieldset class="field other-names">
      <legend>{t('people:personForm.otherNames')}</legend>
      <p class="hint">{t('people:personForm.otherNamesHint')}</p>
      {rows.map(({ name, language, note }, index) => {
        const n = index + 1;
        return (
          <div class="other-name">
            <Field
              t={t}
              name="otherName"
              id={`otherName-${n}`}
              label={t('people:personForm.otherName', { n })}
              value={name}
              error={errorAt(t, mistakes, `otherName-${n}`)}
              maxLength={300}
              autocomplete="off"
              lang={language || undefined}
              optional="unsaid"
            />
            <Select
              t={t}
              name="otherNameLanguage"
              id={`otherNameLanguage-${n}`}
              label={t('people:personForm.otherNameLanguage', { n })}
              placeholder={t('people:personForm.languageUnknown')}
              options={options}
              value={language}
              optional="unsaid"
            />
            <Field
              t={t}
              name="otherNameNote"
              id={`otherNameNote-${n}`}
              label={t('people:personForm.otherNameNote', { n })}
              value={note}
              maxLength={200}
              autocomplete="off"
              optional="unsaid"
            />
          </div>
        );
      })}
    </fieldset>
  );
}
