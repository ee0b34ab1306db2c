import type { TextState } from '../../features/documents/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Badge } from '../components/badge.js';
import { STATE_LOOKS } from './words.js';

/** Whether the text of a version can be read and searched. */
export function TextStateBadge({ t, state }: { t: T; state: TextState }) {
  const [icon, tone] = STATE_LOOKS[state];
  return (
    <Badge icon={icon} tone={tone}>
      {t(`documents:state.${state}`)}
    </Badge>
  );
}
