import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { parseQuery } from '../../platform/search-engine/query.js';
import {
  SearchEngine,
  type EngineHit,
  type EngineResult,
} from '../../platform/search-engine/search-engine.js';
import { FacetNames, withoutUnknown } from './facet-names.js';
import { SearchMetrics } from './search-metrics.js';
import { SearchSources } from './search-sources.js';
import { maySeeLevel } from './search.policy.js';
import {
  MOST_PAGES,
  MOST_PER_PAGE,
  type FoundRecord,
  type SearchInput,
  type SearchView,
} from './search.views.js';
import { withoutHits } from './without-hits.js';

/** What somebody may find. Without words: everything they may see, the newest first. */
@Injectable()
export class SearchRecords {
  constructor(
    private readonly engine: SearchEngine,
    private readonly sources: SearchSources,
    private readonly names: FacetNames,
    private readonly metrics: SearchMetrics,
  ) {}

  async execute(actor: Actor, input: SearchInput): Promise<SearchView> {
    const chosenNames = await this.names.ofChosen(actor.tokens, input.filters);
    const query = parseQuery(input.q, { typing: input.typing ?? false });
    const page = clamp(input.page, MOST_PAGES);
    const limit = clamp(input.limit, MOST_PER_PAGE);
    const asked = query.clauses.length > 0 ? 'text' : 'everything';
    const sort = asked === 'text' ? input.sort : 'date';
    const found = await this.metrics.timed(this.engine.name, asked, () =>
      this.engine.search({
        tokens: actor.tokens,
        query,
        filters: withoutUnknown(input.filters, chosenNames),
        sort,
        offset: (page - 1) * limit,
        limit,
      }),
    );
    const result = withoutHits(found, await this.hiddenIn(found.hits, actor.tokens));
    return {
      hits: result.hits.flatMap((hit) => this.found(hit, actor)),
      total: result.total,
      facets: await this.names.ofFacets(actor.tokens, result.facets),
      chosenNames,
      engine: this.engine.name,
      query,
      page,
      limit,
      pages: Math.min(MOST_PAGES, Math.ceil(result.total / limit)),
      sort,
    };
  }

  /** An engine may be behind; the records' own tables have the last word on every hit. */
  private async hiddenIn(
    hits: EngineResult['hits'],
    tokens: readonly string[],
  ): Promise<ReadonlySet<EngineHit>> {
    const kinds = [...new Set(hits.map(({ kind }) => kind))];
    const visible = new Map(
      await Promise.all(
        kinds.map(async (kind) => {
          const ids = hits.filter((hit) => hit.kind === kind).map(({ id }) => id);
          const seen = await this.sources.of(kind)?.visibleIds(tokens, ids);
          return [kind, seen ?? new Set<string>()] as const;
        }),
      ),
    );
    return new Set(hits.filter(({ kind, id }) => !visible.get(kind)!.has(id)));
  }

  private found(hit: EngineHit, actor: Actor): FoundRecord[] {
    const source = this.sources.of(hit.kind);
    if (!source) return [];
    const { committees: _, sponsors: __, subjects: ___, ...facts } = hit;
    return [
      {
        ...facts,
        level: maySeeLevel(actor, hit.parliament) ? hit.level : null,
        href: source.href(hit.id, null),
        passages: hit.passages.map((passage) => ({
          ...passage,
          href: source.href(hit.id, passage),
        })),
      },
    ];
  }
}

const clamp = (value: number, most: number) => Math.max(1, Math.min(most, Math.floor(value) || 1));
