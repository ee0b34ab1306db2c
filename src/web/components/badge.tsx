import type { ComponentChildren } from 'preact';
import type { SharingLevel } from '../../kernel/audience.js';
import type { T } from '../../platform/i18n/translator.js';
import { Icon, type IconName } from './icon.js';

export type Tone = 'neutral' | 'good' | 'wait' | 'warn' | 'bad' | 'closed' | 'open';

export interface BadgeProps {
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  children: ComponentChildren;
}

/** A state in a word or two. The colour only repeats what the words and the icon say. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span class={`badge badge-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

const LEVELS = {
  draft: ['draft', 'closed'],
  committee: ['committee', 'closed'],
  parliament: ['parliament', 'neutral'],
  named_parliaments: ['users', 'neutral'],
  all_parliaments: ['parliaments', 'neutral'],
  space: ['space', 'neutral'],
  public: ['globe', 'open'],
} as const satisfies Record<SharingLevel, readonly [IconName, Tone]>;

export interface SharingBadgeProps {
  t: T;
  level: SharingLevel;
  /** Which committee, which parliaments; or from when. */
  detail?: ComponentChildren;
}

/** Who may read a record: the rung of the sharing ladder. */
export function SharingBadge({ t, level, detail }: SharingBadgeProps) {
  const [icon, tone] = LEVELS[level];
  return (
    <Badge icon={icon} tone={tone}>
      {t(`common:sharing.${level}`)}
      {detail && <span> · {detail}</span>}
    </Badge>
  );
}
