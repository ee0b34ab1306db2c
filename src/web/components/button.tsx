import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.js';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  variant?: ButtonVariant | undefined;
  icon?: IconName | undefined;
  children: ComponentChildren;
}

export interface ButtonProps extends Look {
  type?: 'submit' | 'button' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  form?: string | undefined;
  formAction?: string | undefined;
  disabled?: boolean | undefined;
  /** What a script may hang itself onto; see `public/js`. */
  hook?: 'print' | undefined;
}

export function Button({
  variant = 'primary',
  icon,
  children,
  type = 'submit',
  hook,
  ...rest
}: ButtonProps) {
  return (
    <button class={`btn btn-${variant}`} type={type} data-hook={hook} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export interface ButtonLinkProps extends Look {
  href: string;
  download?: boolean | undefined;
  rel?: string | undefined;
}

export function ButtonLink({ variant = 'primary', icon, children, ...rest }: ButtonLinkProps) {
  return (
    <a class={`btn btn-${variant}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
