import { allOf } from './bill-conditions.js';
import { summaryColumns } from './bill-summaries.js';
import { keptStatements } from './kept-statements.js';

const SUMMARY = summaryColumns('b');

/**
 * `$10`, `$11`: the place after which the slice begins; `$12`: its length; `$13`: the version of the
 * total that is known already, which is then not counted again. A slice without bills is one row
 * without a bill.
 */
export const listStatement = keptStatements(
  'bill-list',
  (conditions) => `
  with now as materialized (select bill_counts_version() as version)
  select now.version as version,
    case when now.version = $13 then null
      else (select count(*)::integer from bill b where ${allOf(conditions)}) end as total, page.*
  from now left join (
    select ${SUMMARY} from bill b
    where ${allOf(conditions)} and (b.changed_at, b.id) < ($10::timestamptz, $11::uuid)
    order by b.changed_at desc, b.id desc limit $12
  ) page on true
  order by page."changedAt" desc, page.id desc`,
);
