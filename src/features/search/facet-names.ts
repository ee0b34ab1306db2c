import { Injectable } from '@nestjs/common';
import type {
  EngineResult,
  Facet,
  SearchFilters,
} from '../../platform/search-engine/search-engine.js';
import { NAMED_FACETS, type LabelTexts } from './search-source.js';
import { SearchSources } from './search-sources.js';
import type { SearchView } from './search.views.js';

type Names = ReadonlyMap<string, LabelTexts>;

/**
 * Names for facet values that are ids of other records. A record that may be seen can cite one that
 * may not, so each value is asked for: what has no name for this reader is not even counted.
 */
@Injectable()
export class FacetNames {
  constructor(private readonly sources: SearchSources) {}

  async ofFacets(
    tokens: readonly string[],
    facets: EngineResult['facets'],
  ): Promise<SearchView['facets']> {
    const named = await Promise.all(
      NAMED_FACETS.map(async (facet) => {
        const counts = facets[facet];
        const names = await this.of(
          tokens,
          facet,
          counts.map(({ value }) => value),
        );
        const known = counts.flatMap((count) => {
          const name = names.get(count.value);
          return name ? [{ ...count, names: name }] : [];
        });
        return [facet, known] as const;
      }),
    );
    return { ...facets, ...Object.fromEntries(named) };
  }

  async ofChosen(tokens: readonly string[], filters: SearchFilters): Promise<Names> {
    const found = await Promise.all(
      NAMED_FACETS.map((facet) => this.of(tokens, facet, filters[facet] ?? [])),
    );
    return new Map(found.flatMap((names) => [...names]));
  }

  private async of(
    tokens: readonly string[],
    facet: Facet,
    values: readonly string[],
  ): Promise<Names> {
    if (values.length === 0) return new Map();
    const found = await Promise.all(
      this.sources.all.map(async (source) => source.labels?.(tokens, facet, values)),
    );
    return new Map(found.flatMap((names) => [...(names ?? [])]));
  }
}

/** No record has it, so that who filters by what they may not know finds nothing. */
const NOBODYS = '';

/** The same filters; an id that has no name for the asker is as good as one that never was. */
export function withoutUnknown(filters: SearchFilters, names: Names): SearchFilters {
  const known = NAMED_FACETS.map((facet) => [
    facet,
    (filters[facet] ?? []).map((value) => (names.has(value) ? value : NOBODYS)),
  ]);
  return { ...filters, ...(Object.fromEntries(known) as SearchFilters) };
}
