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

const POSTS = sql(
  'term-posts',
  `select id, person_id as person, chamber, from_date as "from", to_date as "to"
   from membership where term_id = $1`,
);
const HOLD = sql(
  'term-posts-hold',
  `update membership m set held = new.held::daterange
   from unnest($1::uuid[], $2::text[]) as new (id, held)
   where m.id = new.id and m.held <> new.held::daterange`,
);

interface Row {
  readonly id: string;
  readonly person: string;
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
    await this.refuseClashes(tx, await this.fit(tx, term));
  }

  /** Like `follow`, for who looks after clashing posts otherwise. */
  async fit(tx: Transaction, term: LegislativeTerm): Promise<readonly Row[]> {
    await this.requireSessions(tx, term);
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
    const holders = new Set(posts.map(({ person }) => person));
    await tx.search.changedMany('person', [...holders]);
    return posts;
  }

  private async requireSessions(tx: Transaction, { id, startsOn, endsOn }: LegislativeTerm) {
    const sessions = await tx.manager.findBy(LegislativeSession, { termId: id });
    for (const session of sessions) {
      const period = { from: session.startsOn, to: session.endsOn };
      const outside = outsideTerm(period, { from: startsOn, to: endsOn });
      if (outside) throw wrong('session_outside_term', outside);
    }
  }

  private async refuseClashes(tx: Transaction, posts: readonly Row[]): Promise<void> {
    const own = new Map(posts.map(({ id, from, to }) => [id, `${from}/${to}`]));
    const all = await postsOf(tx, [...new Set(posts.map(({ person }) => person))]);
    const byPerson = new Map<string, HeldPost[]>();
    for (const post of all) {
      const others = byPerson.get(post.person);
      if (others) others.push(post);
      else byPerson.set(post.person, [post]);
    }
    for (const post of all) {
      const dates = own.get(post.id);
      if (dates === undefined) continue;
      // An import keeps posts that clash. Two of this term with the same dates of their own do so
      // whatever becomes of the term, and correcting it is not the place to refuse that.
      const others = byPerson.get(post.person)?.filter(({ id }) => own.get(id) !== dates) ?? [];
      if (clashing(post, others)) throw wrong('mandates_overlap', '/endsOn');
    }
  }
}
