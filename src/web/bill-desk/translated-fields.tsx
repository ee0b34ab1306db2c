import type { T } from '../../platform/i18n/translator.js';
import { Field } from '../components/field.js';
import type { FormBody } from '../form-body.js';
import { FoldedFields } from '../forms/folded-fields.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import type { FormLanguages } from '../people/name-languages.js';

interface TranslatedFieldsProps {
  t: T;
  languages: FormLanguages;
  values: FormBody;
  mistakes: readonly Mistake[];
  part: 'titles' | 'summaries';
}

const SHAPES = {
  titles: { label: 'billDesk:field.titleIn', rows: 2, most: 1000, hint: null },
  summaries: {
    label: 'billDesk:field.summaryIn',
    rows: 4,
    most: 5000,
    hint: 'billDesk:field.summaryHint',
  },
} as const;

/** One text in several languages, folded away until there is one; those of the house come first. */
export function TranslatedFields({ t, languages, values, mistakes, part }: TranslatedFieldsProps) {
  const { label, rows, most, hint } = SHAPES[part];
  const all = [...languages.own, ...languages.others].map((lang) => {
    const name = `${part}_${lang}`;
    return { lang, name, value: values.text(name), error: errorAt(t, mistakes, name) };
  });
  // The title itself stands in its own field; a second one there is shown only to be put right.
  const own = part === 'titles' ? values.text('language') : null;
  const shown = all.filter(({ lang, value, error }) => lang !== own || value !== '' || error);
  return (
    <FoldedFields
      title={t(`billDesk:field.${part}`)}
      open={all.some(({ value, error }) => value !== '' || error !== null)}
    >
      {hint && <p class="hint">{t(hint)}</p>}
      {shown.map((one) => (
        <Field
          t={t}
          {...one}
          label={t(label, { language: t.languageName(one.lang) })}
          rows={rows}
          maxLength={most}
          optional="unsaid"
        />
      ))}
    </FoldedFields>
  );
}
