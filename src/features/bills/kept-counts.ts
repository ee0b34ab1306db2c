interface Kept<T> {
  /** What the database said of bills when it was counted. */
  readonly version: string;
  readonly value: T;
  readonly at: number;
}

const MOST_KEPT = 500;
/**
 * The version does not see the end of a person's embargo, who then is missing among the sponsors.
 * The other way round nothing can go wrong: who is hidden again is a change.
 */
const FRESH_FOR = 60_000;

/**
 * Counts that hold as long as the version is the same. Whoever takes one hands its version to the
 * statement that reads the rest, and PostgreSQL counts anew when it is another by now: without
 * that, a bill that was recalled would still be counted.
 */
export class KeptCounts<T> {
  private readonly kept = new Map<string, Kept<T>>();

  get(key: string): Kept<T> | null {
    const found = this.kept.get(key);
    if (!found || performance.now() - found.at > FRESH_FOR) return null;
    this.put(key, found);
    return found;
  }

  keep(key: string, version: string, value: T): void {
    this.put(key, { version, value, at: performance.now() });
  }

  private put(key: string, entry: Kept<T>): void {
    this.kept.delete(key);
    this.kept.set(key, entry);
    if (this.kept.size <= MOST_KEPT) return;
    const [oldest] = this.kept.keys();
    this.kept.delete(oldest!);
  }
}

/** All that a count depends on; the tokens first, so that nobody gets what was counted for others. */
export const countKey = (tokens: readonly string[], ...asked: readonly unknown[]): string =>
  JSON.stringify([[...tokens].sort(), ...asked]);
