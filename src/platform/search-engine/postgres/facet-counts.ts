import {
  CELL_FACETS,
  MOST_SET_VALUES,
  SET_FACETS,
  type CellFacet,
  type Facet,
  type SetFacet,
} from '../search-engine.js';

const CELL_COLUMNS: Record<CellFacet, { column: string; where?: string }> = {
  parliament: { column: 'parliament' },
  kind: { column: 'kind' },
  type: { column: 'type', where: 'type is not null' },
  milestone: { column: 'milestone', where: 'milestone is not null' },
  language: { column: 'languages' },
  year: { column: 'year', where: 'year is not null' },
  level: { column: 'level', where: 'own' },
};

/** In `search_record`. */
export const SET_COLUMNS: Record<SetFacet, string> = {
  subject: 'subjects',
  committee: 'committees',
  sponsor: 'sponsors',
};

/** Conditions on the columns that say of a match or a cell whether it passes a facet's filter. */
export const allOk = (facets: readonly Facet[]) =>
  facets.map((facet) => `${facet}_ok`).join(' and ');

const without = <T extends Facet>(facets: readonly T[], one: Facet) =>
  facets.filter((facet) => facet !== one);

/**
 * The counts of every facet, each under the filters of all others, as rows of facet, value and
 * count. Reads `matched`, `cells` and `fitting`, and the numbers of the values asked for from
 * `asked`.
 */
export const facetCounts = (): string =>
  [...CELL_FACETS.map(cellCounts), ...SET_FACETS.map(setCounts)].join(' union all ');

function cellCounts(facet: CellFacet): string {
  const { column, where = 'true' } = CELL_COLUMNS[facet];
  const others = allOk([...without(CELL_FACETS, facet), ...SET_FACETS]);
  const grouped = `select ${column} as value, sum(n)::int as count
    from cells where ${where} and ${others} group by 1`;
  // Records share few sets of languages; those are taken apart after counting.
  return facet === 'language'
    ? `select 'language' as facet, language as value, sum(count)::int as count
       from (${grouped}) sets, unnest(value) as language group by 2`
    : `select '${facet}' as facet, value::text, count from (${grouped}) ${facet}_counts`;
}

/**
 * Every match has values of its own here, so they are counted one by one, as numbers; their words
 * are looked up for those alone that are given.
 */
function setCounts(facet: SetFacet): string {
  const column = SET_COLUMNS[facet];
  return `select '${facet}' as facet,
      (select l.value from search_label l where l.no = top.label) as value, top.n
    from (
      select label, count(*)::int as n
      from (select unnest(m.${column}) as label from matched m where m.${column} is not null
          and ${allOk(without(SET_FACETS, facet))} and ${IN_FITTING}) labels
      group by label
      order by coalesce(label = any((select ${column} from asked)::int[]), false) desc, n desc, label
      limit ${MOST_SET_VALUES}
    ) top`;
}

/**
 * As a test for true it is a look-up in a hash. The planner cannot know how many matches there will
 * be, expects one, and would otherwise compare each match with each cell.
 */
export const IN_FITTING = `((m.cell, m.open) in (select cell, open from fitting)) is true`;
