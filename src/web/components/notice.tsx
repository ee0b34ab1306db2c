import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.js';

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger';

const ICONS = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'danger',
} as const satisfies Record<NoticeKind, IconName>;

export interface NoticeProps {
  kind?: NoticeKind | undefined;
  title?: ComponentChildren;
  children?: ComponentChildren;
}

export function Notice({ kind = 'info', title, children }: NoticeProps) {
  const urgent = kind === 'danger' || kind === 'warning';
  return (
    <div class={`notice notice-${kind}`} role={urgent ? 'alert' : 'status'}>
      <Icon name={ICONS[kind]} />
      <div>
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
