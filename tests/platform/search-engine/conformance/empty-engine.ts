import { afterAll, beforeAll } from 'vitest';
import { NOBODY, type Actor } from '../../../../src/kernel/actor.js';
import { parseQuery } from '../../../../src/platform/search-engine/query.js';
import type {
  EngineRequest,
  EngineResult,
  SearchEngine,
} from '../../../../src/platform/search-engine/search-engine.js';
import type { SearchableRecord } from '../../../../src/platform/search-engine/searchable-record.js';

export interface EngineHarness {
  readonly engine: SearchEngine;
  /** Returns when the engine finds the records in their new state. */
  put(...records: SearchableRecord[]): Promise<void>;
  remove(...records: SearchableRecord[]): Promise<void>;
  close(): Promise<void>;
}
export type StartEngine = () => Promise<EngineHarness>;

type Ask = Partial<Omit<EngineRequest, 'query'>> & { as?: Actor };

/** Call inside a `describe`: its tests share an engine that has no records to begin with. */
export function emptyEngine(start: StartEngine) {
  let harness: EngineHarness;
  beforeAll(async () => {
    harness = await start();
  });
  afterAll(() => harness.close());
  const ask = (text: string, { as = NOBODY, ...more }: Ask = {}): Promise<EngineResult> =>
    harness.engine.search({
      tokens: as.tokens,
      query: parseQuery(text),
      filters: {},
      sort: 'relevance',
      offset: 0,
      limit: 20,
      ...more,
    });
  return {
    ask,
    titles: async (text: string, more: Ask = {}) =>
      (await ask(text, more)).hits.map(({ title }) => title),
    put: (...records: SearchableRecord[]) => harness.put(...records),
    remove: (...records: SearchableRecord[]) => harness.remove(...records),
  };
}

export const counts = (result: EngineResult, facet: keyof EngineResult['facets']) =>
  Object.fromEntries(result.facets[facet].map(({ value, count }) => [value, count]));
