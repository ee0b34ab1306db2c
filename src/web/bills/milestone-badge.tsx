import { phaseOf, type Milestone } from '../../features/procedures/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Badge, type Tone } from '../components/badge.js';
import type { IconName } from '../components/icon.js';

const LOOKS = {
  preparation: ['draft', 'neutral'],
  introduction: ['bill', 'neutral'],
  committee: ['committee', 'neutral'],
  plenary: ['parliament', 'neutral'],
  other_chamber: ['parliaments', 'neutral'],
  completion: ['waiting', 'wait'],
  law: ['check', 'good'],
  ended: ['close', 'closed'],
} as const satisfies Record<ReturnType<typeof phaseOf>, readonly [IconName, Tone]>;

/** Where a bill stands, in the words that mean the same in every parliament. */
export function MilestoneBadge({ t, milestone }: { t: T; milestone: Milestone }) {
  const [icon, tone] = LOOKS[phaseOf(milestone)];
  return (
    <Badge icon={icon} tone={tone}>
      {t(`procedures:milestone.${milestone}`)}
    </Badge>
  );
}
