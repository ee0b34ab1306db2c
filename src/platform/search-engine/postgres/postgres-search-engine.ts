import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { spansOf, mark } from '../highlight.js';
import { wantedTerms, type Term } from '../query.js';
import { snippet } from '../snippet.js';
import {
  FACETS,
  SearchEngine,
  type EngineHit,
  type EnginePassage,
  type EngineRequest,
  type EngineResult,
  type Facet,
  type FacetCount,
  type SearchFilters,
} from '../search-engine.js';
import { keyOf, ResultCache } from './result-cache.js';
import { statementFor, VERSION } from './statements.js';
import { textQueries, type Pieces } from './tsquery.js';

interface RawPassage extends EnginePassage {
  /** The number of its record. */
  readonly of: number;
  readonly ordinal: number;
  readonly ownLength: number;
}
interface RawHit extends Omit<EngineHit, 'titleMarked' | 'passages'> {
  readonly no: number;
}
interface Row {
  readonly version: string;
  readonly total: number;
  readonly facets: readonly (readonly [Facet, string, number])[];
  readonly hits: readonly RawHit[];
  readonly passages: readonly RawPassage[];
  /** Language and word, of words that share a stem with what was asked. */
  readonly stems: readonly (readonly [string, string])[];
}
type StemsIn = (language: string | null) => readonly string[];

/**
 * Full text search in PostgreSQL: always there, one statement for hits, total and facets. A question
 * that was asked before costs only the look whether anything has changed since.
 */
@Injectable()
export class PostgresSearchEngine extends SearchEngine {
  readonly name = 'postgres';
  private readonly cache = new ResultCache();

  constructor(private readonly database: Database) {
    super();
  }

  async search(request: EngineRequest): Promise<EngineResult> {
    const key = keyOf(request);
    const kept = this.cache.get(key);
    if (kept && kept.version === (await this.version())) return kept.result;
    const { version, result } = await this.find(request);
    this.cache.put(key, { version, result });
    return result;
  }

  private async version(): Promise<string | undefined> {
    return (await this.database.row<{ version: string }>(VERSION))?.version;
  }

  private async find(request: EngineRequest) {
    const { query, sort, tokens, offset, limit } = request;
    const text = textQueries(query);
    const shape = {
      words: text.words !== null,
      phrases: text.phrases.length > 0,
      withoutPhrases: text.withoutPhrases !== null,
      sort,
    };
    const terms = wantedTerms(query);
    const row = await this.database.row<Row>(statementFor(shape), [
      tokens,
      json(text.words),
      json(text.any),
      json(text.all),
      JSON.stringify(text.phrases),
      json(text.withoutPhrases),
      json(text.without),
      ...filterValues(request.filters),
      offset,
      limit,
      stemmable(terms),
      JSON.stringify(text.clauses),
      ...moreFilterValues(request.filters),
    ]);
    const { version, total, facets, hits, passages, stems } = row!;
    const stemsIn: StemsIn = (language) =>
      stems.flatMap(([spoken, word]) => (spoken === language ? [word] : []));
    const result: EngineResult = {
      hits: hits.map(({ no, ...hit }) => ({
        ...hit,
        titleMarked: mark(hit.title, spansOf(hit.title, terms, stemsIn(hit.language))),
        passages: withoutEchoes(
          passages.filter(({ of }) => of === no),
          terms,
          stemsIn,
        ),
      })),
      total,
      facets: facetsOf(facets),
    };
    return { version, result };
  }
}

const json = (pieces: Pieces | null) => (pieces ? JSON.stringify(pieces) : null);

function filterValues(filters: SearchFilters): unknown[] {
  const { parliament = [], kind = [], type = [], language = [], year = [], level = [] } = filters;
  const { from = null, to = null } = filters;
  return [parliament, kind, type, language, year, level, from, to];
}

const moreFilterValues = ({
  milestone = [],
  subject = [],
  committee = [],
  sponsor = [],
}: SearchFilters) => [milestone, subject, committee, sponsor];

const stemmable = (terms: readonly Term[]) =>
  terms.flatMap((term) => (term.kind === 'word' && !term.bare ? [term.form] : []));

/**
 * A passage ends with the first words of the next one. When those are all that was found in it, and
 * the next passage is shown too, it would only repeat it.
 */
function withoutEchoes(
  passages: readonly RawPassage[],
  terms: readonly Term[],
  stemsIn: StemsIn,
): EnginePassage[] {
  const ordinals = new Set(passages.map(({ ordinal }) => ordinal));
  return passages.flatMap(({ of: _, ordinal, ownLength, text, ...place }) => {
    const spans = spansOf(text, terms, stemsIn(place.language));
    const own = spans.some(({ start }) => start < ownLength);
    if (spans.length === 0 || (!own && ordinals.has(ordinal + 1))) return [];
    return [{ ...place, text: snippet(text, spans) }];
  });
}

function facetsOf(counts: Row['facets']): EngineResult['facets'] {
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, [] as FacetCount[]])) as Record<
    Facet,
    FacetCount[]
  >;
  for (const [facet, value, count] of counts) facets[facet].push({ value, count });
  for (const facet of FACETS) {
    facets[facet].sort((a, b) =>
      facet === 'year' ? Number(b.value) - Number(a.value) : byCount(a, b),
    );
  }
  return facets;
}

const byCount = (a: FacetCount, b: FacetCount) =>
  b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
