import { sql } from '../../platform/database/sql.js';
import { MILESTONES, type Milestone } from '../procedures/index.js';
import { summaryColumns, type BillSummaryRow } from './bill-summaries.js';
import type { ContinentView, FacetValue } from './bills.views.js';
import { seenWhere } from './seen-where.js';

const SUMMARY = summaryColumns('b');
const SEEN = seenWhere('b', '$1');

/**
 * Each column reads its first bills from the index, however many stand below them. What the columns
 * hold together is counted only when the version is not the one that is known (`$4`); else the
 * columns are those that were found then (`$5`).
 */
export const BOARD = sql(
  'bill-board',
  `with now as materialized (select bill_counts_version() as version),
   counted as materialized (
     select b.milestone, count(*)::integer as total from bill b
     where (select version from now) is distinct from $4
       and b.parliament = $2 and ${SEEN} group by b.milestone
     union all
     select milestone, null from unnest($5::text[]) as milestone
     where (select version from now) = $4
   )
   select now.version, counted.total, page.*
   from now cross join counted
   cross join lateral (
     select ${SUMMARY} from bill b
     where b.parliament = $2 and b.milestone = counted.milestone and ${SEEN}
     order by b.changed_at desc, b.id desc limit $3
   ) page
   order by page."changedAt" desc, page.id desc`,
);

export type BoardRow = BillSummaryRow & {
  readonly version: string;
  /** Null: as it was. */
  readonly total: number | null;
};

/** How many bills each milestone holds; null: as it was. */
export function totalsOf(rows: readonly BoardRow[]): BoardTotals | null {
  const totals = new Map<Milestone, number>();
  for (const { milestone, total } of rows) if (total !== null) totals.set(milestone, total);
  return totals.size > 0 ? totals : null;
}
export type BoardTotals = ReadonlyMap<Milestone, number>;

/** The columns that have bills, in the order of a bill's life. */
export function columnsOf(rows: readonly BoardRow[], totals: BoardTotals) {
  return MILESTONES.flatMap((milestone) => {
    const own = rows.filter((row) => row.milestone === milestone);
    if (own.length === 0) return [];
    const bills = own.map(({ total: _, version: __, ...bill }) => bill);
    return [{ milestone, bills, more: (totals.get(milestone) ?? 0) - bills.length }];
  });
}

/**
 * What is counted by subject is not narrowed by the subject, so that another one can be chosen. The
 * rows of both counts stand below each other, after one that says of which version they are; when
 * that is known already (`$4`), it comes alone.
 */
export const CONTINENT = sql(
  'bill-continent',
  `with now as materialized (select bill_counts_version() as version),
   matching as materialized (
     select b.parliament, b.milestone, b.subjects,
       ($2::text is null or $2 = any(b.subjects)) as wanted
     from bill b where (select version from now) is distinct from $4
       and ($3::text is null or b.kind = $3) and ${SEEN}
   )
   select null as parliament, null as milestone, null as subject, 0 as n, version from now
   union all
   select parliament, milestone, null, count(*)::integer, null
   from matching where wanted group by parliament, milestone
   union all
   (select null, null, subject, count(*)::integer, null
    from matching, unnest(subjects) as subject group by subject
    order by subject = $2 desc nulls last, 4 desc, subject limit 100)`,
);

export type ContinentRow =
  | {
      readonly parliament: string;
      readonly milestone: Milestone;
      readonly subject: null;
      readonly n: number;
      readonly version: null;
    }
  | {
      readonly parliament: null;
      readonly subject: string;
      readonly n: number;
      readonly version: null;
    }
  | { readonly parliament: null; readonly subject: null; readonly version: string };

export function continentOf(rows: readonly ContinentRow[]): ContinentView {
  const byParliament = new Map<string, Partial<Record<Milestone, number>>>();
  const subjects: FacetValue[] = [];
  for (const row of rows) {
    if (row.version !== null) continue;
    if (row.parliament === null) {
      subjects.push({ value: row.subject, count: row.n });
      continue;
    }
    const counts = byParliament.get(row.parliament) ?? {};
    counts[row.milestone] = row.n;
    byParliament.set(row.parliament, counts);
  }
  const parliaments = [...byParliament].map(([parliament, counts]) => ({
    parliament,
    counts,
    total: Object.values(counts).reduce((sum, n) => sum + n, 0),
  }));
  return { rows: parliaments.sort((a, b) => (a.parliament < b.parliament ? -1 : 1)), subjects };
}
