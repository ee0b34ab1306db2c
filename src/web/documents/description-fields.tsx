import type { ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import type { FormBody } from '../form-body.js';
import { DateField } from '../components/date-field.js';
import { Field } from '../components/field.js';
import { Select } from '../components/select.js';
import { languageOptions } from './content-languages.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';

export interface FieldsProps {
  t: T;
  facts: ParliamentFacts;
  values: FormBody;
  mistakes: readonly Mistake[];
}

/** What is said about a paper, at the filing desk and when it is corrected. */
export function DescriptionFields({ t, facts, values, mistakes }: FieldsProps) {
  const shared = (name: string) => ({
    t,
    name,
    value: values.text(name),
    error: errorAt(t, mistakes, name),
  });
  return (
    <>
      <Field
        {...shared('title')}
        label={t('documents:field.title')}
        hint={t('documents:field.titleHint')}
        rows={2}
        maxLength={1000}
      />
      <LanguageField t={t} facts={facts} values={values} mistakes={mistakes} />
      <DateField {...shared('date')} label={t('documents:field.date')} optional />
      <Field
        {...shared('officialNumber')}
        label={t('documents:field.officialNumber')}
        hint={t('documents:field.officialNumberHint')}
        width="medium"
        maxLength={200}
        optional
      />
      <Field
        {...shared('subjects')}
        label={t('documents:field.subjects')}
        hint={t('documents:field.subjectsHint')}
        rows={3}
        optional
      />
      <Field
        {...shared('people')}
        label={t('documents:field.people')}
        hint={t('documents:field.peopleHint')}
        rows={3}
        optional
      />
    </>
  );
}

export function LanguageField({ t, facts, values, mistakes }: FieldsProps) {
  const value = values.text('language');
  return (
    <Select
      t={t}
      name="language"
      label={t('documents:field.language')}
      options={languageOptions(t, facts.languages, value)}
      value={value}
      error={errorAt(t, mistakes, 'language')}
    />
  );
}
