import type { SearchableRecord } from '../../platform/search-engine/searchable-record.js';

/** Where in a record a passage stands. */
export interface RecordPlace {
  readonly versionNumber: number | null;
  readonly page: number | null;
  readonly anchor: string | null;
}

/**
 * How one kind of record is found. A feature writes one and registers it with `SearchSources` in
 * its module's `onModuleInit`.
 */
export interface SearchSource {
  readonly kind: string;
  /** The current state, unfiltered by audience; null when the record is gone. */
  describe(id: string): Promise<SearchableRecord | null>;
  /** Those of `ids` that somebody with these tokens may see now, by the record's own table. */
  visibleIds(tokens: readonly string[], ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** All ids, ascending, in slices: those after `after`, at most `limit`. For reindexing. */
  idsAfter(after: string | null, limit: number): Promise<readonly string[]>;
  /** The path of the page where people read it, at the place of a passage when one is given. */
  href(id: string, place: RecordPlace | null): string;
}
