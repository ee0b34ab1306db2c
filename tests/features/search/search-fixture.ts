import { isVisible } from '../../../src/kernel/audience.js';
import { SYSTEM } from '../../../src/kernel/actor.js';
import type { SearchSource, SearchableRecord } from '../../../src/features/search/index.js';
import { FacetNames } from '../../../src/features/search/facet-names.js';
import { ProjectRecord } from '../../../src/features/search/project-record.js';
import { SearchMetrics } from '../../../src/features/search/search-metrics.js';
import { SearchQueueState } from '../../../src/features/search/search-queue-state.js';
import { SearchRecords } from '../../../src/features/search/search-records.js';
import { SearchSources } from '../../../src/features/search/search-sources.js';
import { Metrics } from '../../../src/platform/http/metrics.js';
import { PostgresSearchEngine } from '../../../src/platform/search-engine/postgres/postgres-search-engine.js';
import { SearchProjection } from '../../../src/platform/search-engine/search-projection.js';
import { sampleRecord } from '../../platform/search-engine/sample-record.js';
import type { TestDatabase } from '../../support/test-database.js';

/** Records kept in memory, as the table of a feature would keep them. */
export class MemorySource implements SearchSource {
  readonly kind = 'document';
  readonly records = new Map<string, SearchableRecord>();
  /** Called before a description is given. */
  beforeDescribing: (id: string) => Promise<void> = () => Promise.resolve();

  async describe(id: string): Promise<SearchableRecord | null> {
    const record = this.records.get(id) ?? null;
    await this.beforeDescribing(id);
    return record;
  }
  async visibleIds(tokens: readonly string[], ids: readonly string[]): Promise<Set<string>> {
    const now = new Date();
    const visible = (id: string) => {
      const record = this.records.get(id);
      return record !== undefined && isVisible(record, tokens, now);
    };
    return Promise.resolve(new Set(ids.filter(visible)));
  }
  async idsAfter(after: string | null, limit: number): Promise<string[]> {
    const ids = [...this.records.keys()].sort();
    return Promise.resolve(ids.filter((id) => after === null || id > after).slice(0, limit));
  }
  href(id: string): string {
    return `/documents/${id}`;
  }
}

/** The use cases of search around one source, without Nest. */
export function searchFixture(db: TestDatabase) {
  const source = new MemorySource();
  const sources = new SearchSources();
  sources.register(source);
  const state = new SearchQueueState(db.database);
  const metrics = new Metrics();
  const projectRecord = new ProjectRecord(db.uow, sources, new SearchProjection());
  const searchRecords = new SearchRecords(
    new PostgresSearchEngine(db.database),
    sources,
    new FacetNames(sources),
    new SearchMetrics(metrics, state),
  );
  const file = async (given: Parameters<typeof sampleRecord>[0]) => {
    const record = sampleRecord(given);
    source.records.set(record.id, record);
    await db.uow.run(SYSTEM, (tx) => tx.search.changed('document', record.id));
    return record;
  };
  /** Works the queue off. */
  const drain = async () => {
    while ((await projectRecord.execute()) === 'done');
  };
  const search = (q: string, tokens: readonly string[] = ['public']) =>
    searchRecords.execute(
      { ...SYSTEM, tokens: tokens as typeof SYSTEM.tokens },
      {
        q,
        filters: {},
        sort: 'relevance',
        page: 1,
        limit: 20,
      },
    );
  return { source, sources, state, metrics, projectRecord, searchRecords, file, drain, search };
}
