import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';

const STATE = sql(
  'search-queue-state',
  `select count(*)::int as size, count(*) filter (where attempts > 0)::int as failing,
     coalesce(extract(epoch from now() - min(enqueued_at)), 0)::float8 as "oldestSeconds"
   from search_queue`,
);
const WAITING = sql(
  'search-queue-waiting',
  'select last_error as "lastError" from search_queue where kind = $1 and id = $2',
);

export interface QueueState {
  readonly size: number;
  readonly failing: number;
  readonly oldestSeconds: number;
}

/** How far search is behind the records. */
@Injectable()
export class SearchQueueState {
  constructor(private readonly database: Database) {}

  async now(): Promise<QueueState> {
    return (await this.database.row<QueueState>(STATE))!;
  }

  /** Whether a record's newest state is still on its way into search, and what went wrong so far. */
  async of(kind: string, id: string): Promise<{ lastError: string | null } | null> {
    return this.database.row<{ lastError: string | null }>(WAITING, [kind, id]);
  }
}
