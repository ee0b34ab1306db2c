import { visibleWhere } from '../../kernel/audience.js';
import type { BillConditions } from './bill-conditions.js';
import { keptStatements } from './kept-statements.js';
import { BILL_FACETS, type BillFacet, type FacetValue } from './bills.views.js';

/** Longer lists of values help nobody to choose; those that are chosen are always among them. */
const MOST_VALUES = 100;

const bitOf = (facet: BillFacet) => 1 << BILL_FACETS.indexOf(facet);

/** A bill counts for a facet when no other facet is against it. */
const counts = (facet: BillFacet) => `misses in (0, ${bitOf(facet)})`;

const plain = (facet: BillFacet, column: string) => `
  select '${facet}' as facet, ${column}::text as value, sum(n)::integer as count, null::jsonb as names
  from grouped where ${counts(facet)} group by ${column}`;

const PLAIN = [
  plain('parliament', 'parliament'),
  plain('milestone', 'milestone'),
  plain('kind', 'kind'),
  plain('year', 'year'),
].join(' union all ');

const SUBJECTS = `
  (select 'subject', subject, count(*)::integer, null::jsonb
   from near, unnest(subjects) as subject where ${counts('subject')}
   group by subject order by subject = any($6::text[]) desc nulls last, 3 desc, subject
   limit ${MOST_VALUES})`;

const COMMITTEES = `
  (select 'committee', c.id::text, one.n, c.names
   from (select r.committee_id, count(distinct near.id)::integer as n
     from near join bill_referral r on r.bill_id = near.id
     where ${counts('committee')} group by r.committee_id) one
   join committee c on c.id = one.committee_id
   order by c.id = any($7::uuid[]) desc nulls last, one.n desc, c.id limit ${MOST_VALUES})`;

/** A person whom the reader may not see is neither named nor counted. */
const SPONSORS = `
  (select 'sponsor', p.id::text, one.n, jsonb_build_object('und', p.name)
   from (select s.person_id, count(*)::integer as n
     from near join bill_sponsor s on s.bill_id = near.id
     where ${counts('sponsor')} group by s.person_id) one
   join person p on p.id = one.person_id and ${visibleWhere('p', '$1')}
   order by p.id = any($8::uuid[]) desc nulls last, one.n desc, p.id limit ${MOST_VALUES})`;

/**
 * All facets in one reading, unless those that are known already are of the same version (`$10`). Each bill carries, as bits, which of the facets that are asked for are
 * against it: with one against it, it still counts among the values of that one.
 */
function textOf({ base, asked, rest }: BillConditions): string {
  const misses = asked.map(({ facet, condition }) => {
    return `case when ${condition} then 0 else ${bitOf(facet)} end`;
  });
  return `
    with now as materialized (
      select bill_counts_version() as version
    ), matching as (
      select b.id, b.parliament, b.milestone, b.kind, b.year, b.subjects,
        ${misses.join(' + ') || '0'} as misses
      from bill b where (select version from now) is distinct from $10 and ${base} ${rest}
    ), near as materialized (
      select * from matching where misses & (misses - 1) = 0
    ), grouped as materialized (
      select parliament, milestone, kind, year, misses, count(*) as n
      from near group by parliament, milestone, kind, year, misses
    )
    select null as facet, version as value, 0 as count, null::jsonb as names from now
    union all ${PLAIN} union all ${SUBJECTS} union all ${COMMITTEES} union all ${SPONSORS}`;
}

export const facetStatement = keptStatements('bill-facets', textOf);

export interface FacetRow {
  /** Null: the row that says, as its value, of which version these are. */
  readonly facet: BillFacet | null;
  readonly value: string;
  readonly count: number;
  readonly names: FacetValue['names'] | null;
}

/** The most frequent first; years from the last one back. */
export function facetsOf(rows: readonly FacetRow[]): Record<BillFacet, FacetValue[]> {
  const of = (facet: BillFacet) =>
    rows
      .filter((row) => row.facet === facet)
      .map(({ value, count, names }): FacetValue => ({ value, count, ...(names && { names }) }))
      .sort(facet === 'year' ? byValueDown : byCount);
  return {
    parliament: of('parliament'),
    milestone: of('milestone'),
    kind: of('kind'),
    subject: of('subject'),
    committee: of('committee'),
    sponsor: of('sponsor'),
    year: of('year'),
  };
}

const byValueDown = (a: FacetValue, b: FacetValue) => Number(b.value) - Number(a.value);
const byCount = (a: FacetValue, b: FacetValue) =>
  b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
