import { BILL_KINDS, BILL_NATURES } from '../../features/bills/index.js';
import type { ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Field } from '../components/field.js';
import { Select } from '../components/select.js';
import { languageOptions } from '../documents/content-languages.js';
import type { FormBody } from '../form-body.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import type { FormLanguages } from '../people/name-languages.js';
import { TranslatedFields } from './translated-fields.js';

export interface BillFieldsProps {
  t: T;
  facts: ParliamentFacts;
  languages: FormLanguages;
  values: FormBody;
  mistakes: readonly Mistake[];
}

/** What is said about a bill, when it is filed and when that is corrected. */
export function BillFields(props: BillFieldsProps) {
  const { t, facts, values, mistakes } = props;
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
        label={t('billDesk:field.title')}
        hint={t('billDesk:field.titleHint')}
        rows={2}
        maxLength={1000}
      />
      <Select
        {...shared('language')}
        label={t('billDesk:field.language')}
        options={languageOptions(t, facts.languages, values.text('language'))}
      />
      <TranslatedFields {...props} part="titles" />
      <Select
        {...shared('kind')}
        label={t('billDesk:field.kind')}
        options={BILL_KINDS.map((kind) => ({ value: kind, label: t(`bills:kind.${kind}`) }))}
      />
      <Select
        {...shared('nature')}
        label={t('billDesk:field.nature')}
        value={values.text('nature') || 'ordinary'}
        placeholder={false}
        options={BILL_NATURES.map((one) => ({ value: one, label: t(`bills:nature.${one}`) }))}
      />
      <Field
        {...shared('officialNumber')}
        label={t('billDesk:field.officialNumber')}
        hint={t('billDesk:field.officialNumberHint')}
        width="medium"
        maxLength={100}
        optional
      />
      <Field
        {...shared('subjects')}
        label={t('billDesk:field.subjects')}
        hint={t('billDesk:field.subjectsHint')}
        rows={3}
        optional
      />
      <TranslatedFields {...props} part="summaries" />
    </>
  );
}
