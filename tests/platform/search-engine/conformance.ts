import { describe } from 'vitest';
import { countsFacets } from './conformance/counts-facets.js';
import type { StartEngine } from './conformance/empty-engine.js';
import { findsText } from './conformance/finds-text.js';
import { givesResults } from './conformance/gives-results.js';
import { keepsToTheAudience } from './conformance/keeps-to-the-audience.js';

/** What every search engine behind the port must do. */
export function describeSearchEngine(name: string, start: StartEngine): void {
  describe(name, () => {
    findsText(start);
    keepsToTheAudience(start);
    givesResults(start);
    countsFacets(start);
  });
}
