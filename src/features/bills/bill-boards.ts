import { visibleWhere } from '../../kernel/audience.js';
import { sql } from '../../platform/database/sql.js';
import { MILESTONES, type Milestone } from '../procedures/index.js';
import { summaryColumns, type BillSummaryRow } from './bill-summaries.js';
import type { ContinentView, FacetValue } from './bills.views.js';

const SUMMARY = summaryColumns('b');

/** Each column reads its first bills from the index, however many stand below them. */
export const BOARD = sql(
  'bill-board',
  `select counted.total, page.*
   from (
     select b.milestone, count(*)::integer as total from bill b
     where b.parliament = $2 and ${visibleWhere('b', '$1')} group by b.milestone
   ) counted
   cross join lateral (
     select ${SUMMARY} from bill b
     where b.parliament = $2 and b.milestone = counted.milestone and ${visibleWhere('b', '$1')}
     order by b.changed_at desc, b.id desc limit $3
   ) page
   order by page."changedAt" desc, page.id desc`,
);

export type BoardRow = BillSummaryRow & { readonly total: number };

/** The columns that have bills, in the order of a bill's life. */
export function columnsOf(rows: readonly BoardRow[]) {
  return MILESTONES.flatMap((milestone) => {
    const own = rows.filter((row) => row.milestone === milestone);
    const total = own[0]?.total ?? 0;
    const bills = own.map(({ total: _, ...bill }) => bill);
    return total === 0 ? [] : [{ milestone, bills, more: total - bills.length }];
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
       and ($3::text is null or b.kind = $3) and ${visibleWhere('b', '$1')}
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
