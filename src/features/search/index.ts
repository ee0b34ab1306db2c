export { Reindex } from './reindex.js';
export { SearchModule } from './search.module.js';
export { SearchRecords } from './search-records.js';
export { SearchSources } from './search-sources.js';
export {
  MOST_PAGES,
  MOST_PER_PAGE,
  type FoundCount,
  type FoundPassage,
  type FoundRecord,
  type SearchInput,
  type SearchView,
} from './search.views.js';
export { type LabelTexts, type RecordPlace, type SearchSource } from './search-source.js';
export { FACETS, type Facet, type SearchSort } from '../../platform/search-engine/search-engine.js';
export type {
  SearchablePage,
  SearchableRecord,
} from '../../platform/search-engine/searchable-record.js';
