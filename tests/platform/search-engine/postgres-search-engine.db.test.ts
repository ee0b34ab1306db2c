import { SYSTEM } from '../../../src/kernel/actor.js';
import { PostgresSearchEngine } from '../../../src/platform/search-engine/postgres/postgres-search-engine.js';
import { projectedRecord } from '../../../src/platform/search-engine/projected-record.js';
import { SearchProjection } from '../../../src/platform/search-engine/search-projection.js';
import { testDatabase } from '../../support/test-database.js';
import { describeSearchEngine } from './conformance.js';

describeSearchEngine('the PostgreSQL engine', async () => {
  const { database, uow, close } = await testDatabase();
  const projection = new SearchProjection();
  return {
    engine: new PostgresSearchEngine(database),
    put: async (...records) => {
      for (const record of records) {
        await uow.run(SYSTEM, (tx) => projection.upsert(tx, projectedRecord(record)));
      }
    },
    remove: async (...records) => {
      for (const record of records) await uow.run(SYSTEM, (tx) => projection.remove(tx, record));
    },
    close,
  };
});
