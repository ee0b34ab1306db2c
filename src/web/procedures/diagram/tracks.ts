/** A stretch of a channel that a line runs along. */
export interface Stretch {
  readonly low: number;
  readonly high: number;
}

/**
 * Gives each stretch a track of the channel, so that two on one track never touch. As few tracks as
 * can be: the first that is free, in the order in which the stretches begin.
 */
export function assignTracks<S extends Stretch>(
  stretches: readonly S[],
  apart: number,
): { trackOf: ReadonlyMap<S, number>; count: number } {
  const ends: number[] = [];
  const trackOf = new Map<S, number>();
  for (const stretch of [...stretches].sort((a, b) => a.low - b.low || a.high - b.high)) {
    let track = ends.findIndex((end) => end + apart <= stretch.low);
    if (track === -1) track = ends.length;
    ends[track] = stretch.high;
    trackOf.set(stretch, track);
  }
  return { trackOf, count: ends.length };
}
