import {
  FACETS,
  type EngineHit,
  type EngineResult,
  type Facet,
} from '../../platform/search-engine/search-engine.js';

/** The same result as if the hits had never matched: neither listed nor counted. */
export function withoutHits(result: EngineResult, dropped: ReadonlySet<EngineHit>): EngineResult {
  if (dropped.size === 0) return result;
  const facets = Object.fromEntries(
    FACETS.map((facet) => {
      const less = new Map<string, number>();
      for (const hit of dropped) {
        for (const value of valuesOf(hit, facet)) less.set(value, (less.get(value) ?? 0) + 1);
      }
      const counts = result.facets[facet]
        .map(({ value, count }) => ({ value, count: count - (less.get(value) ?? 0) }))
        .filter(({ count }) => count > 0);
      return [facet, counts];
    }),
  ) as unknown as EngineResult['facets'];
  return {
    hits: result.hits.filter((hit) => !dropped.has(hit)),
    total: result.total - dropped.size,
    facets,
  };
}

function valuesOf(hit: EngineHit, facet: Facet): readonly string[] {
  switch (facet) {
    case 'language':
      return hit.languages;
    case 'year':
      return hit.date ? [hit.date.slice(0, 4)] : [];
    case 'type':
    case 'milestone':
      return hit[facet] === null ? [] : [hit[facet]];
    case 'subject':
      return hit.subjects;
    case 'committee':
      return hit.committees;
    case 'sponsor':
      return hit.sponsors;
    default:
      return [hit[facet]];
  }
}
