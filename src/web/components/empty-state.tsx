import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  title: string;
  /** Why there is nothing here, and what to do about it. */
  children?: ComponentChildren;
  actions?: ComponentChildren;
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
      {actions && <p class="actions">{actions}</p>}
    </div>
  );
}
