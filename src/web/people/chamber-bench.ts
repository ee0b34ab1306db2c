import type { ChamberRosterView, PartyLabel } from '../../features/people/index.js';
import { EMPTY_SEAT, NO_PARTY_SEAT, signOf } from './seat-shape.js';

/** One block of seats: a party's, those of no party, or those of nobody. */
export interface Bench {
  readonly kind: 'party' | 'none' | 'empty';
  readonly party: PartyLabel | null;
  readonly seats: number;
  readonly sign: { readonly tone: string; outline(r: number): string };
}

/** The blocks in the order in which they are drawn and listed: parties, none, nobody. */
export function benchesOf({ parties, seats }: Pick<ChamberRosterView, 'parties' | 'seats'>) {
  const held = parties.reduce((sum, one) => sum + one.seats, 0);
  const benches: Bench[] = [];
  for (const { party, seats: own } of parties) {
    if (party && own > 0) {
      benches.push({ kind: 'party', party, seats: own, sign: signOf(benches.length) });
    }
  }
  const without = parties.find(({ party }) => party === null)?.seats ?? 0;
  if (without > 0) {
    benches.push({ kind: 'none', party: null, seats: without, sign: NO_PARTY_SEAT });
  }
  const empty = seats === null ? 0 : Math.max(seats - held, 0);
  if (empty > 0) benches.push({ kind: 'empty', party: null, seats: empty, sign: EMPTY_SEAT });
  return { benches, held, total: held + empty };
}
