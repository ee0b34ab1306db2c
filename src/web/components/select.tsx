import { controlAttributes, FormControl, type ControlProps } from './form-control.js';

export interface Option {
  value: string;
  label: string;
  lang?: string | undefined;
  disabled?: boolean | undefined;
}

export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

export interface SelectProps extends ControlProps {
  options: readonly (Option | OptionGroup)[];
  value?: string | readonly string[] | null | undefined;
  /** The first, empty choice; false leaves it out. Default: "Choose…". */
  placeholder?: string | false | undefined;
  multiple?: boolean | undefined;
}

export function Select(props: SelectProps) {
  const { t, options, value, placeholder = t('common:form.choose'), multiple } = props;
  const chosen = new Set(typeof value === 'string' ? [value] : value);
  const option = (one: Option) => (
    <option
      value={one.value}
      selected={chosen.has(one.value)}
      disabled={one.disabled}
      lang={one.lang}
    >
      {one.label}
    </option>
  );
  return (
    <FormControl {...props}>
      <select {...controlAttributes(props)} class="input select" multiple={multiple}>
        {placeholder !== false && !multiple && <option value="">{placeholder}</option>}
        {options.map((one) =>
          'options' in one ? (
            <optgroup label={one.label}>{one.options.map(option)}</optgroup>
          ) : (
            option(one)
          ),
        )}
      </select>
    </FormControl>
  );
}
