import { Injectable } from '@nestjs/common';
import { dateRange, type PartialDate } from '../../kernel/partial-date.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { LegislativeSession } from './legislative-session.entity.js';
import type { LegislativeTerm } from './legislative-term.entity.js';
import { clashing, effectivePeriod, reversedAt } from './membership-rules.js';
import { postsOf, type HeldPost } from './membership-posts.js';
import { outsideTerm } from './term-rules.js';
import { wrong } from './wrong.js';

const HOLDERS = sql(
  'term-holders',
  'select distinct person_id as id from membership where term_id = $1',
);
const POSTS = sql(
  'term-posts',
  `select id, chamber, from_date as "from", to_date as "to" from membership where term_id = $1`,
);
const HOLD = sql(
  'term-posts-hold',
  `update membership m set held = new.held::daterange
   from unnest($1::uuid[], $2::text[]) as new (id, held)
   where m.id = new.id and m.held <> new.held::daterange`,
);

interface Row {
  readonly id: string;
  readonly chamber: string | null;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/**
 * What hangs on the dates of a term: its sessions, and the posts that last as long as it does. The
 * caller holds the lock that changes of posts wait for, so nobody gets another post meanwhile.
 */
@Injectable()
export class TermChange {
  /** Called with the term as it is to be; refuses when something would no longer fit. */
  async follow(tx: Transaction, term: LegislativeTerm): Promise<void> {
    await this.requireSessions(tx, term);
    const holders = await tx.rows<{ id: string }>(HOLDERS, [term.id]);
    const posts = await tx.rows<Row>(POSTS, [term.id]);
    const held = posts.map(({ chamber, ...own }) => {
      if (chamber !== null && term.chamber !== null && chamber !== term.chamber) {
        throw wrong('unknown_chamber', '/chamber', { chamber });
      }
      const period = effectivePeriod(own, term);
      if (reversedAt(own, period)) {
        throw wrong('dates_reversed', own.from === null ? '/startsOn' : '/endsOn');
      }
      return dateRange(period);
    });
    await tx.rows(HOLD, [posts.map(({ id }) => id), held]);
    await this.refuseClashes(tx, holders, new Set(posts.map(({ id }) => id)));
    await tx.search.changedMany(
      'person',
      holders.map(({ id }) => id),
    );
  }

  private async requireSessions(tx: Transaction, { id, startsOn, endsOn }: LegislativeTerm) {
    const sessions = await tx.manager.findBy(LegislativeSession, { termId: id });
    for (const session of sessions) {
      const period = { from: session.startsOn, to: session.endsOn };
      const outside = outsideTerm(period, { from: startsOn, to: endsOn });
      if (outside) throw wrong('session_outside_term', outside);
    }
  }

  private async refuseClashes(
    tx: Transaction,
    holders: readonly { readonly id: string }[],
    changed: ReadonlySet<string>,
  ): Promise<void> {
    const all = await postsOf(
      tx,
      holders.map(({ id }) => id),
    );
    const byPerson = new Map<string, HeldPost[]>();
    for (const post of all) {
      const others = byPerson.get(post.person);
      if (others) others.push(post);
      else byPerson.set(post.person, [post]);
    }
    for (const post of all) {
      if (!changed.has(post.id)) continue;
      const others = byPerson.get(post.person) ?? [];
      if (clashing(post, others)) throw wrong('mandates_overlap', '/endsOn');
    }
  }
}
