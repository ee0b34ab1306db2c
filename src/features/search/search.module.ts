import { Module } from '@nestjs/common';
import { PostgresSearchEngine } from '../../platform/search-engine/postgres/postgres-search-engine.js';
import { SearchEngine } from '../../platform/search-engine/search-engine.js';
import { SearchProjection } from '../../platform/search-engine/search-projection.js';
import { FacetNames } from './facet-names.js';
import { ProjectRecord } from './project-record.js';
import { Reindex } from './reindex.js';
import { SearchMetrics } from './search-metrics.js';
import { SearchQueueState } from './search-queue-state.js';
import { SearchRecords } from './search-records.js';
import { SearchSources } from './search-sources.js';
import { SearchWorker } from './search-worker.js';

@Module({
  providers: [
    { provide: SearchEngine, useClass: PostgresSearchEngine },
    SearchSources,
    FacetNames,
    SearchRecords,
    SearchQueueState,
    SearchMetrics,
    Reindex,
    SearchProjection,
    ProjectRecord,
    SearchWorker,
  ],
  exports: [SearchSources, SearchRecords, SearchQueueState, Reindex],
})
export class SearchModule {}
