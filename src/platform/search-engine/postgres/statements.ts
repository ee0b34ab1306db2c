import { visibleWhere } from '../../../kernel/audience.js';
import { sql, type Statement } from '../../database/sql.js';
import {
  CELL_FACETS,
  FACETS,
  SET_FACETS,
  type SearchSort,
  type SetFacet,
} from '../search-engine.js';
import { allOk, facetCounts, IN_FITTING, SET_COLUMNS } from './facet-counts.js';
import { HITS_JSON, likelyWords, PASSAGES_JSON, shownPassages, STEMS_JSON } from './hit-columns.js';

/**
 * What a search consists of decides its statement, so that each has one plan that fits it and can
 * be prepared once per connection.
 */
export interface Shape {
  readonly words: boolean;
  readonly phrases: boolean;
  readonly withoutPhrases: boolean;
  readonly sort: SearchSort;
}

/**
 * How many of the matches are ranked. A word that stands in more records than this says little, and
 * ranking each would read each; the matches in titles and the newest are ranked, the others follow
 * by date.
 */
const RANKED = 200;

/**
 * $1 tokens · $2 words · $3 any · $4 all · $5 phrases · $6 without phrases · $7 without
 * $8 parliaments · $9 kinds · $10 types · $11 languages · $12 years · $13 levels · $14 from · $15 to
 * $16 offset · $17 limit · $18 words to be stemmed · $19 the clauses of $2, one by one
 * $20 milestones · $21 subjects · $22 committees · $23 sponsors
 */
const SET_PARAMETERS: Record<SetFacet, string> = {
  subject: '$21',
  committee: '$22',
  sponsor: '$23',
};

const ASKED = `
  select case $2::jsonb when $3::jsonb then any_term else search_query($2::jsonb) end as words,
    any_term,
    case $4::jsonb when $3::jsonb then any_term else search_query($4::jsonb) end as all_terms,
    $5::jsonb as phrases, search_query($6::jsonb) as without_phrases, search_query($7::jsonb) as without,
    $19::jsonb as clauses,
    (select array_agg(left(word, 3)) from unnest($18::text[]) as word) as beginnings,
    (select array_agg(distinct stem)
      from unnest($18::text[]) as word, unnest('{en,fr,pt,es}'::text[]) as language,
        unnest(search_stems(array[word], language)) as stem) as stems,
    ${SET_FACETS.map(numbersAsked).join(', ')}
  from (select search_query($3::jsonb) as any_term offset 0) one`;

/** The numbers of the values that are filtered by; a value that no record ever had has none. */
function numbersAsked(facet: SetFacet): string {
  return `(select array_agg(no) from search_label
    where facet = '${facet}' and value = any(${SET_PARAMETERS[facet]}::text[])) as ${SET_COLUMNS[facet]}`;
}

function textOf(shape: Shape): string {
  const asked = shape.words || shape.phrases;
  const ranked = shape.sort === 'relevance' && asked;
  return `
    with asked as materialized (${ASKED}),
    matched as materialized (${matched(shape, ranked)}),
    tally as (select cell, open, ${SETS_OK}, count(*) as n from matched
      group by cell, open, ${SETS_OK}),
    cells as materialized (${visibleCells()}),
    fitting as materialized (select distinct cell, open from cells where ${allOk(CELL_FACETS)}),
    shortlist as materialized (
      select no, row_number() over () as place
      from (select m.no from matched m
        where ${allOk(SET_FACETS)} and ${IN_FITTING}
        order by ${ranked ? 'm.in_head desc, ' : ''}m.day desc nulls last, m.no desc
        limit ${ranked ? `greatest(${RANKED}, $16::int + $17::int)` : '$16::int + $17::int'}) first
    ),
    page as materialized (
      select no, row_number() over () as place
      from (select s.no from shortlist s ${ranked ? byRank() : 'order by s.place'}
        offset $16::int limit $17::int) one
    ),
    ${asked ? `shown as materialized (${shownPassages()}),` : ''}
    likely as materialized (${likelyWords(asked)})
    select search_version() as version,
      (select coalesce(sum(n), 0)::int from cells where ${allOk(FACETS)}) as total,
      (select coalesce(json_agg(json_build_array(facet, value, count)), '[]')
        from (${facetCounts()}) facets) as facets,
      ${HITS_JSON} as hits, ${asked ? PASSAGES_JSON : "'[]'::json"} as passages,
      ${STEMS_JSON} as stems`;
}

/**
 * The rule of who may see what, asked once for all matches that share a cell: in place of each
 * record's instant stands whether it has passed.
 */
function visibleCells(): string {
  return `
    select s.*, s.own and s.level = any($13::text[]) or cardinality($13::text[]) = 0 as level_ok
    from (
      select t.*, c.kind, c.parliament, c.audience, c.level, c.type, c.milestone, c.languages,
        c.year, 'office:' || c.parliament = any($1::text[]) as own,
        case when t.open then '-infinity' else 'infinity' end::timestamptz as visible_from,
        cardinality($8::text[]) = 0 or c.parliament = any($8::text[]) as parliament_ok,
        cardinality($9::text[]) = 0 or c.kind = any($9::text[]) as kind_ok,
        cardinality($10::text[]) = 0 or coalesce(c.type = any($10::text[]), false) as type_ok,
        cardinality($20::text[]) = 0 or coalesce(c.milestone = any($20::text[]), false)
          as milestone_ok,
        cardinality($11::text[]) = 0 or c.languages && $11::text[] as language_ok,
        cardinality($12::int[]) = 0 or coalesce(c.year = any($12::int[]), false) as year_ok
      from tally t join search_cell c on c.no = t.cell
    ) s
    where ${visibleWhere('s', '$1')}`;
}

function matched(shape: Shape, ranked: boolean): string {
  const { phrases, withoutPhrases } = shape;
  const conditions = [
    '($14::date is null or r.day >= $14::date)',
    '($15::date is null or r.day <= $15::date)',
  ];
  if (phrases) conditions.push(`r.no in (${eachMet('phrases')})`);
  if (withoutPhrases) {
    conditions.push(`r.no not in (
      select record_no from search_passage where vector @@ (select without_phrases from asked))`);
  }
  const select = (...more: string[]) => `
    select r.no, r.cell, r.day, r.visible_from <= now() as open, ${SET_FACETS.map(setOk).join(', ')},
      ${ranked ? 'r.head @@ (select any_term from asked)' : 'false'} as in_head
    from search_record r
    where ${[...more, ...conditions].join(' and ')}`;
  if (!shape.words) return select();
  const words = 'r.words @@ (select words from asked)';
  const noneExcluded = `not exists (select from search_passage p
    where p.record_no = r.no and p.vector @@ (select without from asked))`;
  return `${select(words, `(not r.beyond or ${noneExcluded})`)}
    union all
    ${select('r.beyond', `not ${words}`, noneExcluded, `r.no in (${eachMet('clauses', 'p.beyond')})`)}`;
}

const SETS_OK = SET_FACETS.map((facet) => `${facet}_ok`).join(', ');

function setOk(facet: SetFacet): string {
  const column = SET_COLUMNS[facet];
  return `r.${column},
      cardinality(${SET_PARAMETERS[facet]}::text[]) = 0
        or coalesce(r.${column} && (select ${column} from asked)::int[], false) as ${facet}_ok`;
}

/** The records of which each of the listed queries is met by some passage. */
function eachMet(list: 'phrases' | 'clauses', where = 'true'): string {
  return `select p.record_no
    from asked, jsonb_array_elements(asked.${list}) with ordinality as wanted (pieces, place)
    join search_passage p on ${where} and p.vector @@ search_query(wanted.pieces)
    group by p.record_no
    having count(distinct wanted.place) = (select jsonb_array_length(${list}) from asked)`;
}

function byRank(): string {
  const any = '(select any_term from asked)';
  return `left join search_record r on r.no = s.no and s.place <= ${RANKED}
    order by 4 * ts_rank('{0.3,0.5,0.8,1}', r.head, ${any})
      + ts_rank('{0.1,0.3,0.5,1}', r.words, ${any}) desc nulls last, s.place`;
}

const FLAGS = [true, false];
const STATEMENTS = new Map<string, Statement>();
for (const words of FLAGS) {
  for (const phrases of FLAGS) {
    for (const withoutPhrases of FLAGS) {
      for (const sort of ['relevance', 'date'] as const) {
        const shape = { words, phrases, withoutPhrases, sort };
        STATEMENTS.set(nameOf(shape), sql(nameOf(shape), textOf(shape)));
      }
    }
  }
}

function nameOf({ words, phrases, withoutPhrases, sort }: Shape): string {
  const parts = [words && 'words', phrases && 'phrases', withoutPhrases && 'without', sort];
  return `search-${parts.filter(Boolean).join('-')}`;
}

/** Whether a result that was found before still holds. */
export const VERSION = sql('search-version', 'select search_version() as version');

export const statementFor = (shape: Shape): Statement => STATEMENTS.get(nameOf(shape))!;
