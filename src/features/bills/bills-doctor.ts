import type { Snapshot } from '../../platform/database/snapshot.js';
import { sql } from '../../platform/database/sql.js';
import type { CheckReport } from '../../platform/doctor/check-report.js';
import type { Procedure } from '../procedures/index.js';
import { BILLS, doctorBill, type DoctorBill } from './doctor-bill.js';

const PROCEDURES = sql('doctor-bill-procedures', 'select id, body from procedure_version');
const MISSING = sql(
  'doctor-bill-missing',
  `select e.detail ->> 'number' as number, e.chain, e.seq::float8 as seq from ledger_entry e
   where e.record_kind = 'bill' and e.action = 'bill.filed'
     and not exists (select 1 from bill b where b.id::text = e.record_id)
     and not exists (select 1 from ledger_entry r where r.record_kind = 'bill'
       and r.record_id = e.record_id and r.action = 'bill.removed')
   order by e.chain, e.seq`,
);
const REGISTERS = sql(
  'doctor-bill-registers',
  `with used as (
     select parliament, book, year, max(register_number) as top, count(*)::int as n
     from bill group by 1, 2, 3
   )
   select parliament, book, year, r.last_number as last, coalesce(top, 0) as top, coalesce(n, 0) as n
   from (select * from register where book in ('bills', 'demo-bills')) r
     full join used using (parliament, book, year)
   order by parliament, book, year`,
);
/** A bill that took the next number follows another; only a number that a clerk gave may not. */
const GAPS = sql(
  'doctor-bill-gaps',
  `select b.number from bill b
     join ledger_entry e on e.record_kind = 'bill' and e.record_id = b.id::text
       and e.action = 'bill.filed' and e.chain = b.parliament
   where not b.demonstration and b.register_number > 1
     and e.detail -> 'numberGiven' = 'false'::jsonb
     and not exists (select 1 from bill o where o.parliament = b.parliament and o.book = b.book
       and o.year = b.year and o.register_number = b.register_number - 1)
   order by b.number`,
);

/** Holds bills, their histories and their registers against what the ledger says was done. */
export async function doctorBills(snapshot: Snapshot, report: CheckReport): Promise<void> {
  const rows = await snapshot.rows<{ id: string; body: Procedure }>(PROCEDURES);
  const procedures = new Map(rows.map(({ id, body }) => [id, body]));
  for await (const bill of snapshot.each<DoctorBill>(BILLS)) {
    report.count('bills');
    report.count('steps', bill.entries.length);
    for (const [code, message] of doctorBill(bill, (id) => procedures.get(id))) {
      report.problem(code, bill.number, message);
    }
  }
  type Missing = { number: string; chain: string; seq: number };
  for (const { number, chain, seq } of await snapshot.rows<Missing>(MISSING)) {
    report.problem('bill_missing', number, `was filed (ledger ${chain} ${seq}) and is gone`);
  }
  await doctorNumbers(snapshot, report);
}

async function doctorNumbers(snapshot: Snapshot, report: CheckReport): Promise<void> {
  type Row = { parliament: string; book: string; year: number; last: number | null; top: number };
  for (const { parliament, book, year, last, top } of await snapshot.rows<Row>(REGISTERS)) {
    report.count('registers');
    if (last !== null && last >= top) continue;
    const subject = `register ${parliament} ${book} ${year}`;
    report.problem('register_behind', subject, `its last number is ${last ?? 'gone'}, not ${top}`);
  }
  for (const { number } of await snapshot.rows<{ number: string }>(GAPS)) {
    report.problem('register_gap', number, 'the number before it was given to a bill that is gone');
  }
}
