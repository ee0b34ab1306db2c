import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../kernel/actor.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { projectedRecord } from '../../platform/search-engine/projected-record.js';
import { SearchProjection } from '../../platform/search-engine/search-projection.js';
import { SearchSources } from './search-sources.js';

interface QueueRow {
  readonly kind: string;
  readonly id: string;
  readonly version: string;
}

const CLAIM = sql(
  'search-queue-claim',
  `select kind, id, version from search_queue where next_attempt_at <= now()
   order by next_attempt_at limit 1 for update skip locked`,
);
const DONE = sql(
  'search-queue-done',
  'delete from search_queue where kind = $1 and id = $2 and version = $3',
);
const FAILED = sql(
  'search-queue-failed',
  `update search_queue set attempts = attempts + 1, last_error = left($4, 1000),
     next_attempt_at = now() + least(interval '1 hour', interval '2 seconds' * 2 ^ least(attempts, 20))
   where kind = $1 and id = $2 and version = $3`,
);

export type Projected = 'idle' | 'done' | { readonly failed: Error; readonly kind: string };

/**
 * Takes the record that waits the longest and writes what search knows of it, from its current
 * state. Its queue row stays locked meanwhile: other workers skip it, and a change of its audience
 * waits and lands after this. If the process dies, the lock dies with it and the row is still there.
 */
@Injectable()
export class ProjectRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: SearchSources,
    private readonly projection: SearchProjection,
  ) {}

  async execute(): Promise<Projected> {
    let claimed: QueueRow | undefined;
    try {
      await this.unitOfWork.run(SYSTEM, async (tx) => {
        [claimed] = await tx.rows<QueueRow>(CLAIM);
        if (!claimed) return;
        await this.project(tx, claimed);
        await tx.rows(DONE, [claimed.kind, claimed.id, claimed.version]);
      });
      return claimed ? 'done' : 'idle';
    } catch (error) {
      // Without a row it is the database that fails, not a record.
      if (!claimed) throw error;
      const failed = error instanceof Error ? error : new Error(String(error));
      const { kind, id, version } = claimed;
      await this.unitOfWork.run(SYSTEM, (tx) =>
        tx.rows(FAILED, [kind, id, version, failed.message]),
      );
      return { failed, kind };
    }
  }

  private async project(tx: Transaction, { kind, id }: QueueRow): Promise<void> {
    const source = this.sources.of(kind);
    if (!source) throw new Error(`no search source describes records of the kind "${kind}"`);
    const record = await source.describe(id);
    if (record) await this.projection.upsert(tx, projectedRecord(record));
    else await this.projection.remove(tx, { kind, id });
  }
}
