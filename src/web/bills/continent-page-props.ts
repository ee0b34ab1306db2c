import type { BillKind, ContinentView } from '../../features/bills/index.js';
import type { ParliamentFacts } from '../../features/parliaments/index.js';
import type { PageContext } from '../page-context.js';

export interface ContinentChoice {
  readonly subject: string | null;
  readonly kind: BillKind | null;
  /** By the eight phases, or by every milestone that is in use. */
  readonly by: 'phase' | 'milestone';
}

export interface ContinentPageProps {
  context: PageContext;
  choice: ContinentChoice;
  view: ContinentView;
  /** In the order of their names. */
  parliaments: readonly ParliamentFacts[];
}
