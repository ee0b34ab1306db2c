import { CONTENT_LANGUAGES } from '../../kernel/language.js';
import { Field } from '../components/field.js';
import { Select } from '../components/select.js';
import { errorAt } from '../forms/mistakes.js';
import type { PersonFieldsProps } from './person-fields.js';
import { otherNameRows } from './person-form.js';

/** Scripts that names of the continent are written in beside the usual one of a language. */
const SCRIPTS = ['ar-Latn', 'am-Latn', 'ber-Tfng', 'sw-Arab', 'ha-Arab', 'wo-Arab'];

/** For new names; saving brings empty ones again. */
const BLANK = 3;

/** One row a name. A refused form shows every row as it was typed. */
export function OtherNamesFields(props: PersonFieldsProps) {
  const { t, languages, values, mistakes } = props;
  const typed = otherNameRows(values);
  const filled = typed.filter(({ name, language, note }) => name || language || note);
  const blank = Array.from({ length: BLANK }, () => ({ name: '', language: '', note: '' }));
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
