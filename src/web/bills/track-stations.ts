import type { BillView } from '../../features/bills/index.js';
import {
  phaseOf,
  type House,
  type Milestone,
  type Phase,
} from '../../features/procedures/index.js';

/** One stretch of a bill's way, as the drawing shows it. */
export interface Station {
  readonly phase: Exclude<Phase, 'ended'>;
  readonly state: 'done' | 'now' | 'stopped' | 'skipped' | 'ahead' | 'unreached';
  /** `YYYY-MM-DD`: when the bill first came here. */
  readonly reached: string | null;
}

type Way = Pick<BillView, 'passage' | 'milestone'> & {
  readonly steps: readonly Pick<BillView['steps'][number], 'milestone' | 'house' | 'on'>[];
};

const ONE = ['preparation', 'introduction', 'committee', 'plenary', 'completion', 'law'] as const;
const TWO = [
  'preparation',
  'introduction',
  'committee',
  'plenary',
  'other_chamber',
  'completion',
  'law',
] as const;

/**
 * The stretches of the way in their order, each with what the bill made of it. All that the second
 * chamber does is one stretch: a reader of the first wants to know that it is there.
 */
export function stationsOf(bill: Way): Station[] {
  const order: readonly Station['phase'][] = bill.passage === 'two' ? TWO : ONE;
  const reached = new Map<Station['phase'], string>();
  let last: Station['phase'] = 'preparation';
  for (const step of bill.steps) {
    const phase = phaseAt(bill, step.milestone, step.house);
    // A bill that was rejected stays, in the drawing, where it was stopped.
    if (phase === 'ended') continue;
    if (!reached.has(phase)) reached.set(phase, step.on);
    last = phase;
  }
  const stopped = phaseOf(bill.milestone) === 'ended';
  const here = order.indexOf(last);
  return order.map((phase, at) => {
    const day = reached.get(phase) ?? null;
    if (phase === last) {
      const arrived = bill.milestone === 'commenced';
      return { phase, reached: day, state: stopped ? 'stopped' : arrived ? 'done' : 'now' };
    }
    if (at < here) return { phase, reached: day, state: day === null ? 'skipped' : 'done' };
    // Returned from a later stretch: it was there, and will have to be there again.
    return { phase, reached: null, state: stopped ? 'unreached' : 'ahead' };
  });
}

function phaseAt(bill: Way, milestone: Milestone, house: House | null): Phase {
  const phase = phaseOf(milestone);
  if (phase === 'ended') return phase;
  if (bill.passage === 'one') return phase === 'other_chamber' ? 'plenary' : phase;
  const inHouse = phase !== 'completion' && phase !== 'law';
  return inHouse && (house === 'second' || house === 'joint') ? 'other_chamber' : phase;
}
