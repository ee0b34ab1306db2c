import type { EntityManager } from 'typeorm';
import type { Guarded, SharingLevel } from '../../kernel/audience.js';
import { sql } from '../database/sql.js';
import { rowsIn } from '../database/transaction-client.js';

const ENQUEUE = sql(
  'search-enqueue',
  `insert into search_queue (kind, id) values ($1, $2)
   on conflict (kind, id) do update
   set version = nextval('search_queue_version'), enqueued_at = now(), attempts = 0,
       next_attempt_at = now(), last_error = null
   returning xmax <> 0 as waiting`,
);
const ENQUEUE_MANY = sql(
  'search-enqueue-many',
  `insert into search_queue (kind, id) select $1, id from unnest($2::uuid[]) as id
   on conflict (kind, id) do update
   set version = nextval('search_queue_version'), enqueued_at = now(), attempts = 0,
       next_attempt_at = now(), last_error = null`,
);
/** What search still knows of a kind, so that records which are gone go from there too. */
const ENQUEUE_KNOWN = sql(
  'search-enqueue-known',
  `insert into search_queue (kind, id) select kind, id from search_record where kind = $1
   on conflict (kind, id) do nothing`,
);
const FORGET = sql(
  'search-forget',
  'delete from search_record where kind = $1 and id = any($2::uuid[])',
);
const BROUGHT_IN = `
  r.sponsors && array(select no from search_label where facet = 'sponsor' and value = $1)`;
const ENQUEUE_BROUGHT_IN = sql(
  'search-enqueue-brought-in',
  `insert into search_queue (kind, id)
   select r.kind, r.id from search_record r where ${BROUGHT_IN} order by r.kind, r.id
   on conflict (kind, id) do update
   set version = nextval('search_queue_version'), enqueued_at = now(), attempts = 0,
       next_attempt_at = now(), last_error = null`,
);
const FORGET_BROUGHT_IN = sql(
  'search-forget-brought-in',
  `delete from search_record r where ${BROUGHT_IN}`,
);
const WAKE = sql('search-wake', `select pg_notify('search_queue', '')`);
const GUARD = sql(
  'search-guard',
  `update search_record r set visible_from = $5,
     cell = search_cell_of(c.kind, $3, $4, $6, c.type, c.milestone, c.languages, c.year)
   from search_cell c where c.no = r.cell and r.kind = $1 and r.id = $2`,
);

/** Says, in the transaction of a change, that search must look at this record again. */
export class SearchQueue {
  constructor(private readonly manager: EntityManager) {}

  async changed(kind: string, id: string): Promise<void> {
    await this.enqueue(kind, id);
  }

  /** Answers whether an earlier change was still waiting. */
  private async enqueue(kind: string, id: string): Promise<boolean> {
    const [row] = await rowsIn<{ waiting: boolean }>(this.manager, ENQUEUE, [kind, id]);
    // Delivered by PostgreSQL at the commit, to whichever process holds the worker.
    await rowsIn(this.manager, WAKE);
    return row?.waiting ?? false;
  }

  async changedMany(kind: string, ids: readonly string[]): Promise<void> {
    // In one order everywhere, so that two of these never wait for each other.
    await rowsIn(this.manager, ENQUEUE_MANY, [kind, [...ids].sort()]);
    await rowsIn(this.manager, WAKE);
  }

  /**
   * For a person whose readers change. What they bring in leaves search until it was described anew:
   * until then it would be found by a name that its readers may not know any more.
   */
  async sponsorShared(id: string): Promise<void> {
    await rowsIn(this.manager, ENQUEUE_BROUGHT_IN, [id]);
    await rowsIn(this.manager, WAKE);
    await rowsIn(this.manager, FORGET_BROUGHT_IN, [id]);
  }

  /**
   * For records that are being removed: they leave results, totals and facets with the commit. The
   * queue rows come first, for the same reason as in `audienceChanged`.
   */
  async removed(kind: string, ids: readonly string[]): Promise<void> {
    await this.changedMany(kind, ids);
    await rowsIn(this.manager, FORGET, [kind, [...ids]]);
  }

  async everythingKnown(kind: string): Promise<void> {
    await rowsIn(this.manager, ENQUEUE_KNOWN, [kind]);
    await rowsIn(this.manager, WAKE);
  }

  /**
   * Like `changed`, for a record whose readers change: the new audience counts in results, totals
   * and facets from the commit on, without waiting for the worker. The queue row comes first: it
   * waits for a worker that is just writing this record, so that no old audience can land on top.
   * Where an earlier change still waits, search holds words that the new readers must not find: they
   * were taken out before the record was opened. It leaves search until it was made anew.
   */
  async audienceChanged(
    kind: string,
    id: string,
    guard: Guarded & { readonly level: SharingLevel },
  ): Promise<void> {
    if (await this.enqueue(kind, id)) {
      await rowsIn(this.manager, FORGET, [kind, [id]]);
      return;
    }
    const { parliament, audience, visibleFrom, level } = guard;
    await rowsIn(this.manager, GUARD, [kind, id, parliament, audience, visibleFrom, level]);
  }
}
