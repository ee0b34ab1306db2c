import type { Query } from './query.js';
import type { RecordKey } from './searchable-record.js';

/** A record has one value of each of these, or few that it shares with many others. */
export const CELL_FACETS = [
  'parliament',
  'kind',
  'type',
  'milestone',
  'language',
  'year',
  'level',
] as const;
export type CellFacet = (typeof CELL_FACETS)[number];

/** A record has any number of these, and hardly another has the same. */
export const SET_FACETS = ['subject', 'committee', 'sponsor'] as const;
export type SetFacet = (typeof SET_FACETS)[number];

export const FACETS = [...CELL_FACETS, ...SET_FACETS] as const;
export type Facet = (typeof FACETS)[number];

/** Of a set facet the values with the highest counts are given, and those that are filtered by. */
export const MOST_SET_VALUES = 50;

/** Values of one facet are alternatives; the facets together must all hold. */
export interface SearchFilters {
  readonly parliament?: readonly string[];
  readonly kind?: readonly string[];
  readonly type?: readonly string[];
  readonly milestone?: readonly string[];
  readonly subject?: readonly string[];
  readonly committee?: readonly string[];
  readonly sponsor?: readonly string[];
  readonly language?: readonly string[];
  readonly year?: readonly number[];
  /** Counts only among the records of an office that the asker belongs to. */
  readonly level?: readonly string[];
  /** `YYYY-MM-DD`, both inclusive. */
  readonly from?: string | null;
  readonly to?: string | null;
}

export type SearchSort = 'relevance' | 'date';

export interface EngineRequest {
  /** The audience tokens of who asks; without one there is nothing to find. */
  readonly tokens: readonly string[];
  readonly query: Query;
  readonly filters: SearchFilters;
  readonly sort: SearchSort;
  readonly offset: number;
  readonly limit: number;
}

/** A piece of the text as it was given, with the found words between U+E000 and U+E001. */
export interface EnginePassage {
  readonly page: number | null;
  readonly anchor: string | null;
  readonly versionId: string | null;
  readonly versionNumber: number | null;
  readonly language: string | null;
  readonly text: string;
}

export interface EngineHit extends RecordKey {
  readonly iri: string | null;
  readonly parliament: string;
  readonly type: string | null;
  readonly milestone: string | null;
  readonly language: string | null;
  readonly languages: readonly string[];
  readonly subjects: readonly string[];
  readonly committees: readonly string[];
  readonly sponsors: readonly string[];
  readonly date: string | null;
  readonly number: string | null;
  readonly level: string;
  /** Both as they are, and the title with the found words marked. */
  readonly title: string;
  readonly titleMarked: string;
  readonly passages: readonly EnginePassage[];
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface EngineResult {
  readonly hits: readonly EngineHit[];
  /** All records that match, in any number, not only those that can be paged to. */
  readonly total: number;
  /** A facet's own filter does not narrow its own counts: the other values stay on offer. */
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
}

/**
 * Finds records. The rule of who may see what (`kernel/audience`) applies inside the engine, to
 * hits, totals and facets alike. Every engine passes the conformance suite in the tests.
 */
export abstract class SearchEngine {
  abstract readonly name: string;
  abstract search(request: EngineRequest): Promise<EngineResult>;
}
