import type { PartialDate } from '../../kernel/partial-date.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { effectivePeriod, type Post, type Seat } from './membership-rules.js';
import type { MembershipRole, PlaceKind } from './vocabulary.js';

const POST = `m.id, m.person_id as person, m.role, m.title,
  case when m.chamber is not null then 'chamber' when m.committee_id is not null then 'committee'
    when m.party_id is not null then 'party' else 'office' end as kind,
  coalesce(m.chamber, m.committee_id::text, m.party_id::text, lower(m.office)) as key,
  m.from_date as "from", m.to_date as "to", t.starts_on as "startsOn", t.ends_on as "endsOn"
  from membership m left join legislative_term t on t.id = m.term_id`;

const OF_PERSONS = sql(
  'membership-posts-of-persons',
  `select ${POST} where m.person_id = any($1::uuid[])`,
);
const OF_PARLIAMENT = sql(
  'membership-posts-of-parliament',
  `select ${POST} where m.parliament = $1`,
);
const IN_COMMITTEE = sql(
  'membership-posts-in-committee',
  `select ${POST} where m.committee_id = $1 and m.id <> $2`,
);

interface Row {
  readonly id: string;
  readonly person: string;
  readonly role: MembershipRole;
  readonly title: string | null;
  readonly kind: PlaceKind;
  readonly key: string;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
}

export type HeldPost = Post & Seat;

const postOf = ({ startsOn, endsOn, from, to, ...post }: Row): HeldPost => ({
  ...post,
  period: effectivePeriod({ from, to }, { startsOn, endsOn }),
});

/** What these persons hold, as the rules see it. */
export async function postsOf(tx: Transaction, persons: readonly string[]): Promise<HeldPost[]> {
  return (await tx.rows<Row>(OF_PERSONS, [persons])).map(postOf);
}

/** What anybody holds in the parliament. */
export async function postsOfParliament(tx: Transaction, parliament: string): Promise<HeldPost[]> {
  return (await tx.rows<Row>(OF_PARLIAMENT, [parliament])).map(postOf);
}

/** Who sits in the committee, without the post that is being changed. */
export async function seatsIn(
  tx: Transaction,
  committee: string,
  without: string,
): Promise<HeldPost[]> {
  return (await tx.rows<Row>(IN_COMMITTEE, [committee, without])).map(postOf);
}
