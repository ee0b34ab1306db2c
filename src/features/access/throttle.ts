import { Injectable } from '@nestjs/common';
import { NOBODY } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Refusal } from '../../kernel/errors.js';
import { hashSecret } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** So many failures under this name within the window, then a wait. */
export interface ThrottleKey {
  readonly name: string;
  readonly limit: number;
}

export const THROTTLE_WINDOW = 15 * 60_000;

/** In the order of the keys, so that two attempts with keys in common cannot wait for each other. */
const COUNT = sql(
  'access-throttle-count',
  `insert into sign_in_throttle as t (key_hash, window_ends_at, failures)
   select key, $3, 1 from unnest($1::bytea[]) as key order by key
   on conflict (key_hash) do update
   set failures = case when t.window_ends_at <= $2 then 1 else t.failures + 1 end,
       window_ends_at = case when t.window_ends_at <= $2 then $3 else t.window_ends_at end
   returning key_hash, failures, window_ends_at`,
);
const LOCK = sql(
  'access-throttle-lock',
  'select 1 from sign_in_throttle where key_hash = any($1::bytea[]) order by key_hash for update',
);
const FORGIVE = sql(
  'access-throttle-forgive',
  `update sign_in_throttle set failures = case when key_hash = $2 then 0 else greatest(failures - 1, 0) end
   where key_hash = any($1::bytea[])`,
);

/**
 * Counts failures in PostgreSQL, so that all processes share the count. An attempt is counted before
 * it is judged and taken back when it succeeds: a thousand at the same moment are a thousand.
 */
@Injectable()
export class Throttle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Counts one attempt under each key and refuses when one of them has had too many. */
  async attempt(keys: readonly ThrottleKey[]): Promise<void> {
    const now = this.clock.now();
    const ends = new Date(now.getTime() + THROTTLE_WINDOW);
    const hashes = keys.map(({ name }) => hashSecret(name));
    const counts = await this.unitOfWork.run(NOBODY, (tx) =>
      tx.rows<{ key_hash: Buffer; failures: number; window_ends_at: Date }>(COUNT, [
        hashes,
        now,
        ends,
      ]),
    );
    const waits = counts.map((count) => {
      const limit = keys.find((_, index) => hashes[index]!.equals(count.key_hash))?.limit ?? 0;
      return count.failures > limit ? count.window_ends_at.getTime() - now.getTime() : 0;
    });
    const wait = Math.max(...waits);
    if (wait > 0) throw new Refusal('too_many_requests', { seconds: Math.ceil(wait / 1000) });
  }

  /** Takes the last attempt back: it was right. `forgotten` starts at nought again. */
  async succeeded(
    tx: Transaction,
    keys: readonly ThrottleKey[],
    forgotten: ThrottleKey,
  ): Promise<void> {
    const hashes = keys.map(({ name }) => hashSecret(name));
    await tx.rows(LOCK, [hashes]);
    await tx.rows(FORGIVE, [hashes, hashSecret(forgotten.name)]);
  }
}
