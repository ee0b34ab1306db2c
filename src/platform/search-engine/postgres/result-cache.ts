import type { EngineRequest, EngineResult } from '../search-engine.js';

interface Kept {
  /** What search knew, and which records had opened, when the result was found. */
  readonly version: string;
  readonly result: EngineResult;
}

/** Some tens of kilobytes each. */
const MOST_KEPT = 300;

/**
 * Results that hold as long as the version is the same. Who asks for one compares its version with
 * the database's of this very moment: without that, a recalled record would still be found.
 */
export class ResultCache {
  private readonly kept = new Map<string, Kept>();

  get(key: string): Kept | undefined {
    const found = this.kept.get(key);
    if (found) this.put(key, found);
    return found;
  }

  put(key: string, entry: Kept): void {
    this.kept.delete(key);
    this.kept.set(key, entry);
    if (this.kept.size <= MOST_KEPT) return;
    const [oldest] = this.kept.keys();
    this.kept.delete(oldest!);
  }
}

/** All that a result depends on; the tokens first of all, so that nobody gets another's result. */
export function keyOf({ tokens, query, filters, sort, offset, limit }: EngineRequest): string {
  return JSON.stringify([[...tokens].sort(), query.clauses, filters, sort, offset, limit]);
}
