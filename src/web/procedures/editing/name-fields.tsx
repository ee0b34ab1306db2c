import type { Names } from '../../../features/parliaments/index.js';
import { Field } from '../../components/field.js';
import { FieldError } from '../../components/form-control.js';
import { Icon } from '../../components/icon.js';
import { LONGEST_NAME, type EditState } from './edit-state.js';

interface NameFieldsProps {
  state: EditState;
  /** What the names of the controls begin with: `s3-name`. */
  prefix: string;
  /** Where a problem with the names as a whole is told. */
  id: string;
  names: Names;
}

/** A name in the parliament's own languages; the others are folded away. */
export function NameFields({ state, prefix, id, names }: NameFieldsProps) {
  const { t, own, others } = state;
  const field = (lang: string, optional: boolean) => (
    <Field
      t={t}
      name={`${prefix}-${lang}`}
      label={t('procedures:edit.nameIn', { language: t.languageName(lang) })}
      value={names[lang]}
      error={state.error(`${prefix}-${lang}`)}
      lang={lang}
      maxLength={LONGEST_NAME}
      optional={optional}
    />
  );
  const folded = others.some((lang) => state.error(`${prefix}-${lang}`));
  return (
    <div id={id} tabIndex={-1}>
      <FieldError t={t} id={id} error={state.error(id)} />
      {own.map((lang, index) => field(lang, index > 0))}
      {others.length > 0 && (
        <details class="facet" open={folded}>
          <summary>
            <span>{t('procedures:edit.otherLanguages')}</span>
            <Icon name="chevron" />
          </summary>
          {others.map((lang) => field(lang, true))}
        </details>
      )}
    </div>
  );
}
