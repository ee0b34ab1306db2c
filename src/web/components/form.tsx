import type { ComponentChildren } from 'preact';

export interface FormProps {
  action: string;
  method?: 'post' | 'get' | undefined;
  /** The page's anti-forgery token, for forms that change something. */
  csrf?: string | null | undefined;
  /** Sends a file, with a progress bar when scripts run; the page needs the script `js/upload.js`. */
  upload?: boolean | undefined;
  id?: string | undefined;
  /** `inline`: controls in one line where there is room. `bare`: nothing but a button. */
  layout?: 'stack' | 'inline' | 'bare' | undefined;
  label?: string | undefined;
  children: ComponentChildren;
}

/** The server checks, and says what is wrong in the reader's language; the browser's bubbles do not. */
export function Form(props: FormProps) {
  const { action, method = 'post', csrf, upload, id, layout = 'stack', label, children } = props;
  return (
    <form
      class={`form form-${layout}`}
      action={action}
      method={method}
      id={id}
      aria-label={label}
      encType={upload ? 'multipart/form-data' : undefined}
      data-hook={upload ? 'upload' : undefined}
      noValidate
    >
      {csrf && <input type="hidden" name="_csrf" value={csrf} />}
      {children}
    </form>
  );
}
