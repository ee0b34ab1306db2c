import type { Snapshot } from '../../platform/database/snapshot.js';
import { sql } from '../../platform/database/sql.js';
import type { CheckReport } from '../../platform/doctor/check-report.js';

const STUCK = sql(
  'doctor-search-stuck',
  `select kind, id, attempts, last_error as error from search_queue
   where attempts >= 3 order by enqueued_at limit 200`,
);
const WAITING = sql(
  'doctor-search-waiting',
  'select count(*)::int as n from search_queue where attempts < 3',
);
const RECORDS = sql('doctor-search-records', 'select count(*)::int as n from search_record');
const WRONG = sql(
  'doctor-search-wrong',
  `select d.number, s.id is null as absent
   from document d left join search_record s on s.kind = 'document' and s.id = d.id
     left join search_cell c on c.no = s.cell
   where case when s.id is null
     then not exists (select 1 from search_queue q where q.kind = 'document' and q.id = d.id)
     else c.audience <> d.audience or s.visible_from <> d.visible_from
       or c.parliament <> d.parliament end
   order by d.id limit 200`,
);

/** What search knows of papers, and who it lets see them. Unlike the rest, this can be rebuilt. */
export async function doctorSearch(snapshot: Snapshot, report: CheckReport): Promise<void> {
  report.count('records', (await snapshot.row<{ n: number }>(RECORDS))?.n ?? 0);
  type Stuck = { kind: string; id: string; attempts: number; error: string | null };
  for (const { kind, id, attempts, error } of await snapshot.rows<Stuck>(STUCK)) {
    const why = error ?? 'no reason was kept';
    report.problem(
      'search_stuck',
      `${kind} ${id}`,
      `not indexed after ${attempts} attempts: ${why}`,
    );
  }
  for (const { number, absent } of await snapshot.rows<{ number: string; absent: boolean }>(
    WRONG,
  )) {
    if (absent) {
      report.problem('search_record_missing', number, 'search does not know it: run reindex');
    } else {
      report.problem('search_audience_wrong', number, 'search shows it to the wrong readers');
    }
  }
  const waiting = (await snapshot.row<{ n: number }>(WAITING))?.n ?? 0;
  if (waiting > 0) report.note(`${waiting} records wait to be indexed by a running server`);
}
