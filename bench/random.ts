const SEED = 42;

/** mulberry32: the same data in every run. */
export function random(seed = SEED): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = 'ba ke mo ra ti su ne lo wa di pe ka ju mi to fe'.split(' ');

/** 4,096 invented words; low numbers are frequent, as in every language. */
export function wordAt(index: number): string {
  const parts = [index % 16, (index >> 4) % 16, (index >> 8) % 16];
  return parts.map((part) => SYLLABLES[part]).join('');
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const nameAt = (index: number): string => capital(wordAt(index));

export const pick = <T>(from: readonly T[], next: () => number): T =>
  from[Math.floor(next() * from.length)]!;

/** So many different ones, or all there are. */
export function pickSome<T>(from: readonly T[], count: number, next: () => number): T[] {
  const chosen = new Set<T>();
  while (chosen.size < Math.min(count, from.length)) chosen.add(pick(from, next));
  return [...chosen];
}
