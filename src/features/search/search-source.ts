import type { Facet } from '../../platform/search-engine/search-engine.js';
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
  /**
   * The names of those of `values` that are ids of this kind and that somebody with these tokens may
   * see. For the facets of `NAMED_FACETS`; for another one than its own: nothing.
   */
  labels?(
    tokens: readonly string[],
    facet: Facet,
    values: readonly string[],
  ): Promise<ReadonlyMap<string, LabelTexts>>;
}

/** A name by BCP 47 tag; `und` where its language is not known. Never empty. */
export type LabelTexts = Readonly<Record<string, string>>;

/** Facets whose values are ids: without a name that the asker may see, a value is not shown. */
export const NAMED_FACETS = ['committee', 'sponsor'] as const satisfies readonly Facet[];
