import { GENDERS } from '../../features/people/index.js';
import type { ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Field } from '../components/field.js';
import { Icon } from '../components/icon.js';
import { Select } from '../components/select.js';
import type { FormBody } from '../form-body.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import type { FormLanguages } from './name-languages.js';
import { OtherNamesFields } from './other-names-fields.js';
import { PartialDateField } from './partial-date-field.js';

export interface PersonFieldsProps {
  t: T;
  facts: ParliamentFacts;
  languages: FormLanguages;
  values: FormBody;
  mistakes: readonly Mistake[];
}

/** What is said of somebody. */
export function PersonFields(props: PersonFieldsProps) {
  const { t, languages, values, mistakes } = props;
  const shared = (name: string) => ({
    t,
    name,
    value: values.text(name),
    error: errorAt(t, mistakes, name),
  });
  const dated = { t, values, mistakes };
  return (
    <>
      <Field
        {...shared('name')}
        label={t('people:personForm.name')}
        hint={t('people:personForm.nameHint')}
        maxLength={300}
        autocomplete="off"
      />
      <Field
        {...shared('familyName')}
        label={t('people:personForm.familyName')}
        maxLength={200}
        autocomplete="off"
        optional
      />
      <Field
        {...shared('givenName')}
        label={t('people:personForm.givenName')}
        maxLength={200}
        autocomplete="off"
        optional
      />
      <Field
        {...shared('sortName')}
        label={t('people:personForm.sortName')}
        hint={t('people:personForm.sortNameHint')}
        maxLength={300}
        autocomplete="off"
        optional
      />
      <OtherNamesFields {...props} />
      <Field
        {...shared('honorific')}
        label={t('people:personForm.honorific')}
        hint={t('people:personForm.honorificHint')}
        width="short"
        maxLength={100}
        autocomplete="off"
        optional
      />
      <Select
        {...shared('gender')}
        label={t('people:personForm.gender')}
        placeholder={t('people:personForm.genderNone')}
        options={GENDERS.map((value) => ({ value, label: t(`people:gender.${value}`) }))}
        optional
      />
      <PartialDateField {...dated} name="birthDate" label={t('people:personForm.birthDate')} />
      <PartialDateField {...dated} name="deathDate" label={t('people:personForm.deathDate')} />
      <Biographies t={t} languages={languages} values={values} mistakes={mistakes} />
      <Field
        {...shared('identifiers')}
        label={t('people:personForm.identifiers')}
        hint={t('people:personForm.identifiersHint')}
        rows={3}
        spellcheck={false}
        optional
      />
      <Field
        {...shared('links')}
        label={t('people:personForm.links')}
        hint={t('people:personForm.linksHint')}
        rows={3}
        spellcheck={false}
        optional
      />
    </>
  );
}

type BiographiesProps = Omit<PersonFieldsProps, 'facts'>;

/** Folded, since few have one; open where there is something to see. */
function Biographies({ t, languages, values, mistakes }: BiographiesProps) {
  const all = [...languages.own, ...languages.others];
  const name = (lang: string) => `biography_${lang}`;
  const open = all.some((lang) => values.has(name(lang)) || errorAt(t, mistakes, name(lang)));
  return (
    <details class="facet" open={open}>
      <summary>
        <h2>{t('people:personForm.biography')}</h2>
        <Icon name="chevron" />
      </summary>
      {all.map((lang) => (
        <Field
          t={t}
          name={name(lang)}
          label={t('people:personForm.biographyIn', { language: t.languageName(lang) })}
          value={values.text(name(lang))}
          error={errorAt(t, mistakes, name(lang))}
          rows={4}
          lang={lang}
          optional
        />
      ))}
    </details>
  );
}
