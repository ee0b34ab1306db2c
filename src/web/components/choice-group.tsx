import type { ComponentChildren } from 'preact';
import { FieldError, Hint, type ControlProps } from './form-control.js';

export interface Choice {
  value: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  disabled?: boolean | undefined;
  /** What belongs to this choice only, shown under it while it is chosen (always, in old browsers). */
  detail?: ComponentChildren;
}

export interface ChoiceGroupProps extends ControlProps {
  choices: readonly Choice[];
}

interface GroupProps extends ChoiceGroupProps {
  type: 'radio' | 'checkbox';
  chosen: ReadonlySet<string>;
}

function Group(props: GroupProps) {
  const { t, name, id = name, label, hint, error, optional, choices, type, chosen } = props;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      class={error ? 'field field-error' : 'field'}
      id={id}
      aria-describedby={described || undefined}
    >
      <legend>
        {label}
        {optional === true && <span class="optional"> ({t('common:form.optional')})</span>}
      </legend>
      <Hint id={id}>{hint}</Hint>
      <FieldError t={t} id={id} error={error} />
      {choices.map((choice, index) => {
        const own = `${id}-${index + 1}`;
        return (
          <div class="choice">
            <input
              type={type}
              id={own}
              name={name}
              value={choice.value}
              checked={chosen.has(choice.value)}
              disabled={choice.disabled}
              aria-describedby={choice.hint ? `${own}-hint` : undefined}
            />
            <label for={own}>{choice.label}</label>
            <Hint id={own}>{choice.hint}</Hint>
            {choice.detail && <div class="choice-detail">{choice.detail}</div>}
          </div>
        );
      })}
    </fieldset>
  );
}

export function RadioGroup(props: ChoiceGroupProps & { value?: string | null | undefined }) {
  return <Group {...props} type="radio" chosen={new Set(props.value ? [props.value] : [])} />;
}

export function CheckboxGroup(props: ChoiceGroupProps & { values?: readonly string[] }) {
  return <Group {...props} type="checkbox" chosen={new Set(props.values)} />;
}

export interface CheckboxProps {
  name: string;
  label: ComponentChildren;
  id?: string | undefined;
  value?: string | undefined;
  checked?: boolean | undefined;
  hint?: ComponentChildren;
}

/** One yes-or-no answer. */
export function Checkbox({ name, label, id = name, value = 'yes', checked, hint }: CheckboxProps) {
  return (
    <div class="field choice">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label for={id}>{label}</label>
      <Hint id={id}>{hint}</Hint>
    </div>
  );
}
