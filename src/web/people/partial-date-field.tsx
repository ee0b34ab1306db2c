import type { ComponentChildren } from 'preact';
import type { T } from '../../platform/i18n/translator.js';
import { Field } from '../components/field.js';
import type { FormBody } from '../form-body.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';

interface PartialDateFieldProps {
  t: T;
  name: string;
  label: string;
  hint?: ComponentChildren;
  values: FormBody;
  mistakes: readonly Mistake[];
}

/** A year, a month or a day. No picker of a browser can leave the day open, so it is typed. */
export function PartialDateField(props: PartialDateFieldProps) {
  const { t, name, label, hint = t('people:form.dateHint'), values, mistakes } = props;
  return (
    <Field
      t={t}
      name={name}
      label={label}
      hint={hint}
      value={values.text(name)}
      error={errorAt(t, mistakes, name)}
      width="short"
      maxLength={10}
      spellcheck={false}
      optional
    />
  );
}
