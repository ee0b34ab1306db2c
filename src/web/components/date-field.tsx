import { controlAttributes, FormControl, type ControlProps } from './form-control.js';

export interface DateFieldProps extends ControlProps {
  /** `2026-11-23` */
  value?: string | null | undefined;
  min?: string | undefined;
  max?: string | undefined;
  /** Also the hour and minute (`2026-11-23T10:00`), on the clocks of the parliament. */
  time?: boolean | undefined;
}

/** A calendar day. Browsers without a picker show a text box; the placeholder says the form. */
export function DateField(props: DateFieldProps) {
  const { t, value, min, max, time } = props;
  return (
    <FormControl {...props}>
      <input
        {...controlAttributes(props)}
        class="input input-medium"
        type={time ? 'datetime-local' : 'date'}
        placeholder={t('common:date.format')}
        value={value ?? ''}
        min={min}
        max={max}
      />
    </FormControl>
  );
}
