import type { InputHTMLAttributes } from 'preact';
import { controlAttributes, FormControl, type ControlProps } from './form-control.js';

export interface FieldProps extends ControlProps {
  value?: string | null | undefined;
  type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'number' | 'date' | undefined;
  /** More than one line. */
  rows?: number | undefined;
  /** As wide as what is expected in it. Default: the whole column. */
  width?: 'short' | 'medium' | undefined;
  autocomplete?: string | undefined;
  inputMode?: 'text' | 'numeric' | 'email' | 'search' | 'url' | undefined;
  maxLength?: number | undefined;
  spellcheck?: boolean | undefined;
  /** The language of what is typed, when it may differ from the page's. */
  lang?: string | undefined;
  placeholder?: string | undefined;
  autofocus?: boolean | undefined;
}

export function Field(props: FieldProps) {
  const { value, type = 'text', rows, width, autocomplete, inputMode, maxLength } = props;
  const { spellcheck, lang, placeholder, autofocus } = props;
  const shared = {
    ...controlAttributes(props),
    class: width ? `input input-${width}` : 'input',
    autocomplete,
    maxLength,
    spellcheck,
    lang,
    placeholder,
    autofocus,
  };
  if (rows) {
    return (
      <FormControl {...props}>
        <textarea {...shared} rows={rows}>
          {value ?? ''}
        </textarea>
      </FormControl>
    );
  }
  // Preact's types want each input type written out; every one of ours takes these attributes.
  const input = { ...shared, type, inputMode, value: value ?? '' } as InputHTMLAttributes;
  return (
    <FormControl {...props}>
      <input {...input} />
    </FormControl>
  );
}
