import type { T } from '../../platform/i18n/translator.js';
import { Field } from '../components/field.js';
import type { FormBody } from '../form-body.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';

interface NumberFieldProps {
  t: T;
  values: FormBody;
  mistakes: readonly Mistake[];
}

/** The number of a term or session, where it has one. */
export function NumberField({ t, values, mistakes }: NumberFieldProps) {
  return (
    <Field
      t={t}
      name="number"
      label={t('people:form.number')}
      value={values.text('number')}
      error={errorAt(t, mistakes, 'number')}
      inputMode="numeric"
      width="short"
      maxLength={9}
      optional
    />
  );
}
