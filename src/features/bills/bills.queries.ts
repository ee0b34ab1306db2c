import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { visibleWhere } from '../../kernel/audience.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { BillAssembler } from './bill-assembler.js';
import type { readBillNumber } from './bill-number.js';
import { BILL_VIEW, type BillRow } from './bill-row.js';
import { BillSummaries, summaryColumns, type BillSummaryRow } from './bill-summaries.js';
import { referralPairs, referralView, type ReferralRow } from './referral-row.js';
import type { BillSummary, BillView, ReferralView } from './bills.views.js';

const COLUMNS = summaryColumns('b');
const REFERRAL = referralPairs('r', 'c', '$1');

const BY_ID = sql('bill-by-id', BILL_VIEW);
const ID_OF = sql(
  'bill-id-of-iri',
  `select b.id from bill b where b.iri = $2 and ${visibleWhere('b', '$1')}`,
);
const SUMMARY = sql(
  'bill-summary',
  `select ${COLUMNS} from bill b where b.id = $2 and ${visibleWhere('b', '$1')}`,
);
const OF_NUMBER = sql(
  'bill-of-number',
  `select ${COLUMNS} from bill b
   where b.parliament = $2 and b.book = $3 and b.year = $4 and b.register_number = $5
     and ${visibleWhere('b', '$1')}`,
);
const OF_PERSON = sql(
  'bills-of-person',
  `select ${COLUMNS} from bill_sponsor s join bill b on b.id = s.bill_id
     join person p on p.id = s.person_id
   where s.person_id = $2 and ${visibleWhere('b', '$1')} and ${visibleWhere('p', '$1')}
   order by b.changed_at desc, b.id desc limit 500`,
);
const OF_COMMITTEE = sql(
  'bills-of-committee',
  `select ${COLUMNS}, json_build_object(${REFERRAL}) as referral
   from bill_referral r join bill b on b.id = r.bill_id join committee c on c.id = r.committee_id
   where r.committee_id = $2 and ${visibleWhere('b', '$1')}
   order by r.status = 'open' desc, r.referred_on desc, r.id desc limit 500`,
);

/** Reads of bills: one statement each, already limited to what the actor may see. */
@Injectable()
export class BillsQueries {
  constructor(
    private readonly database: Database,
    private readonly summaries: BillSummaries,
    private readonly assembler: BillAssembler,
  ) {}

  async byId(actor: Actor, id: string): Promise<BillView> {
    const row = isId(id) ? await this.database.row<BillRow>(BY_ID, [actor.tokens, id]) : null;
    if (!row) throw notFound();
    return this.assembler.view(row);
  }

  /** The bill at a permanent address. */
  async idOf(actor: Actor, iri: string): Promise<string> {
    const row = await this.database.row<{ id: string }>(ID_OF, [actor.tokens, iri]);
    if (!row) throw notFound();
    return row.id;
  }

  async visibleSummary(actor: Actor, id: string): Promise<BillSummary> {
    const values = [actor.tokens, id];
    const row = isId(id) ? await this.database.row<BillSummaryRow>(SUMMARY, values) : null;
    if (!row) throw notFound();
    return this.summaries.one(row);
  }

  /** The bill with this number of a register, in parts as `readBillNumber` gives them. */
  async ofNumber(
    actor: Actor,
    { parliament, book, year, number }: NonNullable<ReturnType<typeof readBillNumber>>,
  ): Promise<BillSummary | null> {
    const values = [actor.tokens, parliament, book, year, number];
    const row = await this.database.row<BillSummaryRow>(OF_NUMBER, values);
    return row && this.summaries.one(row);
  }

  /** What somebody brought in; nothing of a person whom the actor may not see. */
  async ofPerson(actor: Actor, personId: string): Promise<BillSummary[]> {
    if (!isId(personId)) return [];
    const rows = await this.database.rows<BillSummaryRow>(OF_PERSON, [actor.tokens, personId]);
    return this.summaries.of(rows);
  }

  /** What a committee was charged with: what is open first, then the latest. */
  async ofCommittee(
    actor: Actor,
    committeeId: string,
  ): Promise<{ readonly bill: BillSummary; readonly referral: ReferralView }[]> {
    if (!isId(committeeId)) return [];
    type Row = BillSummaryRow & { readonly referral: ReferralRow };
    const rows = await this.database.rows<Row>(OF_COMMITTEE, [actor.tokens, committeeId]);
    return Promise.all(
      rows.map(async ({ referral, ...bill }) => ({
        bill: await this.summaries.one(bill),
        referral: referralView(referral, await this.assembler.today(bill.parliament)),
      })),
    );
  }
}
