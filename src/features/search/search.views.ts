import type { Query } from '../../platform/search-engine/query.js';
import type {
  EnginePassage,
  Facet,
  FacetCount,
  SearchFilters,
  SearchSort,
} from '../../platform/search-engine/search-engine.js';
import type { LabelTexts } from './search-source.js';

export interface SearchInput {
  readonly q: string;
  readonly filters: SearchFilters;
  readonly sort: SearchSort;
  /** From 1. */
  readonly page: number;
  readonly limit: number;
  /** The last word may be unfinished. */
  readonly typing?: boolean;
}

export interface FoundPassage extends EnginePassage {
  /** Leads to the passage's place in the record. */
  readonly href: string;
}

export interface FoundRecord {
  readonly kind: string;
  readonly id: string;
  readonly iri: string | null;
  readonly parliament: string;
  readonly type: string | null;
  readonly milestone: string | null;
  readonly language: string | null;
  readonly languages: readonly string[];
  readonly date: string | null;
  readonly number: string | null;
  /** Null to those who may not know. */
  readonly level: string | null;
  readonly title: string;
  readonly titleMarked: string;
  readonly href: string;
  readonly passages: readonly FoundPassage[];
}

/** A value that comes without names stands for itself. */
export interface FoundCount extends FacetCount {
  readonly names?: LabelTexts;
}

export interface SearchView {
  readonly hits: readonly FoundRecord[];
  readonly total: number;
  readonly facets: Readonly<Record<Facet, readonly FoundCount[]>>;
  /** Of the ids that were filtered by: the names of those that the asker may know. */
  readonly chosenNames: ReadonlyMap<string, LabelTexts>;
  readonly engine: string;
  readonly query: Query;
  readonly page: number;
  readonly limit: number;
  /** How many pages there are to turn to. */
  readonly pages: number;
  readonly sort: SearchSort;
}

/** Whoever turns that many pages needs a filter, not another page. */
export const MOST_PAGES = 50;
export const MOST_PER_PAGE = 20;
