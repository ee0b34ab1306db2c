import type { ComponentChildren } from 'preact';
import type { T } from '../../platform/i18n/translator.js';

/** What every control of a form takes. */
export interface ControlProps {
  t: T;
  name: string;
  label: string;
  /** Defaults to `name`; error summaries link to it. */
  id?: string | undefined;
  hint?: ComponentChildren;
  error?: string | null | undefined;
  /**
   * Says "optional" beside the label. Fields are required unless they say otherwise. `unsaid`: for
   * filters, where nobody expects to fill in everything.
   */
  optional?: boolean | 'unsaid' | undefined;
}

/** The attributes that tie a control to its hint and error for screen readers. */
export function controlAttributes({ name, id = name, hint, error, optional }: ControlProps) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-required': optional ? undefined : ('true' as const),
  };
}

export function Hint({ id, children }: { id: string; children: ComponentChildren }) {
  return children ? (
    <div class="hint" id={`${id}-hint`}>
      {children}
    </div>
  ) : null;
}

export function FieldError({
  t,
  id,
  error,
}: {
  t: T;
  id: string;
  error: string | null | undefined;
}) {
  return error ? (
    <p class="error" id={`${id}-error`}>
      <span class="vh">{t('common:form.error')} </span>
      {error}
    </p>
  ) : null;
}

/** A label above its control, the hint and the error between them. */
export function FormControl(props: ControlProps & { children: ComponentChildren }) {
  const { t, name, id = name, label, hint, error, optional, children } = props;
  return (
    <div class={error ? 'field field-error' : 'field'}>
      <label for={id}>
        {label}
        {optional === true && <span class="optional"> ({t('common:form.optional')})</span>}
      </label>
      <Hint id={id}>{hint}</Hint>
      <FieldError t={t} id={id} error={error} />
      {children}
    </div>
  );
}
