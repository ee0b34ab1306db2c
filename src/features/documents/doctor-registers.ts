import type { Snapshot } from '../../platform/database/snapshot.js';
import { sql } from '../../platform/database/sql.js';
import type { CheckReport } from '../../platform/doctor/check-report.js';
import { DOCUMENT_TYPE_CODES } from './document-type.js';
import { bookOf } from './registry-number.js';

const REGISTERS = sql(
  'doctor-registers',
  `with used as (
     select parliament, book, register_year as year, max(register_number) as top, count(*)::int as n
     from document group by 1, 2, 3
   )
   select parliament, book, year, r.last_number as last, coalesce(top, 0) as top, coalesce(n, 0) as n
   from (select * from register where book = any($1::text[])) r
     full join used using (parliament, book, year)
   order by parliament, book, year`,
);
const MISSING = sql(
  'doctor-register-missing',
  `select coalesce(array_agg(i order by i), '{}') as numbers from (
     select i from generate_series(1, $4::int) i
     where not exists (select 1 from document d where d.parliament = $1 and d.book = $2
       and d.register_year = $3 and d.register_number = i) order by i limit 20) as missing`,
);

/** Other features number in books of their own. */
const BOOKS = [true, false].flatMap((demonstration) =>
  DOCUMENT_TYPE_CODES.map((type) => bookOf(type, demonstration)),
);

interface Row {
  readonly parliament: string;
  readonly book: string;
  readonly year: number;
  readonly last: number | null;
  readonly top: number;
  readonly n: number;
}

/** A register has every number up to its last. Books of the demonstration may have lost theirs. */
export async function doctorRegisters(snapshot: Snapshot, report: CheckReport): Promise<void> {
  for (const row of await snapshot.rows<Row>(REGISTERS, [BOOKS])) {
    report.count('registers');
    const { parliament, book, year, last, top, n } = row;
    const subject = `register ${parliament} ${book} ${year}`;
    if (last === null) {
      report.problem('register_missing', subject, `${n} papers are numbered in it, and it is gone`);
    } else if (top > last) {
      report.problem('register_behind', subject, `its last number is ${last}, but ${top} is given`);
    } else if (!book.startsWith('demo-') && n !== last) {
      const found = await snapshot.row<{ numbers: number[] }>(MISSING, [
        parliament,
        book,
        year,
        last,
      ]);
      const numbers = found?.numbers.join(', ') ?? '';
      report.problem(
        'register_gap',
        subject,
        `${n} papers for ${last} numbers; missing: ${numbers}`,
      );
    }
  }
}
