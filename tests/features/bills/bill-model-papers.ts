import type { Decision, Transition } from '../../../src/features/procedures/index.js';
import { CARRIED } from './bills-fixture.js';

/** Of the transition, what a decision of it must be; carried where it asks for none. */
export function decisionFor(way: Transition | undefined, wanted: string): Decision | null {
  const asked = way?.requires.find((one) => one.kind === 'decision');
  const majority = asked?.majority ?? 'simple';
  const carried: Decision = { ...CARRIED, majority, eligible: 210, present: 200 };
  const lost: Decision = { ...carried, result: 'lost', ayes: 40, noes: 150 };
  switch (wanted) {
    case 'needed':
      return asked ? (asked.result === 'lost' ? lost : carried) : null;
    case 'carried':
      return carried;
    case 'lost':
      return lost;
    case 'impossible':
      return { ...carried, present: 100 };
    case 'contradicting':
      return { ...carried, result: 'lost' };
    default:
      return null;
  }
}

/** Of the papers there are, what it asks for. */
export function documentsFor(
  papers: ReadonlyMap<string, string>,
  way: Transition | undefined,
  wanted: string,
): string[] {
  const asked = way?.requires.find((one) => one.kind === 'document');
  const ofType = (type: string) => [...papers].find(([, one]) => one === type)![0];
  if (wanted === 'none') return [];
  if (wanted === 'other') return [ofType('notice')];
  return asked ? [ofType(asked.types[0]!)] : [];
}
