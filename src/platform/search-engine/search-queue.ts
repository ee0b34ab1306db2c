import type { EntityManager } from 'typeorm';
import type { Guarded, SharingLevel } from '../../kernel/audience.js';
import { sql } from '../database/sql.js';
import { rowsIn } from '../database/transaction-client.js';

const ENQUEUE = sql(
  'search-enqueue',
  `insert into search_queue (kind, id) values ($1, $2)
   on conflict (kind, id) do update
   set version = nextval('search_queue_version'), enqueued_at = now(), attempts = 0,
       next_attempt_at = now(), last_error = null`,
);
const WAKE = sql('search-wake', `select pg_notify('search_queue', '')`);
const GUARD = sql(
  'search-guard',
  `update search_record set parliament = $3, audience = $4, visible_from = $5, level = $6
   where kind = $1 and id = $2`,
);

/** Says, in the transaction of a change, that search must look at this record again. */
export class SearchQueue {
  constructor(private readonly manager: EntityManager) {}

  async changed(kind: string, id: string): Promise<void> {
    await rowsIn(this.manager, ENQUEUE, [kind, id]);
    // Delivered by PostgreSQL at the commit, to whichever process holds the worker.
    await rowsIn(this.manager, WAKE);
  }

  /**
   * Like `changed`, for a record whose readers change: the new audience counts in results, totals
   * and facets from the commit on, without waiting for the worker. The queue row comes first: it
   * waits for a worker that is just writing this record, so that no old audience can land on top.
   */
  async audienceChanged(
    kind: string,
    id: string,
    guard: Guarded & { readonly level: SharingLevel },
  ): Promise<void> {
    await this.changed(kind, id);
    const { parliament, audience, visibleFrom, level } = guard;
    await rowsIn(this.manager, GUARD, [kind, id, parliament, audience, visibleFrom, level]);
  }
}
