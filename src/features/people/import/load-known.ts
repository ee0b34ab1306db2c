import { IsNull, Not } from 'typeorm';
import { sql } from '../../../platform/database/sql.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { LegislativeTerm } from '../legislative-term.entity.js';
import { postsOfParliament } from '../membership-posts.js';
import { Membership } from '../membership.entity.js';
import { Party } from '../party.entity.js';
import { Person } from '../person.entity.js';
import { RemovedMembership } from '../removed-membership.entity.js';
import type { KnownCommittee, KnownPost, KnownRecords } from './known-records.js';

/** One import of a parliament at a time. */
const IMPORT_LOCK = sql(
  'popolo-lock',
  `select pg_advisory_xact_lock(hashtext('popolo'), hashtext($1))`,
);
/** The same locks as those of single posts, terms and parties, in the order that posts take them. */
const TERMS_LOCK = sql(
  'popolo-terms-lock',
  `select pg_advisory_xact_lock(hashtext('legislative-terms'), hashtext($1))`,
);
const COMMITTEES = sql(
  'popolo-committees',
  `select id, names, to_char(established_on, 'YYYY-MM-DD') as "establishedOn",
     to_char(dissolved_on, 'YYYY-MM-DD') as "dissolvedOn", max_members as "maxMembers"
   from committee where parliament = $1 order by id for no key update`,
);
const PARTIES_LOCK = sql(
  'popolo-parties-lock',
  `select pg_advisory_xact_lock(hashtext('parties'), hashtext($1))`,
);

/** Reads everything that the file is held against; until the commit nobody else changes any of it. */
export async function loadKnown(tx: Transaction, parliament: string): Promise<KnownRecords> {
  const { manager } = tx;
  await tx.rows(IMPORT_LOCK, [parliament]);
  const persons = await manager.find(Person, {
    where: { parliament },
    order: { id: 'asc' },
    lock: { mode: 'pessimistic_write' },
  });
  await tx.rows(TERMS_LOCK, [parliament]);
  const committees = await tx.rows<KnownCommittee>(COMMITTEES, [parliament]);
  await tx.rows(PARTIES_LOCK, [parliament]);
  const terms = await manager.findBy(LegislativeTerm, { parliament });
  const parties = await manager.findBy(Party, { parliament });
  return {
    persons: persons.map((one) => ({ ...originOf(one), facts: one.facts() })),
    terms: terms.map((one) => {
      const { chamber, number, names, startsOn, endsOn } = one;
      return { ...originOf(one), facts: { chamber, number, names, startsOn, endsOn } };
    }),
    parties: parties.map((one) => {
      const { kind, names, abbreviation, foundedOn, dissolvedOn } = one;
      return { ...originOf(one), facts: { kind, names, abbreviation, foundedOn, dissolvedOn } };
    }),
    posts: await loadPosts(tx, parliament),
    committees,
    held: await postsOfParliament(tx, parliament),
  };
}

async function loadPosts({ manager }: Transaction, parliament: string): Promise<KnownPost[]> {
  const imported = { parliament, sourceKey: Not(IsNull()) };
  const posts = await manager.findBy(Membership, imported);
  const removed = await manager.findBy(RemovedMembership, imported);
  const gone = { sourceSha256: null, removed: true };
  return [
    ...posts.map((one) => {
      const { personId } = one;
      return { ...originOf(one), personId, facts: one.facts(), removed: false };
    }),
    ...removed.map(({ id, sourceKey, personId, facts }) => {
      return { id, key: sourceKey, personId, facts, ...gone };
    }),
  ];
}

const originOf = (record: {
  readonly id: string;
  readonly sourceKey: string | null;
  readonly sourceSha256: string | null;
}) => ({ id: record.id, key: record.sourceKey, sourceSha256: record.sourceSha256 });
